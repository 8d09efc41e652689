using Reporting.Unit.Pdf;
using Xunit;

namespace Reporting.Unit.Paper;

public class ChartTests
{
    [Fact]
    public void The_stretches_before_and_after_a_break_are_not_joined()
    {
        var block = SamplePaper.Trend("Med databrud", 1);
        var shapes = Figure(block).Content;
        var upright = Assert.Single(shapes.OfType<PageLine>(), l => l.Stroke.Dashed && l.Points[0].X == l.Points[1].X);
        Assert.DoesNotContain(shapes.OfType<PageLine>().Where(l => l != upright && l.Points[0].Y != l.Points[1].Y),
            l => l.Points[0].X < upright.Points[0].X && l.Points[^1].X > upright.Points[0].X);
        Assert.Equal(2, shapes.OfType<PagePolygon>().Count());
        Assert.Contains(shapes.OfType<PageText>(), t => t.Text == "databrud");
    }

    [Fact]
    public void A_provisional_end_is_dashed_and_hollow_and_the_required_path_is_dotted()
    {
        var block = SamplePaper.Trend("Foreløbigt", 0);
        var shapes = Figure(block).Content;
        var end = Assert.Single(shapes.OfType<PageLine>(), l => l.Stroke is { Dashed: true, Colour: Palette.Own });
        Assert.Equal(2, end.Points.Count);
        Assert.Contains(shapes.OfType<PageDot>(), d => d.Colour == "#FFFFFF" && d.Centre == end.Points[^1]);
        Assert.Single(shapes.OfType<PageLine>(), l => l.Stroke.Dotted);
        Assert.Contains(shapes.OfType<PageText>(), t => t.Text == "Holbæk 1.479 (foreløbigt)");
        Assert.DoesNotContain(Figure(block with { Provisional = false }).Content.OfType<PageLine>(),
            l => l.Stroke is { Dashed: true, Colour: Palette.Own });
    }

    [Fact]
    public void The_axes_have_round_values_and_the_first_the_last_and_each_January()
    {
        var texts = Figure(SamplePaper.Trend("Akser")).Content.OfType<PageText>().Select(t => t.Text).ToList();
        Assert.Equal(["1.100", "1.200", "1.300", "1.400", "1.500", "1.600", "mar 23", "mar 26", "jan 24", "jan 25"], texts.Take(10));
        var english = PaperPdf.Pages(SamplePaper.Of(SamplePaper.Trend("Axes")) with { Language = Language.English });
        Assert.Contains(Placed.Texts(english.Pages[0]), t => t.Text == "1,100");
        Assert.Contains(Placed.Texts(english.Pages[0]), t => t.Text == "Mar 23");
    }

