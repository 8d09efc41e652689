using Reporting.Unit.Verdicts;
using Xunit;

namespace Reporting.Unit.Reports;

public class YearReviewTests
{
    private static YearReview Of(ReportWorld world, string area = "1") =>
        YearReview.Of(world.Figures(), new GroupMeans(world.Figures()), world.Catalogue.Area(area)!);

    [Fact]
    public void A_row_holds_the_year_against_the_group_and_the_country()
    {
        // 100 → 90; the group 700 → 720 of those with figures; the country 1800 → 1782.
        var row = Of(SampleReport.World).Rows[0];
        Assert.Equal((90m, 100m, -10m), (row.Level.Value!.Value, row.YearAgo.Value!.Value, row.Change.Value!.Value));
        Assert.Equal((100m * 20 / 700, -1m), (row.Mean.Value!.Value, row.Country.Value!.Value));
    }

    [Fact]
    public void Rows_compared_by_level_hold_the_level_against_the_groups()
    {
        var row = Of(SampleReport.World).Rows[2];
        Assert.Equal((22m, 2m, 23m, 24m),
            (row.Level.Value!.Value, row.Change.Value!.Value, row.Mean.Value!.Value, row.Country.Value!.Value));
    }

    [Theory]
    [InlineData("2024M09", "2025M03", false, false, false)]
    [InlineData("2024M09", "2025M04", true, false, true)]
    [InlineData("2025M03", null, true, false, false)]
    [InlineData("2025M04", null, true, true, false)]
    [InlineData("2025M06", "2025M12", true, true, true)]
    public void Episodes_belong_to_the_twelve_months_to_the_runs(string start, string? end, bool told, bool began, bool ended)
    {
        VerdictEpisode episode =
            new(VerdictDirection.Higher, Period.Parse(start), Period.Parse(start), 5, end is null ? null : Period.Parse(end));
        var verdict = SampleVerdict.Problem("1", "ledige") with { Episodes = [episode] };
        var found = YearEpisode.Of(SampleReport.World.Catalogue.Indicator("ledige")!, verdict, Period.Month(2026, 3)).ToList();
        Assert.Equal(told, found.Count == 1);
        if (told) Assert.Equal((began, ended, EpisodeKind.Problem), (found[0].Began, found[0].Ended, found[0].Kind));
    }

    [Theory]
    [InlineData(Polarity.Lower, VerdictDirection.Lower, EpisodeKind.Improvement)]
    [InlineData(Polarity.Higher, VerdictDirection.Lower, EpisodeKind.Problem)]
    [InlineData(Polarity.Higher, VerdictDirection.Higher, EpisodeKind.Improvement)]
    [InlineData(Polarity.None, VerdictDirection.Higher, EpisodeKind.Deviation)]
    public void What_an_episode_was_is_decided_by_what_is_good(Polarity polarity, VerdictDirection direction, EpisodeKind kind)
    {
        var verdict =
            SampleVerdict.Problem("1", "n") with { Episodes = [new(direction, Period.Month(2025, 6), Period.Month(2025, 7), 5, null)] };
        Assert.Equal(kind, YearEpisode.Of(ReportWorld.Count("n", "N", polarity), verdict, Period.Month(2026, 3)).Single().Kind);
    }

