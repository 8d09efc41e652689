using Xunit;

namespace Reporting.Unit.Verdicts;

/// <summary>One month spoilt in the published figures, in areas of which nothing else is said.</summary>
public class RecordedVerdictTests
{
    private const string Vintage = "jobindsats-2026-08-22";
    private static readonly string[] Tables = ["y25i01", "y25i09", "y60a02", "y60c07"];

    [Theory]
    [InlineData("740", "ledige-ialt"), InlineData("740", "ledige-dagpenge"), InlineData("740", "kontanthjaelp-fuldtid")]
    [InlineData("740", "ledige-pct"), InlineData("573", "ledige-ialt"), InlineData("573", "kontanthjaelp-personer")]
    [InlineData("159", "ledige-ialt"), InlineData("159", "langtidsledige-ialt"), InlineData("159", "aktiveringsgrad")]
    public async Task OneBadMonthGivesNoVerdict(string area, string indicator)
    {
        var (catalogue, panel, month) = await ReadAsync();
        var group = catalogue.VerdictGroup(catalogue.Area(area)!, month)!;
        var input = MonthVerdicts.InputOf(new(catalogue, panel, month), catalogue.Indicator(indicator)!, group)!;
        var quiet = States(input, area);
        for (var back = 0; back < 12; back++)
        {
            foreach (var factor in new[] { 0.8m, 0.6m, 0, 1.25m, 1.6m, -1 })
                Assert.Equal(quiet, States(Spoilt(input, area, back, factor), area));
        }
    }

    private static List<VerdictState> States(VerdictInput input, string area) =>
        [.. VerdictCalculator.Walk(input).TakeLast(14).Select(m => m.Single(v => v.Area == area).State)];

    // A factor below 0 takes the figure away.
    private static VerdictInput Spoilt(VerdictInput input, string area, int back, decimal factor)
    {
        var (series, at) = (input.Members[area], input.Month - back);
        var values = series.Values.ToList();
        values[at - series.First] = factor < 0 ? Observation.Absent
            : Observation.Of(Math.Round(values[at - series.First].Value!.Value * factor, input.Indicator.IsRate ? 1 : 0));
        var members = input.Members.ToDictionary(StringComparer.Ordinal);
        members[area] = new(series.First, values);
        return input with
        {
            Members = members,
            Numerator = input.Numerator is { } counts ? (a, p) => a == area && p == at ? null : counts(a, p) : null,
        };
    }

    private static async Task<(Catalogue Catalogue, Panel Panel, Period Month)> ReadAsync()
    {
        var (catalogue, panel) = (CatalogueFolder.Read(Repository.Path("seeds", "2026")), new Panel());
        foreach (var table in catalogue.Parts.Tables.Where(t => Tables.Contains(t.Id)))
        {
            await using var file = File.OpenRead(SharedFolder.Require($"realdata/{Vintage}/{table.Id}.json"));
            await ExtractParser.ParseAsync(file, table, catalogue, panel);
        }

        return (catalogue, panel, Period.Month(2026, 3));
    }
}
