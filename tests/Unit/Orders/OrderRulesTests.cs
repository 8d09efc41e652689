using System.Text.Json;
using Reporting.Unit.Meetings;
using Reporting.Unit.Seeds;
using Xunit;

namespace Reporting.Unit.Orders;

/// <summary>What can be ordered, and what is said of anything else.</summary>
public class OrderRulesTests
{
    private static readonly RunKey Run = new(Period.Month(2026, 8), 1);
    private readonly FixedClock clock = new(new DateTimeOffset(2026, 11, 28, 8, 0, 0, TimeSpan.Zero));
    private static readonly OrderRules Rules = new(SeedFolders.Of2026);
    private static readonly string Many =
        string.Join(',',
            SeedFolders.Of2026.AreasIn(Period.Month(2026, 8)).Where(a => a.IsLocal).Take(MeetingSizes.MaxNetwork + 1)
                .Select(a => $"\"{a.Code}\""));

    [Theory]
    [InlineData("""{"areas":["851"],"compareWith":["840","813","081"]}""", "compareWith", "Region Nordjylland (081)",
        "Write the codes of jobcentres")]
    [InlineData("""{"areas":["851"],"compareWith":["840","813","Hele landet"]}""", "compareWith", "Hele landet (000)",
        "Write the codes of jobcentres")]
    [InlineData("""{"areas":["851"],"compareWith":["840","813"]}""", "compareWith", "2 areas; write at least 3")]
    [InlineData("""{"areas":["851"],"group":"regions"}""", "group", "'regions'", "Write a group of jobcentres")]
    public void Jobcentres_are_compared_with_jobcentres(string body, string field, params string[] said) =>
        AssertError(Pack(body).Errors, field, said);

    [Fact]
    public void Jobcentres_alone_can_be_compared_with() =>
        Assert.Equal(["840", "813", "860"], Pack("""{"areas":["851"],"compareWith":["840","813","860"]}""").Content!.OwnGroup);

    [Fact]
    public void An_area_that_is_named_twice_is_one() =>
        Assert.Equal(["851", "840"], Pack("""{"areas":["851","Aalborg","840"]}""").Content!.Pack!.Areas);

    [Fact]
    public void Meetings_and_packs_have_the_same_limits()
    {
        AssertError(Pack($$"""{"areas":[{{Many}}]}""").Errors, "areas",
            "A network has 2 to 20 areas, as many as its pack can show, not 21");
        AssertError(Pack("""{"areas":["851","840","813","860","849"],"kind":"collective"}""").Errors, "areas", "2 to 4 areas, not 5");
        var errors = new ValidationErrors();
        using var json = JsonDocument.Parse($$"""{"kind":"network","areas":[{{Many}}],"date":"2026-09-01","by":"A"}""");
        new MeetingReader(SeedFolders.Of2026, TimeProvider.System).Read(json.RootElement, null, null, errors);
        AssertError(Errors(errors), "areas", "A network has 2 to 20 areas, as many as its pack can show, not 21");
    }

    [Theory]
    [InlineData("084", "2026-12-31", true)]
    [InlineData("084", "2027-01-01", false)]
    [InlineData("086", "2027-01-01", true)]
    [InlineData("086", "2026-12-31", false)]
    [InlineData("084", null, true)]
    public void A_round_is_of_the_region_on_the_day_of_the_meetings(string region, string? day, bool isOne)
    {
        var (content, errors) = Pack($$"""{"round":"{{region}}"{{(day is null ? "" : $",\"date\":\"{day}\"")}}}""");
        if (isOne) Assert.Contains("101", content!.Pack!.Areas);
        else AssertError(errors, "round", $"does not exist in {day![..4]}M{day[5..7]}");
    }

    [Fact]
    public void A_round_without_a_day_is_of_the_region_of_today_or_else_of_the_figures()
    {
        clock.Now = new(2027, 1, 1, 8, 0, 0, TimeSpan.Zero);
        Assert.All(["084", "086"], region => Assert.Contains("101", Pack($$"""{"round":"{{region}}"}""").Content!.Pack!.Areas));
    }

    [Theory]
    [InlineData("""["851","081"]""", "Region Nordjylland (081)", "Leave it out, or write")]
    [InlineData("""["081","000"]""", "Hele landet (000)", "Leave it out, or write")]
    public void A_report_is_about_areas_of_one_kind(string areas, params string[] said) =>
        AssertError(Report($$"""{"report":"key-figures","areas":{{areas}}}""").Errors, "areas", said);

    [Theory]
    [InlineData("""["081"]""", "da", "Region Nordjylland")]
    [InlineData("""["081","082"]""", "da", "Region Nordjylland, Region Midtjylland")]
    [InlineData("""["851","840","813","860"]""", "da", "Aalborg, Rebild, Frederikshavn, Hjørring")]
    [InlineData("""["851","840","813","860","849"]""", "da", "5 områder")]
    [InlineData("""["851","840","813","860","849"]""", "en", "5 areas")]
    public void Few_areas_are_called_by_their_names_and_many_by_their_number(string areas, string language, string name) =>
        Assert.Equal(name, Report($$"""{"report":"key-figures","areas":{{areas}},"language":"{{language}}"}""").Content!.Report!.ScopeName);

    private (OrderContent? Content, IDictionary<string, string[]> Errors) Pack(string body)
    {
        var errors = new ValidationErrors();
        using var json = JsonDocument.Parse(body);
        return (new MeetingPackRules(SeedFolders.Of2026, Rules, clock).Read(MeetingPackRequest.Read(json.RootElement, errors), Run, errors),
            Errors(errors));
    }

    private static (OrderContent? Content, IDictionary<string, string[]> Errors) Report(string body)
    {
        var errors = new ValidationErrors();
        using var json = JsonDocument.Parse(body);
        return (new ReportRules(SeedFolders.Of2026, Rules).Read(ReportRequest.Read(json.RootElement, errors), Run, errors), Errors(errors));
    }

    private static void AssertError(IDictionary<string, string[]> errors, string field, params string[] parts) =>
        Assert.Contains(errors, e => e.Key == field && e.Value.Any(t => parts.All(t.Contains)));

    private static IDictionary<string, string[]> Errors(ValidationErrors errors) =>
        errors.ByField.ToDictionary(f => f.Key, f => f.Value.ToArray());
}
