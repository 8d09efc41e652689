using System.Text.Json;
using Reporting.Unit.Seeds;
using Reporting.Unit.Web;
using Reporting.Website.Forms;
using Reporting.Website.Meetings;
using Xunit;

namespace Reporting.Unit.Meetings;

/// <summary>What the forms of meetings and minutes hold, and what their pages say of what is wrong with it.</summary>
public class MeetingFormTests
{
    private const string SoundMeeting = "kind=director&areas=751&date=2026-09-01";
    private const string SoundMinutes = "version=1&text=Vi&overviewDiscussed=true";
    private const string SoundAgreement = "agreements-0-what=x&agreements-0-who=y";
    private static readonly FixedClock Clock = new(new DateTimeOffset(2026, 4, 1, 12, 0, 0, TimeSpan.Zero));
    private static readonly MeetingReader Meetings = new(SeedFolders.Of2026, Clock);
    private static readonly MinutesReader MinutesOf = new(SeedFolders.Of2026);
    private static readonly Meeting Planned = SampleMeeting.Of();
    private static readonly Meeting Held = Planned with { Minutes = SampleMeeting.Minutes(SampleMeeting.Agreement("1")) };

    [Theory]
    [InlineData("kind=", "kind", "Mødetype: Vælg mødetypen.")]
    [InlineData("kind=coffee", "kind", "Mødetype: ”coffee” kan ikke vælges her. Vælg en anden.")]
    [InlineData("areas=", MeetingForm.Who, "Jobcentre: Et møde med direktøren har ét jobcenter, ikke 0.")]
    [InlineData("areas=&kind=", MeetingForm.Who, "Jobcentre: Vælg de jobcentre, der mødes med regionen.")]
    [InlineData("kind=individual&areas=751&areas=740", MeetingForm.Who, "Jobcentre: Et individuelt møde har ét jobcenter, ikke 2.")]
    [InlineData("kind=collective", MeetingForm.Who, "Jobcentre: Et kollektivt møde har 2 til 4 jobcentre, ikke 1.")]
    [InlineData("kind=network", MeetingForm.Who, "Jobcentre: Et netværk har 2 til 20 jobcentre, så mange som materialet kan vise, ikke 1.")]
    [InlineData("areas=Aarhuss", MeetingForm.Who, "Jobcentre: Der er ikke noget område ”Aarhuss”. De nærmeste er: 751 Aarhus")]
    [InlineData("areas=082", MeetingForm.Who, "Jobcentre: Region Midtjylland er ikke et jobcenter.")]
    [InlineData("kind=collective&areas=751&areas=101", MeetingForm.Who,
        "Jobcentre: De er i 2026 ikke alle i samme region: Region Midtjylland, Region Hovedstaden.")]
    [InlineData("date=", "date", "Dag: Skriv en dag, for eksempel 2026-03-24.")]
    [InlineData("date=2026-02-30", "date", "Dag: ”2026-02-30” er ikke en dag. Skriv for eksempel 2026-03-24.")]
    [InlineData("date=2999-01-01", "date", "Dag: Året er 2999; det skal være fra 2007 til 2031.")]
    [InlineData("place={201}", "place", "Sted: Teksten har 201 tegn; der er plads til højst 200.")]
    [InlineData("place=a%0Ab", "place", "Sted: Teksten har mere end én linje. Skriv den på én.")]
    [InlineData("start=10%3A00", "end", "Slutter: Skriv også, hvornår mødet slutter.")]
    [InlineData("start=12.00&end=10.00", "end", "Slutter: Mødet kan ikke slutte kl. 10.00; det begynder kl. 12.00.")]
    [InlineData("start=snart&end=10%3A00", "start", "Begynder: ”snart” er ikke et klokkeslæt. Skriv for eksempel 10:30.")]
    [InlineData("videoLink=http%3A%2F%2Fvideo.example%2F", "videoLink", "Link til video: Det er ikke en adresse, der kan bruges.")]
    [InlineData("contact-people=bo%40jobcenter.example", "contact-people", "Mailadresse: Skriv navn og adresse på samme linje")]
    [InlineData("contact-people=Bo+Friis", "contact-people", "Mailadresse: Det er ikke en mailadresse, der kan bruges.")]
    [InlineData("participants={201}", "participants", "Deltagere: Teksten har 201 tegn; der er plads til højst 200.")]
    [InlineData("participants={lines}", "participants", "Deltagere: Der er 51; der er plads til højst 50.")]
    [InlineData("agenda=a%01b", "agenda", "Regionens punkter: Der er et styretegn i teksten. Fjern det.")]
    [InlineData("agenda={lines}", "agenda", "Regionens punkter: Der er 51; der er plads til højst 30.")]
    [InlineData("language=fr", "language", "Sprog: ”fr” kan ikke vælges her.")]
    [InlineData("materialSent=snart", "materialSent", "Materialet er sendt: ”snart” er ikke en dag.")]
    [InlineData("materialSent=2026-04-02", "materialSent", "Materialet er sendt: Det kan ikke være den 2. april 2026.")]
    [InlineData("contact-region=a%40b.example,c%40d.example", "contact-region", "Mailadresse: Det er ikke en mailadresse, der kan bruges.")]
    [InlineData("contact-751=a", "contact-751", "Mailadresse: Det er ikke en mailadresse, der kan bruges.")]
    public void ANewMeetingsErrorsAreToldAtTheirFields(string changes, string field, string sentence) =>
        AssertSaid(Read(changes, null), field, sentence);

