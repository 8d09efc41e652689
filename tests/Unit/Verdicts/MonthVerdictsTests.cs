using Reporting.Unit.Overviews;
using Xunit;

namespace Reporting.Unit.Verdicts;

public sealed class MonthVerdictsTests
{
    private static readonly Period First = Period.Month(2022, 1);
    private static readonly Period Last = Period.Month(2026, 3);

    [Fact]
    public void Every_area_and_indicator_has_one_verdict()
    {
        var verdicts = MonthVerdicts.Of(World(Flat));
        Assert.All(verdicts.Values, v => Assert.Equal(["a", "b", "total"], v.Keys.Order()));
        Assert.All(SmallWorld.Members,
            m => Assert.Equal(("k", VerdictState.None, null), (verdicts[m]["a"].Group, verdicts[m]["a"].State, verdicts[m]["a"].Gap)));
        Assert.Equal((VerdictGap.NoGroup, null), (verdicts["R"]["a"].Gap, verdicts["R"]["a"].Group)); // one region is no group
    }

    [Fact]
    public void A_sum_is_judged_by_what_its_parts_add_up_to()
    {
        var verdicts = MonthVerdicts.Of(World((area, t) => area == "1" && t >= 49 ? 1.4 : 1));
        Assert.Equal(VerdictState.Problem, verdicts["1"]["total"].State);
        Assert.Equal(2 * verdicts["1"]["a"].Numbers!.Value, verdicts["1"]["total"].Numbers!.Value, 1e-9);
        Assert.Equal(VerdictState.None, verdicts["2"]["total"].State);
    }

    [Fact]
    public void A_group_too_small_gives_way_to_the_largest()
    {
        var parts = Parts();
        var catalogue = new Catalogue(parts with
        {
            Groups = [new("small", "klynge", "Lille", "Small", null, "", [new("1", Validity.Always), new("2", Validity.Always)]),
                .. parts.Groups.Where(g => g.Id is "r" or "rs")],
        });
        var verdicts = MonthVerdicts.Of(World(Flat, catalogue));
        Assert.Equal(("r", null), (verdicts["1"]["a"].Group, verdicts["1"]["a"].Gap));
    }

    [Fact]
    public void Where_a_part_is_withheld_the_sum_is_neither_judged_nor_told()
    {
        var figures = World(Flat, hide: ("1", "a"));
        var verdicts = MonthVerdicts.Of(figures)["1"];
        Assert.Equal((VerdictGap.Suppressed, null), (verdicts["a"].Gap, verdicts["a"].Numbers));
        Assert.Equal((VerdictGap.Suppressed, null), (verdicts["total"].Gap, verdicts["total"].Numbers));
    }

    private static double Flat(string area, int t) => 1;

    private static CatalogueParts Parts() =>
        SmallWorld.Parts(SmallWorld.Count("a"), SmallWorld.Count("b"), SmallWorld.Sum("total", "a", "b"));

    private static MonthFigures World(Func<string, int, double> factor, Catalogue? catalogue = null,
        (string Area, string Indicator)? hide = null)
    {
        var panel = new Panel();
        foreach (var area in SmallWorld.Members)
        {
            foreach (var indicator in new[] { "a", "b" })
                panel.Set(indicator, area,
                    new Series(First, Enumerable.Range(0, Last - First + 1).Select(t => hide == (area, indicator) && t == Last - First
                    ? Observation.Suppressed
                    : Observation.Of((decimal)Math.Round((800 + 7 * ((t * 5 + area[0]) % 11)) * factor(area, t))))));
        }

        return new MonthFigures(catalogue ?? new Catalogue(Parts()), panel, Last);
    }
}