    [Theory]
    [InlineData("2025M06", null, "", "", "har haft 1 resultatproblem, som begyndte i året og varer ved.",
        "has had 1 performance concern, which began in the year and lasts.")]
    [InlineData("2025M06", null, "2025M07", null, "har haft 2 resultatproblemer, som begyndte i året og varer ved.",
        "has had 2 performance concerns, which began in the year and last.")]
    [InlineData("2024M06", null, "", "", "har haft 1 resultatproblem, som har varet hele året.",
        "has had 1 performance concern, which has lasted all year.")]
    [InlineData("2024M06", "2025M08", "2025M06", "2025M12",
        "har haft 2 resultatproblemer: 1 begyndte og sluttede i året, 1 sluttede i året.",
        "has had 2 performance concerns: 1 began and ended in the year, 1 ended in the year.")]
    [InlineData("2025M06", null, "2024M07", null, "har haft 2 resultatproblemer: 1 begyndte i året og varer ved, 1 har varet hele året.",
        "has had 2 performance concerns: 1 began in the year and lasts, 1 has lasted all year.")]
    public void Each_problem_is_told_once(string start, string? end, string other, string? otherEnd, string danish, string english)
    {
        var world = new ReportWorld(ReportWorld.Count("a", "A"), ReportWorld.Count("b", "B")).With("a", "100 95 90").With("b", "100 95 90")
            .With(With("a", start, end));
        if (other.Length > 0) world.With(With("b", other, otherEnd));
        Assert.Contains($"Arnby {danish}", PlainText.Of(AnnualReviewReport.Report.Compose(world.Input(areas: "1"))));
        Assert.Contains($"Arnby {english}", PlainText.Of(AnnualReviewReport.Report.Compose(world.Input(Language.English, areas: "1"))));

        static Verdict With(string indicator, string start, string? end) => SampleVerdict.Problem("1", indicator) with
        {
            Episodes = [new(VerdictDirection.Higher, Period.Parse(start), Period.Parse(start), 5, end is null ? null : Period.Parse(end))],
        };
    }

    [Fact]
    public void Only_a_goal_that_is_on_its_way_is_a_success()
    {
        // Of the sample Arnby's figure is 90 after 95 and a year of 100.
        var head = "Hvad gik godt";
        Assert.DoesNotContain("Ledige", Went(40));
        Assert.Contains("Ledige: på vej", Went(96));

        string Went(decimal value)
        {
            var world = new ReportWorld(ReportWorld.Count("ledige", "Ledige"))
            {
                Goals = [Goal.Of("ledige", "1", new(Period.Month(2026, 1), 100, Period.Month(2026, 12), value))],
            }.With("ledige", "100 95 90").With(SampleVerdict.Of("1", "ledige", VerdictState.None));
            var text = PlainText.Of(AnnualReviewReport.Report.Compose(world.Input(areas: "1")));
            var from = text.IndexOf(head, StringComparison.Ordinal) + head.Length;
            return text[from..text.IndexOf("Resultatproblemer i året", from, StringComparison.Ordinal)];
        }
    }

    [Fact]
    public void In_december_the_year_is_the_calendar_year_and_else_the_twelve_months_are_named()
    {
        var december = new ReportWorld(ReportWorld.Count("n", "N")) { At = Period.Month(2025, 12) }.With("n", "100 95 90");
        Assert.Contains("Året er januar–december 2025.", PlainText.Of(AnnualReviewReport.Report.Compose(december.Input(areas: "1"))));
        Assert.Contains("Året er de tolv måneder til og med marts 2026.",
            PlainText.Of(AnnualReviewReport.Report.Compose(SampleReport.World.Input(areas: "1"))));
    }

    [Fact]
    public void An_area_without_a_group_is_told_so()
    {
        var review = Of(SampleReport.World, "5");
        Assert.All(review.Rows, r => Assert.Equal(Reason.NoGroup, r.Mean.Why!.Value));
        Assert.Contains("Området har ingen sammenligningsgruppe.",
            PlainText.Of(AnnualReviewReport.Report.Compose(SampleReport.World.Input(areas: "5"))));
    }

    [Fact]
    public async Task The_demonstrations_verdicts_are_the_stored_ones()
    {
        var demo = await DemoMonth.OfAsync("2026");
        var figures = new ReportFigures(demo.Catalogue, demo.Run.Month, demo.Slices);
        var review = YearReview.Of(figures, new GroupMeans(figures), demo.Catalogue.Area("101")!);
        Assert.All(review.Rows, r => Assert.Same(demo.Slices["101"].Verdicts[r.Indicator.Id], r.Verdict));
    }
}