    [Theory]
    [InlineData(0.001)]
    [InlineData(0.37)]
    [InlineData(41)]
    [InlineData(1_234_567)]
    public void Values_of_every_size_keep_their_labels_apart(double size)
    {
        var values = Enumerable.Range(0, 25).Select(i => (decimal?)((decimal)size * (1 + i * 0.004m))).ToList();
        var block = new TrendBlock("Tætte linjer", "Tre linjer, der ender samme sted.",
            new Trend(Period.Quarter(2020, 1), values, values, null), 3, "Ringkøbing-Skjern Kommune",
            "Ringkøbing-Skjern, Ikast-Brande og Vesthimmerland")
        { Required = values, RequiredLabel = "Vejen til målet i beskæftigelsesplanen" };
        Assert.Empty(Overlapping(block));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void What_was_expected_is_drawn_with_its_interval_and_the_gap_is_named(int periods)
    {
        var line = Enumerable.Range(0, 25).Select(i => i < 25 - periods ? null : (decimal?)1000).ToList();
        var trend = new Trend(Period.Month(2024, 3), [.. Enumerable.Repeat((decimal?)1245, 25)], line, null)
        {
            Band = [.. line.Select(v => v is { } at ? new TrendBand(at - 50, at + 50) : (TrendBand?)null)],
        };
        var block = new TrendBlock("Titel", "Alt.", trend, 0, "Holbæk", "ventet") { Gap = "245 flere" };
        var shapes = Figure(block).Content;
        var texts = shapes.OfType<PageText>().Select(t => t.Text).ToList();
        Assert.Contains("Holbæk 1.245", texts);
        Assert.Contains("ventet 1.000", texts);
        Assert.Contains("245 flere", texts);
        var areas = shapes.OfType<PagePolygon>().ToList();
        Assert.Equal(periods > 1 ? [Palette.Band, Palette.Gap] : [Palette.Band], areas.Select(a => a.Colour));
        var expected = Assert.Single(shapes.OfType<PageLine>(), l => l.Stroke.Colour == Palette.Group && l.Stroke.Width > 1);
        var gap = Assert.Single(shapes.OfType<PageLine>(), l => l.Stroke.Colour == Palette.Ink && l.Points[0].X == l.Points[1].X);
        Assert.Equal(expected.Points[^1], gap.Points[1]);
        Assert.All(areas.Skip(1), a => Assert.Equal(
            (expected.Points[0].X, gap.Points[0].Y, gap.Points[1].Y), (a.Points.Min(p => p.X), a.Points.Min(p => p.Y), a.Points.Max(p => p.Y))));
        Assert.True(expected.Points[0].X < expected.Points[^1].X);
        Assert.Empty(Overlapping(block));
    }

    [Fact]
    public void Short_series_are_drawn_too()
    {
        Trend Of(params decimal?[] own) => new(Period.Month(2026, 1), own, [], null);
        foreach (var trend in new[] { Of(5), Of(null, 5), Of(5, null), Of(0, 0), Of(-3, 4) })
            Assert.Empty(Overlapping(new TrendBlock("Kort", "Kort.", trend, 0, "Holbæk", "Gruppen") { Provisional = true }));
    }

    [Fact]
    public void Ninety_eight_named_dots_at_one_place_do_not_overlap_and_all_are_there()
    {
        foreach (var step in new[] { 0m, 0.1m, 1m })
        {
            var block =
                new SpreadBlock("Alle", "Alle.",
                    [new("Mål", 1, [.. Enumerable.Range(0, 98).Select(i => new SpreadDot($"Kommune {i}", 50 + step * i, true))], 50)]);
            Assert.Empty(Overlapping(block));
            Assert.Equal(98, Figure(block).Content.OfType<PageText>().Count(t => t.Text.StartsWith("Kommune", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void A_few_named_dots_have_their_lines_clear_of_other_names()
    {
        var figure = Figure(SamplePaper.Spread());
        var names = figure.Content.OfType<PageText>().Where(t => t.Style is { Strong: true, Colour: Palette.Own }).ToList();
        Assert.Equal(14, names.Count);
        Assert.Empty(Overlapping(SamplePaper.Spread()));
    }

    [Fact]
    public void A_long_league_goes_on_with_its_axis_and_reference_on_each_page()
    {
        var pages = PaperPdf.Pages(SamplePaper.Of(SamplePaper.League(120)));
        Assert.True(pages.Pages.Count >= 2);
        var figures = pages.Pages.Select(p => Assert.Single(LaidOut.Elements(p), e => e.Tag == PageTag.Figure)).ToList();
        Assert.All(figures, f => Assert.Contains(f.Content.OfType<PageText>(), t => t.Text == "Gennemsnit 37,2"));
        Assert.All(figures, f => Assert.False(string.IsNullOrEmpty(f.Alt)));
        var names = figures.SelectMany(f => f.Content.OfType<PageText>()).Select(t => t.Text)
            .Where(SamplePaper.League(120).Rows.Select(r => r.Label).Contains);
        Assert.Equal(SamplePaper.League(120).Rows.Select(r => r.Label), names);
        Assert.All(pages.Pages, p => Assert.Empty(LaidOut.Overlaps(p)));
    }

    [Fact]
    public void Shapes_stay_within_the_figure()
    {
        foreach (var block in new ChartBlock[] { SamplePaper.Trend("A"), SamplePaper.Trend("B", 3), SamplePaper.Spread(),
            SamplePaper.League(20) })
        {
            var figure = Figure(block);
            var points =
                figure.Content.SelectMany(
                    n => n switch { PageLine l => l.Points, PagePolygon p => p.Points, PageDot d => [d.Centre], _ => [] });
            Assert.All(points, p => Assert.True(p.X >= figure.Bounds.X - 1 && p.X <= figure.Bounds.X + figure.Bounds.Width + 1
                && p.Y >= figure.Bounds.Y - 1 && p.Y <= figure.Bounds.Y + figure.Bounds.Height + 1, $"{block.Title}: {p}"));
        }
    }

    private static PageElement Figure(ChartBlock block) =>
        PaperPdf.Pages(SamplePaper.Of(block)).Pages.SelectMany(LaidOut.Elements).First(e => e.Tag == PageTag.Figure);

    private static IEnumerable<string> Overlapping(ChartBlock block)
    {
        var pages = PaperPdf.Pages(SamplePaper.Of(block));
        return pages.Pages.SelectMany(LaidOut.Overlaps)
            .Concat(LaidOut.Outside(pages, A4.Margin, A4.Margin, A4.Width - A4.Margin, A4.Height - A4.Margin));
    }
}
