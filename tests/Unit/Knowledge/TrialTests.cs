using Xunit;
using static Reporting.Unit.Packs.SmallPack;

namespace Reporting.Unit.Knowledge;

public class TrialTests
{
    private static readonly TrialTexts Texts = new(Usual, Language.Danish);

    private static readonly Trial Sample = new("2026-4f2a9c1d0b7e", "Fælles indgang", new(2025, 4, 10))
    {
        Aim = "En fælles indgang", Areas = ["1", "2"], Indicators = [Jobless], Learnt = "Begynd i god tid", Hard = "Andre aktører",
        Criteria =
        [
            new(1, "Opbakning") { Scores = [new("1", TrialTime.Start, 2), new("2", TrialTime.Start, 3), new("1", TrialTime.End, 5)] },
            new(3, "Aktivering"),
        ],
    };

    [Fact]
    public void Areas_are_held_against_those_of_their_group_that_are_not_in_the_trial()
    {
        // Before: 900 and 800; the three others stay at 1,000, and so no change is expected.
        var result = Results(Sample, 800, 600).Single();
        Assert.Equal([(900m, 800m, 900m), (800m, 600m, 800m)],
            result.Areas.Select(a => (a.From.Value!.Value, a.To.Value!.Value, a.Expected.Value!.Value)));
        Assert.Equal(["3", "4", "5"], result.Areas[0].ComparedWith!.MembersIn(Month));
        Assert.Equal(new TrialTotal(1700, 1400, 1700, 2), result.Total);
    }

    [Fact]
    public void Rates_together_are_their_mean_and_one_alone_has_no_total()
    {
        Assert.Equal(40.5m, Results(Sample with { Indicators = [Effort] }, 800).Single().Total!.To);
        var parts = Parts(null);
        var weeks = new Catalogue(parts with { Indicators = [.. parts.Indicators.Select(i => i with { Mean = MeanBasis.Unweighted })] });
        Assert.Equal(700m, Results(weeks, Sample, 800, 600).Single().Total!.To); // weeks are no count
        Assert.Null(Results(Sample with { Areas = ["1"] }, 800).Single().Total);
    }

    [Fact]
    public void What_cannot_be_measured_says_why()
    {
        Assert.Equal([null, ResultGap.NoArea], Results(Sample with { Areas = ["1", "9"] }, 800).Single().Areas.Select(a => a.Gap));
        Assert.Equal(ResultGap.NoIndicator, Results(Sample with { Indicators = ["findes-ikke"] }, 800).Single().Areas[0].Gap);
        Assert.Equal(ResultGap.NotYet, Results(Sample with { From = new(2026, 4, 1) }, 800).Single().Areas[0].Gap);
        // With four of five in the trial there are too few to hold it against.
        var few = Results(Sample with { Areas = ["1", "2", "3", "4"] }, 800).Single();
        Assert.Equal((null, Reason.TooFewInGroup), (few.Areas[0].Gap, few.Areas[0].Expected.Why!.Value));
        Assert.Null(few.Total);
    }

    [Fact]
    public void It_is_measured_from_the_period_before_it_began_to_the_one_it_ended_in()
    {
        Assert.Equal(new(Jobless, Period.Month(2025, 3), null), Sample.Span(Jobless, PeriodType.Month));
        Assert.Equal(new(Jobless, Period.Quarter(2025, 1), Period.Quarter(2025, 4)),
            (Sample with { Ended = new(2025, 12, 31) }).Span(Jobless, PeriodType.Quarter));
        Assert.Equal(new(Jobless, new(PeriodType.Year, 2024), new(PeriodType.Year, 2025)),
            (Sample with { Ended = new(2025, 12, 31) }).Span(Jobless, PeriodType.Year));
    }

    [Fact]
    public void A_mean_names_how_many_areas_it_is_of()
    {
        Assert.Equal(new TrialMean(2.5m, 2), Sample.Criteria[0].Mean(TrialTime.Start));
        Assert.Equal(new TrialMean(5, 1), Sample.Criteria[0].Mean(TrialTime.End));
        Assert.Null(Sample.Criteria[0].Mean(TrialTime.Midway));
    }

