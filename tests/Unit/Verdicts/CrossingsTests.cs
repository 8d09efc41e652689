using Xunit;

namespace Reporting.Unit.Verdicts;

public sealed class CrossingsTests
{
    private static readonly Verdict Problem = SampleVerdict.Problem("1", "a");
    private static readonly Verdict Quiet = Problem with { State = VerdictState.None, Since = null };

    [Fact]
    public void Into_and_out_of_a_problem_is_a_crossing_once()
    {
        var (first, told) = Crossings.Between([Problem], [], false);
        Assert.Equal((VerdictState.None, VerdictState.Problem), (first.Single().From, first.Single().To));
        var (second, stillTold) = Crossings.Between([Problem], told, false);
        Assert.Empty(second);
        var (third, after) = Crossings.Between([Quiet], stillTold, false);
        Assert.Equal((VerdictState.Problem, VerdictState.None), (third.Single().From, third.Single().To));
        Assert.Empty(after);
        Assert.Empty(Crossings.Between([Quiet], after, false).Crossings);
    }

    [Theory]
    [InlineData(VerdictGap.Suppressed)]
    [InlineData(VerdictGap.Absent)]
    [InlineData(VerdictGap.TooFewInGroup)]
    public void Silence_is_not_good_news_and_does_not_alert_again(VerdictGap gap)
    {
        var told = Crossings.Between([Problem], [], false).Told;
        var (crossings, after) = Crossings.Between([SampleVerdict.Gap("1", "a", gap)], told, false);
        Assert.Empty(crossings);
        Assert.Empty(Crossings.Between([Problem], after, false).Crossings);
    }

    [Fact]
    public void After_a_break_the_problem_is_over()
    {
        var told = Crossings.Between([Problem], [], false).Told;
        Assert.Single(Crossings.Between([SampleVerdict.Gap("1", "a", VerdictGap.BreakInSeries)], told, false).Crossings);
    }

    [Fact]
    public void The_first_month_tells_only_what_began_in_it()
    {
        var old = Problem with { Indicator = "b", Before = VerdictState.Problem };
        var (crossings, told) = Crossings.Between([Problem, old], null, false);
        Assert.Equal("a", crossings.Single().Verdict.Indicator);
        Assert.Equal(2, told.Count);
    }

    [Fact]
    public void A_revision_that_undoes_a_crossing_is_a_correction()
    {
        var told = Crossings.Between([Problem], [], false).Told;
        var correction = Crossings.Between([Quiet], told, true).Crossings.Single();
        Assert.True(correction.Correction);
        Assert.False(correction.IsWorse);
    }

    [Fact]
    public void Good_news_is_no_crossing_but_what_leaves_a_problem_for_it_is()
    {
        var better = Problem with { State = VerdictState.Improved };
        Assert.Empty(Crossings.Between([better], [], false).Crossings);
        Assert.Single(Crossings.Between([better], [new("1", "a", VerdictState.Watch)], false).Crossings);
    }

    [Fact]
    public void A_revision_says_otherwise_only_where_a_state_differs()
    {
        var better = Problem with { Indicator = "b", State = VerdictState.Improved };
        var revised = Crossings.Revised([Problem, better], [better with { Numbers = null }, Problem with { Indicator = "c" }]);
        Assert.Equal([("a", VerdictState.Problem, VerdictState.None), ("c", VerdictState.None, VerdictState.Problem)],
            revised.Select(c => (c.Verdict.Indicator, c.From, c.To)));
    }
}
