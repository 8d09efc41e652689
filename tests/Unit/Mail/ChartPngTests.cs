using Xunit;

namespace Reporting.Unit.Mail;

public class ChartPngTests
{
    [Fact]
    public void The_picture_is_twice_the_size_it_is_shown_at_and_has_the_same_bytes_each_time()
    {
        var picture = ChartPng.Write(Chart(), Language.Danish);
        var png = new DecodedPng(picture.Bytes.Span);
        Assert.Equal((2 * picture.Width, 2 * picture.Height), (png.Width, png.Height));
        Assert.InRange(picture.Width, 320, 560);
        Assert.True(picture.Bytes.Span.SequenceEqual(ChartPng.Write(Chart(), Language.Danish).Bytes.Span));
        Assert.InRange(picture.Bytes.Length, 2_000, 60_000);
    }

    // What is drawn is the drawing of the page: each of its texts has ink where it stands, and its lines and areas their colours.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void It_has_the_texts_lines_and_areas_of_the_pages_drawing(bool expected)
    {
        var png = Decoded(Chart() with { Gap = expected ? "160 flere" : null });
        var colours = Pixels(png).Distinct().ToHashSet();
        Assert.Contains(Palette.Own, colours);
        Assert.Contains(expected ? Palette.Group : Palette.Quiet, colours);
        Assert.Contains(Palette.Band, colours);
        Assert.Equal(expected, Pixels(png).Count(c => c == Palette.Ink) > 60);
    }

    [Fact]
    public void The_names_and_numbers_at_the_lines_ends_change_the_picture_where_they_stand()
    {
        var (one, other) = (Decoded(Chart()), Decoded(Chart() with { OwnLabel = "Aarhus" }));
        var differ = Enumerable.Range(0, one.Width).Where(x => !one.Column(x).SequenceEqual(other.Column(x))).ToList();
        Assert.NotEmpty(differ);
        Assert.True(differ[0] > one.Width / 2, $"column {differ[0]} of {one.Width}");
    }

    [Fact]
    public void A_letter_with_a_hole_is_not_filled()
    {
        var letter = GlyphOutlines.Regular.Of('o');
        Assert.Equal(2, letter.Count);
        Assert.True(Area(letter[0]) * Area(letter[1]) < 0, "the hole runs the other way round");
    }

    // Danish letters are made of parts in the font: each has as many outlines as its parts.
    [Theory]
    [InlineData('å', 4)]
    [InlineData('æ', 3)]
    [InlineData('Å', 4)]
    [InlineData('−', 1)]
    [InlineData(' ', 0)]
    public void Letters_are_whole(char letter, int outlines) => Assert.Equal(outlines, GlyphOutlines.Regular.Of(letter).Count);

    [Fact]
    public void Every_character_that_documents_print_has_an_outline_within_its_line()
    {
        foreach (var letter in Enumerable.Range('!', 0x17F - '!').Select(c => (char)c).Where(c => FontFace.Regular.Has(c) && c is not '\u00A0' and not '\u00AD'))
        {
            var points = GlyphOutlines.Regular.Of(letter).Concat(GlyphOutlines.SemiBold.Of(letter)).SelectMany(o => o).ToList();
            Assert.NotEmpty(points);
            Assert.All(points, p => Assert.InRange(p.Y, -1.3, 0.5));
        }
    }

    [Fact]
    public void The_last_stretch_to_a_provisional_figure_is_dashed()
    {
        var trend = MailSample.Line() with { Own = [.. Enumerable.Repeat((decimal?)1200, 2)], Group = [], Band = [] };
        int Runs(bool provisional)
        {
            var png = Decoded(Chart() with { Trend = trend, Provisional = provisional, OwnLabel = "" });
            var row = Enumerable.Range(0, png.Height).MaxBy(y => Enumerable.Range(0, png.Width / 2).Count(x => png[x, y] == Palette.Own));
            return Enumerable.Range(1, png.Width / 2).Count(x => png[x, row] == Palette.Own && png[x - 1, row] != Palette.Own);
        }

        Assert.Equal(1, Runs(provisional: false));
        Assert.InRange(Runs(provisional: true), 5, 100);
    }

    [Fact]
    public void Scales_are_round_and_hold_every_value()
    {
        var random = new Random(7);
        for (var n = 0; n < 2000; n++)
        {
            var size = (decimal)Math.Pow(10, random.Next(-2, 6));
            var values = Enumerable.Range(0, 25).Select(_ => (decimal?)((decimal)random.NextDouble() * size + (n % 3) * size)).ToList();
            var scale = TrendScale.Of(MailSample.Line() with { Own = values, Group = [], Band = [] });
            Assert.True(scale.Low <= values.Min() && scale.High >= values.Max());
            Assert.InRange(scale.Lines().Count(), 2, 7);
            Assert.Contains((int)(scale.Step / (decimal)Math.Pow(10, Math.Floor(Math.Log10((double)scale.Step) + 1e-9))),
                new[] { 1, 2, 5 });
        }
    }

    private static double Area(IReadOnlyList<PagePoint> outline) =>
        outline.Select((p, i) => outline[(i + 1) % outline.Count] is var next ? p.X * next.Y - next.X * p.Y : 0).Sum();

    private static TrendBlock Chart() => new("", "", MailSample.Line(), 0, "Holbæk", "gruppen");

    private static DecodedPng Decoded(TrendBlock chart) => new(ChartPng.Write(chart, Language.Danish).Bytes.Span);

    private static IEnumerable<string> Pixels(DecodedPng png) => Enumerable.Range(0, png.Width).SelectMany(png.Column);
}