    [Fact]
    public void The_picture_has_words_and_shapes_for_every_time_and_the_table_the_same_figures()
    {
        var blocks = Texts.Scores(Sample);
        var chart = (SpreadBlock)blocks[0];
        Assert.Equal("Opbakning: start 2,5, slut 5,0. Aktivering: ingen scorer.", chart.Alt);
        var svg = ChartSvg.Of(chart, Language.Danish).ToString();
        Assert.Contains(">start 2,5<", svg);
        Assert.Contains(">slut 5,0<", svg);
        Assert.Equal(["1", "2", "3", "4", "5"], [.. "12345".Select(c => $"{c}").Where(c => svg.Contains($">{c}<"))]);
        Assert.Equal(["Opbakning", "2,5 (2)", "–", "5,0 (1)"], ((TableBlock)blocks[1]).Rows[0].Cells.Select(c => c.Text));
        Assert.Equal("2 · – · 5", ((TableBlock)Texts.Each(Sample).Single()).Rows[0].Cells[1].Text);
        Assert.IsType<TextBlock>(Texts.Scores(Sample with { Criteria = [new(1, "Ny")] }).Single());
    }

    [Fact]
    public void The_table_of_an_indicator_tells_areas_and_all_together()
    {
        var blocks = Texts.Result(Results(Sample with { Areas = ["1", "2", "9"] }, 800, 600).Single());
        var table = (TableBlock)blocks[0];
        Assert.Equal("Ledige: marts 2025 og marts 2026", table.Caption);
        Assert.Equal(["By 1", "900", "800", "900", "100 færre – bedre end ventet", "Klyngen (3)"],
            table.Rows[0].Cells.Select(c => c.Text));
        Assert.Equal(["2 områder tilsammen", "1.700", "1.400", "1.700", "300 færre", "hvert områdes egen gruppe"],
            table.Rows[2].Cells.Select(c => c.Text));
        Assert.Equal(["9 er ikke med i månedens tal."], ((ListBlock)blocks[1]).Items);
    }

    [Theory]
    [InlineData(null, null, "i gang fra 10. april 2025")]
    [InlineData("2026-09-01", null, "i gang fra 10. april 2025 til 1. september 2026")]
    [InlineData("2026-01-31", null, "i gang fra 10. april 2025; planlagt slut 31. januar 2026 er passeret")]
    [InlineData("2026-01-31", "2026-02-01", "slut: 10. april 2025 til 1. februar 2026")]
    public void Its_state_is_told_by_the_day(string? planned, string? ended, string told)
    {
        var trial = Sample with { PlannedEnd = Day(planned), Ended = Day(ended) };
        Assert.Equal(told, Texts.State(trial, new(2026, 5, 4)).Replace('\u00A0', ' '));
    }

    [Fact]
    public void A_pack_has_trials_of_the_area_and_on_its_topics_and_no_heading_without_any()
    {
        var input = Input(1000);
        Assert.DoesNotContain("Forsøg", Text(input));
        var elsewhere = Sample with { Id = "2026-000000000002", Title = "Et andet sted", Areas = ["3"], Indicators = ["syge"] };
        var own = Text(input with { Trials = [Sample.AsRead, elsewhere] });
        Assert.Contains("Fælles indgang (fra 10. april 2025)", own.Replace('\u00A0', ' '));
        Assert.Contains("Hvad der er lært: Begynd i god tid", own);
        Assert.Contains("Med er: By 1 og By 2", own);
        Assert.DoesNotContain("Et andet sted", own);
        var focused = input with { Trials = [Sample, elsewhere], Order = input.Order with { Focus = ["syge"] } };
        Assert.Equal(["Fælles indgang", "Et andet sted"], Pack.Of(focused).Areas[0].Trials.Select(t => t.Title));
    }

    [Fact]
    public void An_order_without_trials_has_the_id_it_had()
    {
        var content = new OrderContent(Month, 1) { Pack = new(MeetingKind.Individual, ["1"]) };
        Assert.DoesNotContain("rials", System.Text.Json.JsonSerializer.Serialize(content, SliceJson.Options));
        var with = content with { Trials = [Sample.AsRead] };
        Assert.NotEqual(OrderIds.Of(content), OrderIds.Of(with));
        Assert.Equal(OrderIds.OfSame(content), OrderIds.OfSame(with));
        Assert.Equal(OrderIds.Of(with), OrderIds.Of(content with { Trials = [(Sample with { Version = 7, Criteria = [] }).AsRead] }));
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text);

    private static IReadOnlyList<TrialResult> Results(Trial trial, params int[] ends) => Results(Usual, trial, ends);

    private static IReadOnlyList<TrialResult> Results(Catalogue catalogue, Trial trial, params int[] ends)
    {
        var input = Input(catalogue, new MeetingPackOrder(MeetingKind.Individual, ["1"]), ends);
        return TrialResult.Of(new PackFigures(input.Catalogue, input.Run.Month, input.Slices), trial, Month);
    }

    private static string Text(PackInput input) => string.Join('\n', MeetingPackPaper.Compose(Pack.Of(input)).Blocks.Select(b => b switch
    {
        HeadingBlock heading => heading.Text, TextBlock text => text.Text, ListBlock list => string.Join('\n', list.Items), _ => "",
    }));
}
