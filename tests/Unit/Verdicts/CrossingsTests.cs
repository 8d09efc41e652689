using Reporting.Unit.Overviews;
using Xunit;

namespace Reporting.Unit.Verdicts;

public sealed class CrossingsTests
{
    private static readonly Verdict Problem = SampleVerdict.Problem("1", "a");
    private static readonly Verdict Quiet = Problem with { State = VerdictState.None, Since = null };

    private static readonly Catalogue Catalogue =
        SmallWorld.Catalogue(SmallWorld.Count("a"), SmallWorld.Count("b"), SmallWorld.Count("c"));

    [Fact]
    public void Into_and_out_of_a_problem_is_a_crossing_once()
    {
        var (first, told) = Between([Problem], [], false);
        Assert.Equal((VerdictState.None, VerdictState.Problem), (first.Single().From, first.Single().To));
        var (second, stillTold) = Between([Problem], told, false);
        Assert.Empty(second);
        var (third, after) = Between([Quiet], stillTold, false);
        Assert.Equal((VerdictState.Problem, VerdictState.None), (third.Single().From, third.Single().To));
        Assert.Empty(after);
        Assert.Empty(Between([Quiet], after, false).Crossings);
    }

    [Fact]
    public void An_old_problem_is_no_news_because_the_area_has_another_code()
    {
        var seeds = Seeds.SeedFolders.Of2026;
        var old = SampleVerdict.Problem("086", "ledige-dagpenge") with { Before = VerdictState.Problem };
        var young = SampleVerdict.Problem("086", "sygedagpenge-pct") with { Before = VerdictState.None };
        var before = new ReportedState("084", seeds.TopicOf(seeds.Indicator("ledige-dagpenge")!).Id, VerdictState.Problem);
        var told = Crossings.Carry(seeds, [before], Period.Month(2026, 12), Period.Month(2027, 1), [old, young]);
        Assert.Equal([("086", "ledige-dagpenge")], told.Select(t => (t.Area, t.Indicator)));
        Assert.Equal([before], Crossings.Carry(seeds, [before], Period.Month(2026, 11), Period.Month(2026, 12), [old, young]));
    }

    [Fact]
    public void WhatWasToldIsCarriedOnOnceOnly()
    {
        var old = SampleVerdict.Problem("086", "ledige-dagpenge") with { Before = VerdictState.Problem };
        Assert.Empty(Crossings.Carry(Seeds.SeedFolders.Of2026, [], Period.Month(2027, 1), Period.Month(2027, 2), [old]));
    }

    [Fact]
    public void WhatCannotBeSaidMattersForWhatWasTold()
    {
        Assert.True(Crossings.IsNotable(SampleVerdict.Gap("1", "a", VerdictGap.Suppressed)));
        Assert.False(Crossings.IsNotable(SampleVerdict.Gap("1", "a", VerdictGap.NoGroup)));
        Assert.True(Crossings.IsNotable(Quiet with { Before = VerdictState.Problem }));
        Assert.False(Crossings.IsNotable(Quiet));
    }

    [Theory]
    [InlineData(VerdictGap.Suppressed)]
    [InlineData(VerdictGap.Absent)]
    [InlineData(VerdictGap.TooFewInGroup)]
    public void Silence_is_not_good_news_and_does_not_alert_again(VerdictGap gap)
    {
        var told = Between([Problem], [], false).Told;
        var (crossings, after) = Between([SampleVerdict.Gap("1", "a", gap)], told, false);
        Assert.Empty(crossings);
        Assert.Empty(Between([Problem], after, false).Crossings);
    }

    [Fact]
    public void After_a_break_the_problem_is_over()
    {
        var told = Between([Problem], [], false).Told;
        Assert.Single(Between([SampleVerdict.Gap("1", "a", VerdictGap.BreakInSeries)], told, false).Crossings);
    }

    [Fact]
    public void The_first_month_tells_only_what_began_in_it()
    {
        var old = Problem with { Indicator = "b", Before = VerdictState.Problem };
        var (crossings, told) = Between([Problem, old], null, false);
        Assert.Equal("a", crossings.Single().Verdict.Indicator);
        Assert.Equal(2, told.Count);
    }

    [Fact]
    public void A_revision_that_undoes_a_crossing_is_a_correction()
    {
        var told = Between([Problem], [], false).Told;
        var correction = Between([Quiet], told, true).Crossings.Single();
        Assert.True(correction.Correction);
        Assert.False(correction.IsWorse);
    }

    [Fact]
    public void Good_news_is_no_crossing_but_what_leaves_a_problem_for_it_is()
    {
        var better = Problem with { State = VerdictState.Improved };
        Assert.Empty(Between([better], [], false).Crossings);
        Assert.Single(Between([better], [new("1", "a", VerdictState.Watch) { Indicators = ["a"] }], false).Crossings);
    }

    [Fact]
    public void A_revision_says_otherwise_only_where_a_state_differs()
    {
        var better = Problem with { Indicator = "b", State = VerdictState.Improved };
        var revised = Crossings.Revised(Found(Problem, better), Found(better with { Numbers = null }, Problem with { Indicator = "c" }));
        Assert.Equal([("a", VerdictState.Problem, VerdictState.None), ("c", VerdictState.None, VerdictState.Problem)],
            revised.Select(c => (c.Verdict.Indicator, c.From, c.To)));
    }

    private static (IReadOnlyList<Crossing> Crossings, IReadOnlyList<ReportedState> Told) Between(
        IReadOnlyList<Verdict> verdicts, IReadOnlyList<ReportedState>? told, bool correction) =>
        Crossings.Between(Catalogue, AreaFindings.Of(Catalogue, verdicts), verdicts, told, correction);

    private static IReadOnlyList<LedFinding> Found(params Verdict[] verdicts) =>
        LedFinding.Of(AreaFindings.Of(Catalogue, verdicts), verdicts);
}
