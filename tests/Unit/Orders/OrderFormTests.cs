using System.Text.Json;
using Reporting.Unit.Meetings;
using Reporting.Unit.Seeds;
using Reporting.Unit.Web;
using Reporting.Website.Layout;
using Reporting.Website.Packs;
using Xunit;

namespace Reporting.Unit.Orders;

/// <summary>What the form of an order holds, and what its page says of what is wrong with it.</summary>
public class OrderFormTests
{
    private static readonly FixedClock Clock = new(new DateTimeOffset(2026, 11, 28, 8, 0, 0, TimeSpan.Zero));
    private static readonly MeetingPackRules Rules = new(SeedFolders.Of2026, new(SeedFolders.Of2026), Clock);

    [Theory]
    [InlineData("areas=", "Hvem mødes: Vælg enten dem, der mødes, eller en hel region.")]
    [InlineData("round=081", "Hvem mødes: Vælg enten dem, der mødes, eller en hel region.")]
    [InlineData("areas=Aalborgg", "Hvem mødes: Der er ikke noget område ”Aalborgg”. De nærmeste er: 851 Aalborg")]
    [InlineData("areas=081", "Hvem mødes: Region Nordjylland er ikke et jobcenter. Vælg den som region")]
    [InlineData("areas=086", "Hvem mødes: Region Østdanmark findes ikke i august 2026. Første måned er januar 2027; indtil da er det Region Hovedstaden (084) og Region Sjælland (085).")]
    [InlineData("kind=collective", "Hvem mødes: Et kollektivt møde har 2 til 4 jobcentre, ikke 1.")]
    [InlineData("areas=&round=851", "Region: Aalborg består ikke af andre områder. Vælg en region.")]
    [InlineData("areas=&round=084&date=2027-01-01", "Region: Region Hovedstaden findes ikke i januar 2027.")]
    [InlineData("kind=coffee", "Mødetype: ”coffee” kan ikke vælges her.")]
    [InlineData("date=snart", "Dag: ”snart” er ikke en dag.")]
    [InlineData("place=a%01b", "Sted: Der er et styretegn i teksten ud over linjeskift. Fjern det.")]
    [InlineData("participants={lines}", "Deltagere: Der er 51; der er plads til højst 50.")]
    [InlineData("items=a%01b", "Egne punkter: Der er et styretegn i teksten. Fjern det.")]
    [InlineData("language=fr", "Sprog: ”fr” kan ikke vælges her.")]
    [InlineData("focus=vejret", "Målinger: Der er ingen måling ”vejret”. Vælg fra listen.")]
    [InlineData("focus={201}", "Målinger: Teksten har 201 tegn; der er plads til højst 200.")]
    [InlineData("group=venner", "Sammenlign med: ”venner” er ikke en sammenligningsgruppe i august 2026. Vælg en af dem, der er: ")]
    [InlineData("group=regions", "Sammenlign med: Regionerne består ikke af jobcentre.")]
    [InlineData("month={201}", "Måned: Teksten har 201 tegn")]
    public void ErrorsAreToldInDanishByTheirFields(string changes, string sentence)
    {
        var errors = new ValidationErrors();
        var order = new OrderForm(PostedFields.Of("areas=851", changes)).Request(errors);
        Rules.Read(order, new(Period.Month(2026, 8), 1), errors);
        var said = OrderForm.Refusal(errors, new SiteContext(Language.Danish, "/", null))!.ValidationErrors.Select(e => e.Text).ToList();
        Assert.Contains(said, s => s.StartsWith(sentence, StringComparison.Ordinal));
        Assert.All(said, PostedFields.AssertDanish);
    }

    [Fact]
    public void AFormIsTheSameOrderAsItsJson()
    {
        var errors = new ValidationErrors();
        var form = new OrderForm(PostedFields.Of(
            "meeting=m&areas=851&areas=840&kind=collective&date=2026-12-01&place=S%C3%A6l&participants=A%0D%0AB&group=network-north&language=en&items=Unge&focus=ledige-dagpenge&month=2026M08"));
        using var json = JsonDocument.Parse("""
            {"meeting":"m","areas":["851","840"],"kind":"collective","date":"2026-12-01","place":"Sæl","participants":["A","B"],
             "group":"network-north","language":"en","items":["Unge"],"focus":["ledige-dagpenge"],"month":"2026M08"}
            """);
        AssertSame(MeetingPackRequest.Read(json.RootElement, errors), form.Request(errors));
        using var least = JsonDocument.Parse("""{"round":"081"}""");
        AssertSame(MeetingPackRequest.Read(least.RootElement, errors), new OrderForm(PostedFields.Of("round=081")).Request(errors));
        Assert.Empty(errors.All);
    }

    private static void AssertSame(MeetingPackRequest json, MeetingPackRequest form) =>
        Assert.Equal(JsonSerializer.Serialize(json), JsonSerializer.Serialize(form));
}
