using Reporting.Unit.Verdicts;
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
        Assert.Equal(["Arnby −12.857", "Birkeby −7.857", "Duby 7.143"],
            more.Compared.Select(s => FormattableString.Invariant($"{s.Area.Name} {s.Difference.Value:0.000}").Replace('-', '−')));
        Assert.Equal((0, 1), (more.Count(v => v.State == VerdictState.Improved), more.Count(v => v.State == VerdictState.Severe)));
        Assert.Equal(-1m, more.Together.Value);
        Assert.Equal(-1m, more.Country.Value);
    }

    [Fact]
    public void An_area_is_judged_by_its_stored_verdict_alone()
    {
        var (world, results) = (SampleReport.World, Results(SampleReport.World));
        Assert.All(results.Where(r => r.Indicator is not null), r => Assert.All(r.Scores,
            s => Assert.Equal(world.Figures().Verdict(r.Indicator!, s.Area.Code), s.Verdict)));
        var text = PlainText.Of(ScorecardReport.Report.Compose(world.Input()));
        // Arnby lies 12.9 points from its group and has no remarks; Duby's verdict is severe.
        Assert.Contains("−10,0 % | −12,9 |", text.Replace('\u00A0', ' '));
        Assert.Contains("▼▼ +7,1", text);
        Assert.DoesNotMatch(@"\b(bedre|dårligere)\b|△|▽", text.Replace("Færre ledige.", ""));
    }

    [Theory]
    [InlineData(Language.Danish)]
    [InlineData(Language.English)]
    public async Task A_league_has_the_overviews_marks(Language language)
    {
        var demo = await DemoMonth.OfAsync("2026");
        var scope = demo.Catalogue.Group("region-081")!.MembersIn(demo.Run.Month);
        var input = demo.Input(scope, "Nord", language);
        var names = new RowNames(demo.Catalogue, language);
        var leagues = KeyFigureReport.Report.Compose(input).Blocks.OfType<LeagueBlock>().ToList();
        Assert.NotEmpty(leagues);
        foreach (var league in leagues)
        {
            var indicator = demo.Catalogue.Indicators.Single(i => i.IsPrinted && (league.Title.StartsWith(names.InSentence(i) + ":", StringComparison.Ordinal)
                || league.Title.StartsWith(names.Full(i) + ":", StringComparison.Ordinal)));
            Assert.All(league.Rows, r =>
            {
                var area = scope.Select(a => demo.Catalogue.Area(a)!).Single(a => r.Label.EndsWith(a.Name, StringComparison.Ordinal));
                var verdict = demo.Slices[area.Code].Verdicts[indicator.Id];
                Assert.Equal(VerdictTexts.Shape(verdict.State, verdict.Direction) + area.Name, r.Label);
            });
        }
    }

    [Fact]
    public void Levels_are_held_against_the_groups_simple_mean()
    {
        // 22, 31, 24 and 15 have the mean 23.
        var sooner = Results(SampleReport.World)[1];
        Assert.Equal([-8m, -1, 1, 8], sooner.Compared.Select(s => s.Difference.Value!.Value));
        Assert.Equal(["Duby", "Arnby", "Ceby", "Birkeby"], sooner.Compared.Select(s => s.Area.Name));
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
    public void Areas_that_lie_as_their_group_are_level_with_it()
    {
        var world = new ReportWorld(ReportWorld.Count("n", "N"))
        {
            Scorecards = [new("g", "G", "G", [new(ScorecardQuestion.More, "n", ScorecardMeasure.YearDevelopment, "n", "n")])],
        }.With("n", "1000 1000 1100", "1000 1000 1100", "1000 1000 1100", "100000 100000 110001");
        var text = PlainText.Of(ScorecardReport.Report.Compose(world.Input()));
        Assert.Contains("ingen af områderne kan vurderes. Spredningen går fra på linje med gruppen til på linje med gruppen.", text);
        Assert.Contains("(0,0)", text);
    }

    [Fact]
    public void Where_neither_is_better_areas_are_higher_or_lower_and_never_better()
    {
        var world = new ReportWorld(ReportWorld.Count("n", "N", Polarity.None))
        {
            Scorecards = [new("g", "G", "G", [new(ScorecardQuestion.More, "n", ScorecardMeasure.YearDevelopment, "n", "n")])],
        }.With("n", "1000 1000 1100", "1000 1000 1000", "1000 1000 900", "1000 1000 1000")
            .With(SampleVerdict.Of("1", "n", VerdictState.Deviates)).With(SampleVerdict.Of("3", "n", VerdictState.Deviates, effect: -0.1));
        var text = PlainText.Of(ScorecardReport.Report.Compose(world.Input()));
        Assert.Contains("af 2 områder, der kan vurderes, er 1 markant højere og 1 markant lavere. "
            + "Spredningen går fra 10,0\u00A0procentpoint under gruppen til 10,0\u00A0procentpoint over gruppen.", text);
        Assert.Contains("1 markant højere | 1 markant lavere", text);
    }

    [Fact]
    public void The_spread_names_nobody()
    {
        var text = PlainText.Of(ScorecardReport.Report.Compose(SampleReport.World.Input()));
        Assert.Contains("Spredningen går fra 12,9\u00A0procentpoint under gruppen til 7,1\u00A0procentpoint over gruppen.", text);
    }

    [Fact]
    public void The_country_has_no_say_where_the_catalogue_has_no_country()
    {
        var input = SampleReport.World.Input();
        var without = input with { Slices = input.Slices.Where(s => s.Key != "L").ToDictionary(s => s.Key, s => s.Value) };
        Assert.DoesNotContain("mod hele landet", PlainText.Of(ScorecardReport.Report.Compose(without)));
    }
}
