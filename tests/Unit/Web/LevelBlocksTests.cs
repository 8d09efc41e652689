using Reporting.Unit.Findings;
using Xunit;
using static Reporting.Unit.Findings.FindingWorld;

namespace Reporting.Unit.Web;

/// <summary>Standing levels and findings on a region's page.</summary>
public sealed class LevelBlocksTests
{
    [Fact]
    public void A_region_lists_levels_apart_from_problems()
    {
        var text = Page([Level("kontanthjaelp-fuldtid", 100)]);
        Assert.Contains("Højt eller lavt niveau i to år", text);
        Assert.Contains("| København | Kontanthjælp | højt niveau, en udfordring | mar 24 | +100 |", text);
        Assert.Contains("ikke justeret for rammevilkår", text);
        Assert.Contains("Ingen af områderne har et resultatproblem.", text);
    }

    [Fact]
    public void Without_levels_it_says_so() =>
        Assert.Contains("Ingen af områderne har ligget langt fra sin gruppe i to år.", Page([Problem("sygedagpenge-fuldtid", 40)]));

    [Fact]
    public void One_rise_in_unemployment_benefit_is_counted_once() =>
        Assert.Contains("Hovedstaden: 1 resultatproblem i 1 af 1 område i marts 2026.", Page(Rise));

    private static Verdict Level(string indicator, int persons) => Of(indicator, VerdictState.None, 1) with
    {
        Direction = VerdictDirection.None, Episodes = [],
        Level = new(VerdictDirection.Higher, 1.25, 500 - persons, persons, 2.5, Month - 24, false),
    };

    private static string Page(IEnumerable<Verdict> verdicts)
    {
        var run = new RunStamp("2026M03-r1-0", Month, 1, false, new Dictionary<string, SourceStamp>());
        var slice = new AreaSlice(run, FindingWorld.Area, null, new Dictionary<string, Period>(), [], new Dictionary<string, Series>())
        {
            Verdicts = verdicts.ToDictionary(v => v.Indicator),
        };
        var input = new ReportInput(FindingWorld.Catalogue, run, [FindingWorld.Catalogue.Area(FindingWorld.Area)!], "Hovedstaden",
            new Dictionary<string, AreaSlice> { [FindingWorld.Area] = slice }, Language.Danish);
        return SheetText.Of(RegionSheet.Compose(input, all: false)).Replace(NumberText.HardSpace, ' ');
    }
}
