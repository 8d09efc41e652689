using System.Text.Json;
using Xunit;

namespace Reporting.Unit.Findings;

public sealed class FindingCrossingsTests
{
    private static readonly IReadOnlyList<Verdict> Rise = FindingWorld.Rise;

    [Fact]
    public void One_rise_is_told_once_with_the_verdict_that_speaks_for_it()
    {
        var (crossings, told) = Between(Rise, []);
        var crossing = Assert.Single(crossings);
        Assert.Equal(("dagpengeledighed", "ledige-dagpenge", 4),
            (crossing.Topic, crossing.Verdict.Indicator, crossing.Finding!.Others));
        Assert.Equal((VerdictState.None, VerdictState.Problem), (crossing.From, crossing.To));
        Assert.Equal(5, Assert.Single(told).Indicators.Count);
        Assert.Empty(Between(Rise, told).Crossings);
    }

    [Fact]
    public void The_end_is_told_once_too()
    {
        var told = Between(Rise, []).Told;
        var (crossings, after) = Between(
            [.. Rise.Select(v => FindingWorld.Over(v.Indicator))], told);
        var crossing = Assert.Single(crossings);
        Assert.Equal((VerdictState.Problem, VerdictState.None, true), (crossing.From, crossing.To, crossing.Finding!.IsEnded));
        Assert.Empty(after);
    }

    [Theory]
    [InlineData(60, 59)]
    [InlineData(59, 60)]
    public void A_sum_that_now_follows_its_part_or_no_longer_does_is_no_news(double before, double now)
    {
        var told = Between(SumAndPart(before), []).Told;
        var (crossings, after) = Between(SumAndPart(now), told);
        Assert.Empty(crossings);
        Assert.Empty(Between(SumAndPart(before), after).Crossings);
    }

    [Fact]
    public void What_was_told_of_indicators_is_not_told_again_of_their_topics()
    {
        const string kept = """
            [{"area":"101","indicator":"dagpenge-fuldtid","state":"Problem"},{"area":"101","indicator":"forsoergede-ialt","state":"Problem"},
             {"area":"101","indicator":"ledige-dagpenge","state":"Problem"},{"area":"101","indicator":"ledige-ialt","state":"Problem"},
             {"area":"101","indicator":"ledige-pct","state":"Watch"},{"area":"101","indicator":"sygedagpenge-pct","state":"Severe"}]
            """;
        var told = JsonSerializer.Deserialize<List<ReportedState>>(kept, SliceJson.Options)!;
        IReadOnlyList<Verdict> same = [.. Rise, FindingWorld.Of("sygedagpenge-pct", VerdictState.Severe, 50)];
        var (crossings, after) = Between(same, told);
        Assert.Empty(crossings);
        Assert.Equal(["dagpengeledighed", "sygedagpenge"], after.Select(t => t.Topic));
        Assert.Empty(Between(same, Kept(after)).Crossings);
    }

    [Fact]
    public void After_what_was_told_of_indicators_worse_and_over_are_news()
    {
        ReportedState[] told =
        [
            new("101", null, VerdictState.Watch) { Indicator = "ledige-dagpenge" },
            new("101", null, VerdictState.Problem) { Indicator = "fleksjob-fuldtid" },
            new("101", null, VerdictState.Problem) { Indicator = "no-longer-there" },
        ];
        var crossings = Between([.. Rise, FindingWorld.Over("fleksjob-fuldtid")], told).Crossings;
        Assert.Equal(
            [("dagpengeledighed", VerdictState.Watch, VerdictState.Problem), ("fleksjob", VerdictState.Problem, VerdictState.None)],
            crossings.Select(c => (c.Topic!, c.From, c.To)));
    }

    [Fact]
    public void The_worst_of_a_topics_indicators_is_what_was_told_of_it()
    {
        var told = ReportedState.ByTopic(FindingWorld.Catalogue,
        [
            new("101", null, VerdictState.Watch) { Indicator = "sygedagpenge-fuldtid" },
            new("101", null, VerdictState.Severe) { Indicator = "sygedagpenge-pct" },
        ]);
        var state = Assert.Single(told);
        Assert.Equal(("sygedagpenge", VerdictState.Severe), (state.Topic, state.State));
        Assert.Equal(["sygedagpenge-pct", "sygedagpenge-fuldtid"], state.Indicators);
    }

    [Fact]
    public void A_figure_held_back_keeps_what_it_was_told_for()
    {
        var told = Between([FindingWorld.Problem("sygedagpenge-fuldtid", 60)], []).Told;
        var silent = FindingWorld.Of("sygedagpenge-fuldtid", VerdictState.None, 1) with { Gap = VerdictGap.Suppressed };
        var (crossings, after) = Between([silent, FindingWorld.Of("sygedagpenge-personer", VerdictState.Watch, 30)], told);
        Assert.Empty(crossings);
        Assert.Equal(VerdictState.Problem, Assert.Single(after).State);
    }

    [Fact]
    public void A_crossing_kept_before_there_were_findings_is_read()
    {
        var old = new Crossing(VerdictState.None, Rise[0], false);
        var read = Kept([old])[0];
        Assert.Equal((null, null, VerdictState.Problem), (read.Topic, read.Finding, read.To));
    }

    [Fact]
    public void A_revision_names_a_topic_once_and_not_what_only_moved_between_topics()
    {
        Assert.Equal("dagpengeledighed", Assert.Single(Crossings.Revised([], Led(Rise))).Topic);
        Assert.Empty(Crossings.Revised(Led(SumAndPart(60)), Led(SumAndPart(59))));
        Assert.Empty(Crossings.Revised(Led(SumAndPart(59)), Led(SumAndPart(60))));
    }

    private static IReadOnlyList<Verdict> SumAndPart(double part) =>
        [FindingWorld.Problem("ledige-ialt", 100), FindingWorld.Problem("ledige-dagpenge", part)];

    private static (IReadOnlyList<Crossing> Crossings, IReadOnlyList<ReportedState> Told) Between(
        IReadOnlyList<Verdict> verdicts, IReadOnlyList<ReportedState> told) =>
        Crossings.Between(FindingWorld.Catalogue, AreaFindings.Of(FindingWorld.Catalogue, verdicts), verdicts, told, false);

    private static IReadOnlyList<LedFinding> Led(IReadOnlyList<Verdict> verdicts) =>
        LedFinding.Of(AreaFindings.Of(FindingWorld.Catalogue, verdicts), verdicts);

    private static List<T> Kept<T>(IReadOnlyList<T> list) =>
        JsonSerializer.Deserialize<List<T>>(JsonSerializer.Serialize(list, SliceJson.Options), SliceJson.Options)!;
}
