using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Reporting.Application.Meetings;
using Reporting.EndToEnd.Site;
using Xunit;

namespace Reporting.EndToEnd.Year;

/// <summary>
/// The year of one jobcentre, played in a browser by those who have a part in it: from the region's plan over invitation, agenda,
/// material, minutes and their approval to what is learnt. In a wide window, and in one as narrow as a phone.
/// </summary>
[Collection(nameof(SiteFixture))]
public sealed partial class JobcentreYearTests(SiteFixture site)
{
    private static readonly DateOnly Today = DanishDay.Of(TimeProvider.System);

    [Theory]
    [InlineData("607", "Fredericia", 1, false)]
    [InlineData("510", "Haderslev", 2, true)]
    public async Task AYearIsPlayedFromPlanToEvaluation(string area, string name, int years, bool phone)
    {
        var width = phone ? "phone" : "wide";
        var region = new Walk(await site.OpenAsync(phone: phone), "Åse Krog", $"region-{width}");
        var chief = new Walk(await site.OpenAsync(phone: phone), "Lis Holm", $"chief-{width}");
        var mails = new Inbox(site.Mails, $"chef{area}@jobcenter.example", $"dialog{area}@region.example");
        await region.SignInAsync("region:083");

        var next = await PlanAsync(region, name, Today.Year + years);
        var meeting = await InviteAsync(region, area, mails);
        await AgreeAgendaAsync(chief, await mails.LinkAsync("Indkaldelse", "/meetings/items/"));
        await SendMaterialAsync(region, meeting, mails);
        await WriteMinutesAsync(region, meeting);
        await ApproveAsync(region, chief, meeting, mails);
        await FollowUpAsync(region, meeting, name);
        await AnswerMessageAsync(region, mails);
        await TellNextTimeAsync(region, next);
        await InterveneAsync(region, area);
        await TryOutAsync(region, area, name);
        await TellAllAsync(region, area, mails);
        await EvaluateAsync(region, chief, area, mails);
        await chief.SignInAsync($"area:{area}");
        await chief.GoAsync(meeting, "mødet-set-af-jobcentret");
        await chief.SeesAsync("Flere samtaler med unge");
    }

    // The plan is taken over as it is, and the area's first meeting is moved.
    private static async Task<string> PlanAsync(Walk region, string name, int year)
    {
        await region.GoAsync($"/meetings/year-plan/083/{year}", "årsplan");
        await region.PressAsync("Overtag planen", "årsplanen-er-overtaget");
        await region.SeesAsync("er lavet.");
        await region.GoAsync($"/meetings?region=083&year={year}", "årets-møder");
        var meeting = (await region.MeetingsAsync(name))[0];
        await region.GoAsync(meeting, "planlagt-møde");
        await region.UnfoldAsync("Ret mødet");
        await region.FillAsync(("date", $"{year}-09-01"), ("start", "09:00"), ("end", "11:00"));
        await region.PressAsync("Gem ændringerne", "mødet-er-flyttet");
        await region.SeesAsync($"1. september {year}");
        return meeting;
    }

    // A meeting of today is to come and can have minutes, so that it can be played through at once.
    private static async Task<string> InviteAsync(Walk region, string area, Inbox mails)
    {
        await region.GoAsync($"/meetings/new?areas={area}", "nyt-møde");
        await region.FillAsync([("date", $"{Today:yyyy-MM-dd}"), ("start", "09:00"), ("end", "11:00"), ("place", "Rådhuset, lokale 2"),
            ("participants", "Jobcenterchefen\nRegionens analytiker"), ("agenda", "Unge uden job\nHvad hjælper?"), .. mails.Fields]);
        await region.PressAsync("Planlæg et møde", "mødet-er-planlagt");
        await region.SeesAsync("Unge uden job");
        await region.PressAsync("Send indkaldelsen til 2", "indkaldt");
        var invitation = await mails.ReadAsync("Indkaldelse");
        Assert.Contains("Rådhuset, lokale 2", invitation.Text);
        Assert.Contains("calendar", string.Join(' ', invitation.Attachments));
        return region.Here;
    }

    private static async Task AgreeAgendaAsync(Walk chief, string link)
    {
        await chief.GoAsync(link, "dagsordenen-fra-linket");
        await chief.FillAsync(("text", "Virksomhedernes mangel på folk"), ("by", "Lis Holm"));
        await chief.PressAsync("Tilføj punktet", "eget-punkt");
        await chief.FillAsync(("comment", "Vi vil gerne begynde med de unge."), ("by-comment", "Lis Holm"));
        await chief.PressAsync("Send kommentaren", "kommentar");
        await chief.FillAsync(("by-file", "Lis Holm"));
        await chief.AttachAsync("file", "vores-tal.txt", "Egne tal");
        await chief.PressAsync("Send filen", "egen-fil");
        await chief.FillAsync(("by-agree", "Lis Holm"));
        await chief.PressAsync("Dagsordenen er aftalt", "aftalt");
        await chief.SeesAsync("af Lis Holm, jobcentret via link");
    }

