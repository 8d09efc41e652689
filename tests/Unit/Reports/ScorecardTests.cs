using Xunit;

namespace Reporting.Unit.Reports;

public class ScorecardTests
{
    private static IReadOnlyList<ScorecardResult> Results(ReportWorld world) => ScorecardResult.Of(
        world.Figures(), new GroupMeans(world.Figures()), world.Catalogue.Parts.Scorecards[0], world.Input().Scope);

    [Fact]
    public void The_spread_is_each_areas_difference_to_its_own_group()
    {
        // The group: 100 + 200 + 400 → 90 + 190 + 440, 2.857 per cent. Arnby −10 − 2.857, Birkeby −5 − 2.857, Duby 10 − 2.857.
        var more = Results(SampleReport.World)[0];
        Assert.Equal(["Arnby −12.857 Better", "Birkeby −7.857 Better", "Duby 7.143 Worse"],
            more.Compared.Select(s => FormattableString.Invariant($"{s.Area.Name} {s.Difference.Value:0.000} {s.Standing}")
                .Replace('-', '−')));
        Assert.Equal((2, 1), (more.Count(Standing.Better), more.Count(Standing.Worse)));
        Assert.Equal(100m * (1720 - 1700) / 1700, more.Together.Value);
        Assert.Equal(-1m, more.Country.Value);
    }

    [Fact]
    public void A_difference_that_the_usual_swing_could_make_has_a_hollow_mark()
    {
        // Arnby swings by some 14, and the group's 2.9 lies 12.9 away; Duby by some 6, and it lies 7.1 away.
        Assert.Equal(["1 False", "2 False", "4 True"],
            Results(SampleReport.World)[0].Scores.Where(s => s.Difference.Value is not null).Select(s => $"{s.Area.Code} {s.Clear}"));
        var text = PlainText.Of(ScorecardReport.Report.Compose(SampleReport.World.Input()));
        Assert.Contains("△ 12,9 bedre", text);
        Assert.Contains("▼ 7,1 dårligere", text);
    }

    [Fact]
    public void Levels_are_held_against_the_groups_simple_mean()
    {
        // 22, 31, 24 and 15 have the mean 23.
        var sooner = Results(SampleReport.World)[1];
        Assert.Equal([8m, 1, -1, -8], sooner.Compared.Select(s => s.Difference.Value!.Value));
        Assert.Equal(["Birkeby", "Ceby", "Arnby", "Duby"], sooner.Compared.Select(s => s.Area.Name));
    }

    [Fact]
    public void Withheld_figures_and_areas_without_a_group_have_no_difference_and_a_reason()
    {
        var more = Results(SampleReport.World)[0];
        Assert.Equal(["3 Suppressed", "5 NoGroup"],
            more.Scores.Where(s => s.Difference.Value is null).Select(s => $"{s.Area.Code} {s.Difference.Why}"));
        Assert.Equal(0m, more.Scores[4].Own.Value);
    }

    [Fact]
    public void A_question_without_an_indicator_is_not_measured_and_says_what_is_needed()
    {
        Assert.Null(Results(SampleReport.World)[2].Indicator);
        Assert.Contains("Fastholdt i job: måles ikke. Det kræver andre tal.",
            PlainText.Of(ScorecardReport.Report.Compose(SampleReport.World.Input())));
    }

    [Fact]
    public void Areas_that_lie_as_their_group_are_neither_above_nor_below()
    {
        var world = new ReportWorld(ReportWorld.Count("n", "N"))
        {
            Scorecards = [new("g", "G", "G", [new(ScorecardQuestion.More, "n", ScorecardMeasure.YearDevelopment, "n", "n")])],
        }.With("n", "1000 1000 1100", "1000 1000 1100", "1000 1000 1100", "100000 100000 110001");
        var more = Results(world)[0];
        Assert.All(more.Compared, s => Assert.Equal(Standing.Same, s.Standing));
        Assert.Contains("0 af 4 områder ligger bedre og 0 dårligere", PlainText.Of(ScorecardReport.Report.Compose(world.Input())));
    }

    [Fact]
    public void Where_neither_is_better_areas_are_higher_or_lower_and_never_better()
    {
        var world = new ReportWorld(ReportWorld.Count("n", "N", Polarity.None))
        {
            Scorecards = [new("g", "G", "G", [new(ScorecardQuestion.More, "n", ScorecardMeasure.YearDevelopment, "n", "n")])],
        }.With("n", "1000 1000 1100", "1000 1000 1000", "1000 1000 900", "1000 1000 1000");
        var text = PlainText.Of(ScorecardReport.Report.Compose(world.Input()));
        Assert.Contains(
            "1 af 4 områder ligger højere og 1 lavere end deres gruppe. Spredningen går fra 10,0\u00A0procentpoint højere til 10,0\u00A0procentpoint lavere.", text);
        Assert.Contains("1 højere | 1 lavere", text);
    }

    [Fact]
    public void The_spread_names_nobody()
    {
        var text = PlainText.Of(ScorecardReport.Report.Compose(SampleReport.World.Input()));
        Assert.Contains(
            "Spredningen går fra 12,9\u00A0procentpoint bedre til 7,1\u00A0procentpoint dårligere. For 1 område er forskellen klart større, end tallet plejer at svinge med.", text);
    }

    [Fact]
    public void The_country_has_no_say_where_the_catalogue_has_no_country()
    {
        var input = SampleReport.World.Input();
        var without = input with { Slices = input.Slices.Where(s => s.Key != "L").ToDictionary(s => s.Key, s => s.Value) };
        Assert.DoesNotContain("mod hele landet", PlainText.Of(ScorecardReport.Report.Compose(without)));
    }
}
