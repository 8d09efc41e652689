using Reporting.Unit.Verdicts;
using Xunit;
using static Reporting.Unit.Packs.SmallPack;

namespace Reporting.Unit.Packs;

public class SelectionTests
{
    private static Verdict Problem(string area, string indicator = Jobless) => SampleVerdict.Problem(area, indicator);

    private static Verdict Better(string area) => SampleVerdict.Better(area, Jobless);

    [Fact]
    public void The_most_serious_comes_first_and_of_two_alike_the_one_with_more_persons()
    {
        var input = Input().With(SampleVerdict.Of("1", Jobless, VerdictState.Problem, persons: 40))
            .With(SampleVerdict.Of("1", "syge", VerdictState.Problem, persons: 90, effect: 0.5))
            .With(SampleVerdict.Of("1", Effort, VerdictState.Severe, persons: 5));
        Assert.Equal([Effort, "syge", Jobless], Pack.Of(input).Areas[0].Challenges.Select(c => c.Row.Indicator.Id));
    }

    [Fact]
    public void What_is_worth_an_eye_is_talked_about_after_the_problems_and_not_again_as_a_focus()
    {
        var input = Input().With(Problem("1")).With(Problem("1", "syge")).With(SampleVerdict.Of("1", Effort, VerdictState.Watch));
        var area = Pack.Of(input).Areas[0];
        Assert.Equal([Jobless, "syge", Effort], area.Main.Select(p => p.Indicator.Id));
        Assert.Empty(area.Others);
        Assert.Equal(["uden"],
            Pack.Of(input with { Order = input.Order with { Focus = ["uden", Jobless, "uden"] } })
                .Areas[0].Focus.Select(r => r.Indicator.Id));
    }

    [Fact]
    public void A_problem_that_was_turned_is_found_first()
    {
        var area = Pack.Of(Input(1400, 700, 650).With(Problem("1")).With(Turned("2", Month - 20, Month - 18, Month - 10)).With(Better("3")))
            .Areas[0];
        Assert.Equal("2", area.Lessons[0].Area.Code);
        Assert.Equal(Month - 10, area.Lessons[0].Turned!.Episode.End);
        Assert.Equal(["3"], area.Lessons.Skip(1).Take(1).Select(l => l.Area.Code));
    }

    [Fact]
    public void An_alarm_that_ended_though_the_figure_stayed_high_is_nothing_to_learn_from()
    {
        var area = Pack.Of(Input(1400, 1400, 1400, 1400, 1400).With(Problem("1")).With(Turned("2", Month - 20, Month - 18, Month - 10)))
            .Areas[0];
        Assert.Empty(area.Lessons);
    }

    [Fact]
    public void An_alarm_that_ended_long_ago_or_by_a_break_is_nothing_to_learn_from()
    {
        var broken = new Catalogue(Parts(null, new SeriesBreak(Month - 10, "Nyt", "New")));
        var order = new MeetingPackOrder(MeetingKind.Individual, ["1"]);
        var lessons = Pack.Of(Input(broken, order, 1400, 700).With(Problem("1")).With(Turned("2", Month - 20, Month - 18, Month - 10)))
            .Areas[0].Lessons;
        Assert.DoesNotContain(lessons, l => l.Turned is not null);
        var old = Pack.Of(Input(1400, 700).With(Problem("1")).With(Turned("2", Month - 50, Month - 48, Month - 40))).Areas[0].Lessons;
        Assert.DoesNotContain(old, l => l.Turned is not null);
    }

    [Fact]
    public void Nobody_is_named_who_does_worse_or_is_much_smaller()
    {
        var input = Input(1100, 1200, 1200, 1200, 1200).With(Problem("1"));
        Assert.Empty(Pack.Of(input).Areas[0].Lessons);
        var small =
            input.WithSlice("2",
                s => s with { Series =
                    new Dictionary<string, Series>(s.Series) { [Jobless] =
                        new(Month - 24, Enumerable.Repeat(Observation.Of(100), 13).Concat(Enumerable.Repeat(Observation.Of(50), 12))) } });
        Assert.Empty(Pack.Of(small).Areas[0].Lessons);
    }

    [Fact]
    public void Pairs_join_a_challenge_with_a_strength()
    {
        var input = Input(Usual, new MeetingPackOrder(MeetingKind.Collective, ["1", "2", "3"]), 1400, 600, 1000).With(Problem("1"));
        Assert.Empty(Pack.Of(input).Pairs());
        input = input.With(Better("2"));
        var pair = Assert.Single(Pack.Of(input).Pairs());
        Assert.Equal(("1", "2"), (pair.Area.Code, pair.Lesson.Area.Code));
        Assert.Empty(Pack.Of(input with { Order = input.Order with { Areas = ["1"] } }).Pairs());
    }

    [Fact]
    public void An_area_asks_about_its_first_two_challenges()
    {
        var input = Input(Usual, new MeetingPackOrder(MeetingKind.Collective, ["1", "2", "3"]), 1400, 600, 1000);
        foreach (var indicator in new[] { Jobless, "syge", Effort })
            input = input.With(Problem("1", indicator)).With(SampleVerdict.Of("2", indicator, VerdictState.Improved, effect: -0.18));
        Assert.Equal(3, Pack.Of(input).Areas[0].Challenges.Count);
        Assert.Equal([("1", "2"), ("1", "2")], Pack.Of(input).Pairs().Select(p => (p.Area.Code, p.Lesson.Area.Code)));
    }

    [Theory]
    [InlineData(360, 1)]
    [InlineData(340, 0)]
    public void Who_has_less_than_a_quarter_of_the_persons_is_not_asked(int persons, int pairs)
    {
        var order = new MeetingPackOrder(MeetingKind.Collective, ["1", "2", "3"]);
        Assert.Equal(pairs, Pack.Of(Input(Usual, order, 1400, persons, 1000).With(Problem("1")).With(Better("2"))).Pairs().Count);
    }

    [Fact]
    public void A_group_of_own_choice_is_compared_with()
    {
        var own =
            new ComparisonGroup("own", "own", "Vores valg", "Our choice", null, "",
                [.. new[] { "1", "3", "5" }.Select(c => new Membership(c, Validity.Always))]);
        var input = Input(1100, 500, 900, 500, 950);
        var area = Pack.Of(input with { Groups = new Dictionary<string, ComparisonGroup> { ["1"] = own } }).Areas[0];
        Assert.Equal(("Vores valg", 3), (area.Overview.Group!.Name, area.Overview.Members.Count));
        Assert.Equal(["By 3"], area.Overview.Rows.First().BestAreas.Select(a => a.Name));
    }

    [Fact]
    public void An_unknown_area_and_a_missing_slice_are_told()
    {
        Assert.Contains("'99'",
            Assert.Throws<ArgumentException>(() => Pack.Of(Input() with { Order = new(MeetingKind.Individual, ["99"]) })).Message);
        Assert.Contains("'1'",
            Assert.Throws<ArgumentException>(() => Pack.Of(Input() with { Slices = new Dictionary<string, AreaSlice>() })).Message);
        Assert.Throws<ArgumentException>(() => Pack.Of(Input() with { Order = new(MeetingKind.Individual, []) }));
    }
}