    private static async Task SendMaterialAsync(Walk region, string meeting, Inbox mails)
    {
        await region.GoAsync(meeting, "dagsordenen-er-aftalt");
        foreach (var said in new[] { "Virksomhedernes mangel på folk", "Vi vil gerne begynde med de unge.", "vores-tal.txt" })
            await region.SeesAsync(said);
        await region.FollowAsync("Bestil mødemateriale", "bestilling");
        await region.PressAsync("Bestil materialet", "bestilt");
        Assert.Equal("%PDF", Encoding.ASCII.GetString(await region.FetchAsync("^Mødemateriale .*pdf$"), 0, 4));
        await PageCheck.KeepAsync("material.docx", await region.FetchAsync("^Mødemateriale .*docx$"));
        await PageCheck.KeepAsync("slides.pptx", await region.FetchAsync("^Plancher .*pptx$"));
        await region.LookAsync("materialet-er-lavet");
        await region.GoAsync(meeting, "materialet-kan-sendes");
        await region.PressAsync("Send materialet", "materialet-er-sendt");
        Assert.Equal(2, (await mails.ReadAsync("Dagsorden og materiale")).Attachments.Count);
    }

    private static async Task WriteMinutesAsync(Walk region, string meeting)
    {
        await region.GoAsync(meeting, "mødet-holdes");
        await region.FollowAsync("Skriv referat", "referat-tomt");
        await region.FillAsync(("text", "Vi drøftede de unge og virksomhederne."), ("status", "Det går den rigtige vej."),
            ("decisions", "Fælles møde med de store virksomheder"), ("expectation", "Halvt så mange unge uden plan"),
            ("attendees", "Lis Holm, jobcenterchef\nÅse Krog, regionen"), ("agreements-0-what", "Flere samtaler med unge"),
            ("agreements-0-who", "Jobcentret"), ("agreements-0-due", $"{Today.AddDays(90):yyyy-MM-dd}"),
            ("agreements-0-indicator", "ledige-dagpenge"), ("agreements-0-from", "2026M03"), ("agreements-0-change", "−5"),
            ("messages-0-category", "legislation"), ("messages-0-subject", "Sygedagpenge"), ("messages-0-text", "Reglerne er svære."));
        await region.CheckAsync("leaderPresent", "true");
        await region.CheckAsync("overviewDiscussed", "true");
        await region.PressAsync("Gem referatet", "referatet-er-gemt");
        await region.SeesAsync("Halvt så mange unge uden plan");
    }

    private static async Task ApproveAsync(Walk region, Walk chief, string meeting, Inbox mails)
    {
        await region.UnfoldAsync("Send til godkendelse");
        await region.FillAsync(("days", "14"));
        await region.PressAsync("Send til godkendelse", "sendt-til-godkendelse");
        await chief.GoAsync(await mails.LinkAsync("godkendelse", "/meetings/approval/"), "referat-til-godkendelse");
        await chief.FillAsync(("by", "Lis Holm"));
        await chief.PressAsync("Godkend referatet", "godkendt");
        await region.GoAsync(meeting, "referatet-er-godkendt");
        await region.SeesAsync("Referatet er godkendt.");
    }

    private static async Task FollowUpAsync(Walk region, string meeting, string name)
    {
        await region.UnfoldAsync("Skriv, hvordan det går");
        await region.FillAsync(("agreement-1-note", "Fem samtaler om ugen siden maj"));
        await region.PressAsync("Gem aftale 1", "aftale-med-note");
        await region.UnfoldAsync("Skriv, hvordan det går");
        await region.FillAsync(("agreement-1-state", "done"), ("agreement-1-closing", "De unge kommer hurtigere videre"));
        await region.PressAsync("Gem aftale 1", "aftalen-er-gjort");
        await region.FollowAsync("Gem aftale 1 i videnbanken", "ny-i-videnbanken");
        await region.FillAsync(("title", $"Samtaler hver uge i {name}"), ("problem", "Unge ventede for længe"),
            ("contact", "Teamleder, unge"));
        await region.PressAsync("Gem", "i-videnbanken");
        await region.SeesAsync("mod ventet");
        await region.GoAsync($"/knowledge?q={name}", "videnbanken");
        await region.SeesAsync($"Samtaler hver uge i {name}");
    }

    private static async Task AnswerMessageAsync(Walk region, Inbox mails)
    {
        await region.GoAsync("/messages", "meldinger");
        await region.UnfoldAsync("Svar på meldingen");
        await region.FillOpenAsync("Det er sagt videre til ministeriet.");
        await region.PressAsync("Gem og send svaret: Sygedagpenge", "melding-besvaret");
        Assert.Contains("Det er sagt videre til ministeriet.", (await mails.ReadAsync("Svar på jeres melding")).Text);
    }