    [Theory]
    [InlineData("date=2027-01-05", false, "date", "Dag: Mødet hører til 2026. Aflys det, og planlæg et nyt i 2027.")]
    [InlineData("areas=101", false, MeetingForm.Who, "Jobcentre: Mødet hører til en anden region end Region Hovedstaden.")]
    [InlineData("areas=740&date=2026-03-24", true, MeetingForm.Who, "Jobcentre: Mødet har et referat, så hvem der mødtes, kan ikke")]
    [InlineData("date=2026-09-01", true, "date", "Dag: Mødet har et referat, så det kan ikke flyttes til en dag, der ikke er")]
    public void AChangedMeetingsErrorsAreToldAtTheirFields(string changes, bool isHeld, string field, string sentence) =>
        AssertSaid(Read(changes, isHeld ? Held : Planned), field, sentence);

    [Theory]
    [InlineData("text=", "text", "Hvad blev drøftet: Der står ikke noget. Skriv 1 til 20.000 tegn.")]
    [InlineData("text=a%01b", "text", "Hvad blev drøftet: Der er et styretegn i teksten ud over linjeskift.")]
    [InlineData("overviewDiscussed=", "overviewDiscussed", "Blev oversigten drøftet: Svar ja eller nej.")]
    [InlineData("agreements-0-what=", "agreements-0-what", "Aftale 1, hvad: Feltet er tomt. Skriv 1 til 500 tegn.")]
    [InlineData("agreements-0-who=", "agreements-0-who", "Aftale 1, hvem: Feltet er tomt. Skriv 1 til 200 tegn.")]
    [InlineData("agreements-0-id=7", "agreements-0-id", "Aftale 1, aftalen: Den findes ikke længere, eller den står her to gange.")]
    [InlineData("agreements-0-area=101", "agreements-0-area", "Aftale 1, jobcenter: ”101” er ikke et af mødets jobcentre: Aarhus.")]
    [InlineData("agreements-0-due=snart", "agreements-0-due", "Aftale 1, frist: ”snart” er ikke en dag.")]
    [InlineData("agreements-0-due=2026-03-01", "agreements-0-due",
        "Aftale 1, frist: Skriv en dag fra mødets dag, den 24. marts 2026, til fem år efter det.")]
    [InlineData("agreements-0-due=2031-03-25", "agreements-0-due", "Aftale 1, frist: Skriv en dag fra mødets dag")]
    [InlineData("agreements-0-change=5", "agreements-0-indicator", "Aftale 1, måling: Vælg den måling, der skal flytte sig.")]
    [InlineData("agreements-0-change=5", "agreements-0-from", "Aftale 1, regnet fra: Vælg den måned, der regnes fra.")]
    [InlineData("agreements-0-indicator=vejret", "agreements-0-indicator", "Aftale 1, måling: Der er ingen måling ”vejret”.")]
    [InlineData("agreements-0-indicator=ledige-dagpenge", "agreements-0-change", "Aftale 1, hvor meget: Skriv, hvor meget den skal")]
    [InlineData("agreements-0-change=0", "agreements-0-change", "Aftale 1, hvor meget: Skriv, hvor meget den skal flytte sig")]
    [InlineData("agreements-0-change=mange", "agreements-0-change", "Aftale 1, hvor meget: ”mange” er ikke et tal fra −1.000 til 1.000.")]
    [InlineData("agreements-0-change=1000,5", "agreements-0-change", "Aftale 1, hvor meget: ”1000,5” er ikke et tal fra")]
    [InlineData("agreements-0-change=5&agreements-0-from=marts", "agreements-0-from", "Aftale 1, regnet fra: ”marts” er ikke en måned.")]
    [InlineData("messages-0-text=x", "messages-0-subject", "Melding 1, emne: Feltet er tomt. Skriv 1 til 100 tegn.")]
    [InlineData("messages-0-subject=x", "messages-0-text", "Melding 1, melding: Feltet er tomt. Skriv 1 til 2.000 tegn.")]
    [InlineData("messages-0-subject=x&messages-0-text=y&messages-0-area=101", "messages-0-area",
        "Melding 1, jobcenter: ”101” er ikke et af mødets jobcentre: Aarhus.")]
    [InlineData("status=a%01b", "status", "Status: Der er et styretegn i teksten ud over linjeskift.")]
    [InlineData("decisions={lines}", "decisions", "Beslutninger: Der er 51; der er plads til højst 30.")]
    [InlineData("attendees={201}", "attendees", "Til stede: Teksten har 201 tegn; der er plads til højst 200.")]
    [InlineData("messages-0-subject=x&messages-0-text=y&messages-0-category=vejr", "messages-0-category",
        "Melding 1, kategori: ”vejr” kan ikke vælges her.")]
    [InlineData("agreements-0-indicator=ledige-dagpenge&agreements-0-from=2026M03&agreements-0-target=900", "agreements-0-start",
        "Aftale 1, starttal: Der er intet starttal at regne fra.")]
    [InlineData("agreements-0-indicator=ledige-dagpenge&agreements-0-target=x", "agreements-0-target",
        "Aftale 1, måltal: ”x” er ikke et tal fra")]
    [InlineData("{agreements}", "agreements", "Aftaler: Der er 51; der er plads til højst 50.")]
    [InlineData("{messages}", "messages", "Meldinger: Der er 51; der er plads til højst 50.")]
    public void TheErrorsOfMinutesAreToldAtTheirFields(string changes, string field, string sentence) =>
        AssertSaid(ReadMinutes(changes, Planned), field, sentence);

