using Xunit;
using static Reporting.Unit.Findings.FindingWorld;

namespace Reporting.Unit.Findings;

public sealed class TalkingPointsTests
{
    [Fact]
    public void Findings_come_before_levels_and_levels_before_the_last_year()
    {
        var talk = Talk([Problem("sygedagpenge-fuldtid", 30), Of("fleksjob-fuldtid", VerdictState.Watch, -20),
            WithLevel("kontanthjaelp-fuldtid", VerdictDirection.Higher, 200), Quiet("revalidering-fuldtid", 90)]);
        Assert.Equal(["sygedagpenge", "fleksjob", "kontanthjaelp", "revalidering"], talk.Weak.Select(p => p.Topic.Id));
        Assert.Equal([TalkingBasis.Finding, TalkingBasis.Finding, TalkingBasis.Level, TalkingBasis.Year], talk.Weak.Select(p => p.Basis));
        Assert.Empty(talk.Strong);
    }

    [Fact]
    public void Only_the_last_year_makes_up_three_and_no_more()
    {
        var talk = Talk([Problem("sygedagpenge-fuldtid", 30), .. new[] { "revalidering", "jobafklaring", "ressourceforloeb", "ledighedsydelse" }
            .Select((t, i) => Quiet($"{t}-fuldtid", 20 + i))]);
        Assert.Equal(["sygedagpenge", "ledighedsydelse", "ressourceforloeb"], talk.Weakest.Select(p => p.Topic.Id));
        Assert.Equal(5, talk.Weak.Count);
    }

    [Fact]
    public void A_few_persons_are_nothing_to_talk_about_unless_there_is_nothing_else()
    {
        var talk = Talk([Quiet("revalidering-fuldtid", 4), Quiet("jobafklaring-fuldtid", -40)]);
        Assert.Empty(talk.Weak);
        Assert.Equal(["revalidering"], talk.Weakest.Select(p => p.Topic.Id));
        Assert.Equal(["jobafklaring"], talk.Strongest.Select(p => p.Topic.Id));
    }

    [Fact]
    public void A_sum_that_one_part_moves_is_told_by_the_part()
    {
        var talk = Talk([Quiet("ledige-ialt", 100), Quiet("ledige-dagpenge", 70)]);
        Assert.Equal([("dagpengeledighed", false), ("ledighed-i-alt", true)], talk.Weak.Select(p => (p.Topic.Id, p.Repeats)));
    }

    [Fact]
    public void What_a_finding_in_another_topic_tells_of_is_not_told_again() =>
        Assert.Equal(["dagpengeledighed"], Talk(Rise).Weak.Select(p => p.Topic.Id));

    [Fact]
    public void A_turned_problem_is_a_strength_unless_the_topic_has_one_again()
    {
        Assert.Equal(TalkingBasis.Turned, Assert.Single(Talk([Quiet("sygedagpenge-fuldtid", 9)], "sygedagpenge-fuldtid").Strong).Basis);
        Assert.Empty(Talk([Problem("sygedagpenge-fuldtid", 90)], "sygedagpenge-fuldtid").Strong);
    }

    [Fact]
    public void Who_is_strong_is_so_in_every_figure_of_the_topic_and_surely_only_by_more_than_a_year()
    {
        var talk = Talk([Quiet("sygedagpenge-fuldtid", -50), WithLevel("fleksjob-fuldtid", VerdictDirection.Higher, 60)]);
        Assert.True(talk.IsStrong(FindingWorld.Catalogue, FindingWorld.Catalogue.Indicator("sygedagpenge-pct")!));
        Assert.False(talk.IsSurelyStrong(FindingWorld.Catalogue, FindingWorld.Catalogue.Indicator("sygedagpenge-pct")!));
        Assert.True(talk.IsSurelyStrong(FindingWorld.Catalogue, FindingWorld.Catalogue.Indicator("fleksjob-personer")!));
        Assert.False(talk.IsStrong(FindingWorld.Catalogue, FindingWorld.Catalogue.Indicator("revalidering-fuldtid")!));
    }

    [Fact]
    public void Levels_are_told_once_in_a_topic_and_a_sum_not_beside_its_part()
    {
        var levels = TopicLevel.Of(FindingWorld.Catalogue, [WithLevel("ledige-ialt", VerdictDirection.Higher, 100),
            WithLevel("ledige-dagpenge", VerdictDirection.Higher, 80), WithLevel("dagpenge-fuldtid", VerdictDirection.Higher, 90),
            WithLevel("fleksjob-fuldtid", VerdictDirection.Higher, 30), Quiet("sygedagpenge-fuldtid", 50)]);
        Assert.Equal([("ledige-dagpenge", true), ("fleksjob-fuldtid", false)], levels.Select(l => (l.Indicator.Id, l.IsChallenge)));
    }

    [Fact]
    public void A_level_says_the_two_numbers_and_their_difference()
    {
        var indicator = FindingWorld.Catalogue.Indicator("kontanthjaelp-fuldtid")!;
        var said = LevelText.In(Language.Danish).Line("Kontanthjælp", WithLevel(indicator.Id, VerdictDirection.Higher, 100), indicator);
        Assert.Equal("Kontanthjælp: højt niveau siden marts 2024, 500 mod 400 ved gruppens midterste niveau i marts 2026, 100 flere "
            + "(en udfordring; ikke justeret for rammevilkår).", said);
    }

    private static Verdict Quiet(string indicator, double difference) =>
        Of(indicator, VerdictState.None, difference) with { Direction = VerdictDirection.None, Episodes = [] };

    private static Verdict WithLevel(string indicator, VerdictDirection direction, int persons) => Quiet(indicator, 1) with
    {
        Level = new(direction, 1.25, direction == VerdictDirection.Higher ? 500 - persons : 500 + persons, persons, 2.5, Month - 24, false),
    };

    private static AreaTalk Talk(IEnumerable<Verdict> verdicts, params string[] turned) => TalkingPoints.Of(FindingWorld.Catalogue,
        new AreaSlice(new RunStamp("r", Month, 1, false, new Dictionary<string, SourceStamp>()), FindingWorld.Area, null, new Dictionary<string, Period>(),
            [], new Dictionary<string, Series>()) { Verdicts = verdicts.ToDictionary(v => v.Indicator) }, i => turned.Contains(i.Id));
}