    // What the last meeting came to stands in the next one's material.
    private static async Task TellNextTimeAsync(Walk region, string next)
    {
        await region.GoAsync(next, "næste-møde");
        await region.FollowAsync("Bestil mødemateriale", "næste-bestilling");
        await region.PressAsync("Bestil materialet", "næste-bestilt");
        var pack = await region.FetchAsync("^Mødemateriale .*docx$");
        await PageCheck.KeepAsync("next-material.docx", pack);
        await PageCheck.KeepAsync("next-slides.pptx", await region.FetchAsync("^Plancher .*pptx$"));
        await using var zip = new ZipArchive(new MemoryStream(pack));
        using var reader = new StreamReader(await zip.GetEntry("word/document.xml")!.OpenAsync());
        var text = Tag().Replace(await reader.ReadToEndAsync(), "");
        foreach (var said in new[] { "Halvt så mange unge uden plan", "Flere samtaler med unge", "De unge kommer hurtigere videre" })
            Assert.Contains(said, text);
    }

    private static async Task InterveneAsync(Walk region, string area)
    {
        await region.GoAsync($"/interventions/new?area={area}", "sag-om-hvad");
        await region.GoAsync($"/interventions/new?area={area}&topic=dagpengeledighed", "ny-sag");
        await region.FillAsync(("agreedWith", "Jobcenterchefen"), ("plan", "Kontakt hver uge"), ("help", "En analytiker to dage om ugen"),
            ("indicator", "ledige-dagpenge"), ("before", "2026-03"));
        await region.PressAsync("Åbn en sag", "sagen-er-åbnet");
        await region.SeesAsync("Kontakt hver uge");
        await region.GoAsync("/interventions?region=083", "indgrebssager");
    }

    private static async Task TryOutAsync(Walk region, string area, string name)
    {
        await region.GoAsync("/trials/new", "nyt-forsøg");
        await region.FillAsync(("title", $"Fælles indgang i {name}"), ("aim", "Én vej ind"), ("from", "2026-03-01"),
            ("criterion1", "Lokal opbakning"), ("criterion2", "Fælles aktivering"), ("learnt", "Begynd i god tid"));
        foreach (var (field, value) in new[] { ("areas", area), ("areas", "530"), ("indicators", "ledige-dagpenge") })
            await region.CheckAsync(field, value);
        await region.PressAsync("Gem", "forsøget-er-begyndt");
        var trial = region.Here;
        foreach (var (time, score) in new[] { ("start", "2"), ("end", "4") })
        {
            await region.GoAsync($"{trial}/scores/{time}", $"scorer-{time}");
            await region.FillAsync(($"score-1-{area}", score), ("score-1-530", score), ($"score-2-{area}", "1"));
            await region.PressAsync("Gem", "scorerne-er-gemt");
        }

        await region.SeesAsync("Begynd i god tid");
        await region.GoAsync("/knowledge?q=indgang", "forsøget-i-videnbanken");
        await region.SeesAsync($"Fælles indgang i {name}");
    }

    // The chief gets the region's newsletter.
    private async Task TellAllAsync(Walk region, string area, Inbox mails)
    {
        await new SubscriberRepository(site.Account, TimeProvider.System).AddAsync(
            mails.Chief, new([area], SubscriptionKinds.Newsletters, Language.Danish, false), default);
        await region.GoAsync("/newsletters/new", "nyt-nyhedsbrev");
        await region.FillAsync(("title", $"Nyt fra regionen om {area}"), ("lead", "Flere unge er i gang."));
        await region.PressAsync("Gem og fortsæt", "kladden");
        await region.FillAsync(("heading-0", "Tallene"), ("text-0", "Se selv."), ("figure-area", area), ("figure-indicator", "ledige-dagpenge"));
        await region.PressAsync("Sæt tal ind", "tal-er-sat-ind");
        await region.PressAsync("Gem, og gå til afsendelse", "hvem-får-det");
        await region.PressStartingAsync("Send til ", "nyhedsbrevet-er-sendt");
        Assert.Contains("Flere unge er i gang.", (await mails.ReadAsync($"Nyt fra regionen om {area}")).Text);
    }

    // The day after a meeting the jobcentre is asked.
    private async Task EvaluateAsync(Walk region, Walk chief, string area, Inbox mails)
    {
        var yesterday = Today.AddDays(-1);
        await region.GoAsync($"/meetings/new?areas={area}", "mødet-i-går");
        await region.FillAsync([("date", $"{yesterday:yyyy-MM-dd}"), .. mails.Fields]);
        await region.PressAsync("Planlæg et møde", "mødet-er-holdt");
        await site.RunTimerAsync("RemindMeetings");
        await chief.GoAsync(await mails.LinkAsync("Tre spørgsmål", "/meetings/evaluation/"), "tre-spørgsmål");
        foreach (var question in new[] { "useful", "material", "next" }) await chief.CheckAsync(question, "4");
        await chief.FillAsync(("words", "Kortere møder"));
        await chief.PressAsync("Send svaret", "svaret-er-gemt");
        await region.GoAsync($"/meetings/evaluations/083/{yesterday.Year}", "årets-svar");
        await region.SeesAsync("har svaret");
    }

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}