    [Fact]
    public void WithSeveralAreasAnAgreementNamesItsOwn() => AssertSaid(ReadMinutes("", SampleMeeting.Of(areas: ["751", "740"])),
        "agreements-0-area", "Aftale 1, jobcenter: Vælg et af mødets jobcentre: Aarhus og Silkeborg.");

    [Fact]
    public void AFormIsTheSameMeetingAsItsJson()
    {
        var errors = new ValidationErrors();
        var form = new MeetingForm(PostedFields.Of(SoundMeeting,
            "areas=740&areas=751&kind=collective&place=S%C3%A6l&participants=A%0D%0AB&agenda=Unge&language=en&materialSent=2026-03-30&cancelled=true&contact-region=r%40b.example&contact-751=a%40b.example"));
        using var json = JsonDocument.Parse("""
            {"kind":"collective","areas":["740","751"],"date":"2026-09-01","place":"Sæl","participants":["A","B"],"agenda":["Unge"],"language":"en",
             "materialSent":"2026-03-30","cancelled":true,"contacts":{"region":"r@b.example","areas":{"751":"a@b.example"}},"by":"ABC"}
            """);
        AssertSame(MeetingInput.Read(json.RootElement, null, default, errors), form.Input("ABC", errors));
        using var least = JsonDocument.Parse("""{"kind":"director","areas":["751"],"date":"2026-09-01","by":"ABC"}""");
        form = new MeetingForm(PostedFields.Of(SoundMeeting));
        AssertSame(MeetingInput.Read(least.RootElement, null, default, errors), form.Input("ABC", errors));
        Assert.Empty(errors.All);
    }

    [Fact]
    public void AFormIsTheSameMinutesAsItsJson()
    {
        var errors = new ValidationErrors();
        var form = MinutesForm.Read(PostedFields.TextOf(SoundMinutes,
            "agreements-0-id=1&agreements-0-removed=true&agreements-2-area=751&agreements-2-what=x&agreements-2-who=y&agreements-2-due=2026-06-01&agreements-2-indicator=ledige-dagpenge&agreements-2-from=2026M03&agreements-2-change=%E2%88%922,5&agreements-3-what=z&agreements-3-who=y&agreements-3-from=2026M03&messages-1-subject=a&messages-1-text=b"));
        using var json = JsonDocument.Parse("""
            {"text":"Vi","overviewDiscussed":true,"agreements":[
              {"area":"751","what":"x","who":"y","due":"2026-06-01","aim":{"indicator":"ledige-dagpenge","from":"2026M03","change":-2.5}},
              {"what":"z","who":"y"}],"messages":[{"subject":"a","text":"b"}],"by":"ABC"}
            """);
        AssertSame(MinutesInput.Read(json.RootElement, null, Planned, errors), form.Input("ABC", errors));
        Assert.Empty(errors.All);
    }

    private static ValidationErrors Read(string changes, Meeting? known)
    {
        var errors = new ValidationErrors();
        Assert.Null(Meetings.Read(new MeetingForm(PostedFields.Of(SoundMeeting, changes)).Input("ABC", errors), known, errors));
        return errors;
    }

    private static ValidationErrors ReadMinutes(string changes, Meeting meeting)
    {
        var errors = new ValidationErrors();
        var form = MinutesForm.Read(PostedFields.TextOf($"{SoundMinutes}&{SoundAgreement}", changes));
        Assert.Null(MinutesOf.Read(form.Input("ABC", errors), meeting, errors));
        return errors;
    }

    private static void AssertSaid(ValidationErrors errors, string field, string sentence)
    {
        var said = FormRefusal.Of(errors, new(Language.Danish, "/", null)).ValidationErrors;
        Assert.Contains(said, e => e.Field == field && e.Text.StartsWith(sentence, StringComparison.Ordinal));
        Assert.All(said, e => PostedFields.AssertDanish(e.Text));
        Assert.All(errors.All, e => Assert.NotEqual(e.Text.Danish, e.Text.English));
    }

    private static void AssertSame<T>(T? json, T form) => Assert.Equal(JsonSerializer.Serialize(json), JsonSerializer.Serialize(form));
}
