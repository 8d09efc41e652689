using Xunit;

namespace Reporting.Unit.Mail;

public class TrendPngTests
{
    private const string White = "#FFFFFF";
    private static readonly Trend Steady = Flat(50, 30, new TrendBand(20, 40));

    [Fact]
    public void The_picture_has_its_size_and_the_same_bytes_each_time()
    {
        var bytes = TrendPng.Write(MailSample.Line());
        var png = new DecodedPng(bytes);
        Assert.Equal((1120, 440), (png.Width, png.Height));
        Assert.Equal(bytes, TrendPng.Write(MailSample.Line()));
        Assert.InRange(bytes.Length, 2_000, 60_000);
    }

    // The axis runs from 0 to 60 over 396 pixels, from 22 below the top.
    [Fact]
    public void Lines_and_band_stand_where_their_values_are()
    {
        var png = new DecodedPng(TrendPng.Write(Steady));
        Assert.Equal(new TrendScale(0, 60, 20), TrendScale.Of(Steady));
        Assert.Equal(Palette.Own, png[500, Row(50)]);
        Assert.Equal(Palette.Group, png[500, Row(30)]);
        Assert.Equal(Palette.Band, png[500, Row(38)]);
        Assert.Equal(Palette.Band, png[500, Row(22)]);
        Assert.Equal(White, png[500, Row(45)]);
        Assert.Equal(White, png[500, Row(10)]);
        Assert.Equal(Palette.Band, png[500, Row(60)]);
        Assert.Equal(Palette.Group, png[500, Row(0)]);
    }

    [Fact]
    public void Edges_are_softened()
    {
        var sloping = Steady with { Own = [.. Enumerable.Range(0, 25).Select(i => (decimal?)(45 + i * 0.6m))] };
        var shades = new DecodedPng(TrendPng.Write(sloping)).Column(500).Distinct().Count();
        Assert.True(shades >= 6, $"{shades} shades");
    }

    [Fact]
    public void A_gap_in_the_values_is_a_gap_in_the_line()
    {
        var png = new DecodedPng(TrendPng.Write(Steady with { Own = [.. Steady.Own.Select((v, i) => i is 12 or 13 ? null : v)] }));
        Assert.Equal(Palette.Own, png[X(10), Row(50)]);
        Assert.All(Enumerable.Range(X(11) + 6, X(14) - X(11) - 12), x => Assert.Equal(White, png[x, Row(50)]));
        Assert.Equal(Palette.Own, png[X(15), Row(50)]);
    }

    [Fact]
    public void A_value_between_two_gaps_is_a_dot()
    {
        var png = new DecodedPng(TrendPng.Write(Steady with { Own = [.. Steady.Own.Select((v, i) => i == 12 ? v : null)] }));
        Assert.Equal(Palette.Own, png[X(12), Row(50)]);
        Assert.Equal(White, png[X(12) + 20, Row(50)]);
    }

    [Fact]
    public void A_break_is_a_dashed_line_that_nothing_crosses()
    {
        var png = new DecodedPng(TrendPng.Write(Steady with { BreakFrom = MailSample.Month - 12 }));
        var at = (X(11) + X(12)) / 2;
        var quiet = png.Column(at).Count(c => c == Palette.Quiet);
        Assert.InRange(quiet, 150, 260);
        Assert.DoesNotContain(Palette.Own, png.Column(at));
    }

    [Theory]
    [InlineData(Palette.Watch)]
    [InlineData(Palette.Worse)]
    [InlineData(Palette.Better)]
    public void The_moment_is_a_line_and_a_ring_of_its_colour(string colour)
    {
        var png = new DecodedPng(TrendPng.Write(Steady, new TrendMark(MailSample.Month - 4, colour)));
        Assert.Equal(colour, png[X(20), Row(10)]);
        Assert.Equal(colour, png[X(20), Row(50) - 16]);
        Assert.Equal(White, png[X(20), Row(50) - 11]);
        Assert.Equal(Palette.Own, png[X(20), Row(50)]);
    }

    [Fact]
    public void A_moment_outside_the_line_or_of_another_kind_is_not_drawn()
    {
        var plain = TrendPng.Write(Steady);
        Assert.Equal(plain, TrendPng.Write(Steady, new TrendMark(MailSample.Month + 1, Palette.Worse)));
        Assert.Equal(plain, TrendPng.Write(Steady, new TrendMark(Period.Quarter(2026, 1), Palette.Worse)));
    }

    [Fact]
    public void A_provisional_end_is_hollow()
    {
        var end = X(24);
        Assert.Equal(Palette.Own, new DecodedPng(TrendPng.Write(Steady))[end, Row(50)]);
        Assert.Equal(White, new DecodedPng(TrendPng.Write(Steady, null, true))[end, Row(50)]);
    }

    [Fact]
    public void The_gap_to_what_was_expected_is_a_line_and_a_single_expected_period_is_seen()
    {
        var single = Steady with
        {
            Group = [.. Steady.Group.Select((v, i) => i == 24 ? v : null)], Band = [.. Steady.Band.Select((b, i) => i == 24 ? b : null)],
        };
        var png = new DecodedPng(TrendPng.Write(single, null, false, expected: true));
        Assert.Equal(Palette.Ink, png[X(24), Row(40)]);
        Assert.Equal(Palette.Group, png[X(24) - 4, Row(30)]);
        Assert.Equal(Palette.Band, png[X(24) - 4, Row(36)]);
        Assert.Equal(White, png[X(23) - 4, Row(36)]);
    }

    [Fact]
    public void A_line_without_values_is_refused() =>
        Assert.Contains("leave its picture out", Assert.Throws<ArgumentException>(() => TrendPng.Write(Trend.None)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Scales_are_round_and_hold_every_value()
    {
        var random = new Random(7);
        for (var n = 0; n < 2000; n++)
        {
            var size = (decimal)Math.Pow(10, random.Next(-2, 6));
            var values = Enumerable.Range(0, 25).Select(_ => (decimal?)((decimal)random.NextDouble() * size + (n % 3) * size)).ToList();
            var scale = TrendScale.Of(Steady with { Own = values, Group = [], Band = [] });
            Assert.True(scale.Low <= values.Min() && scale.High >= values.Max());
            Assert.InRange(scale.Lines().Count(), 2, 7);
            Assert.Contains((int)(scale.Step / (decimal)Math.Pow(10, Math.Floor(Math.Log10((double)scale.Step) + 1e-9))),
                new[] { 1, 2, 5 });
        }
    }

    private static Trend Flat(decimal own, decimal group, TrendBand band) => new(
        MailSample.Month - 24, [.. Enumerable.Repeat((decimal?)own, 25)], [.. Enumerable.Repeat((decimal?)group, 25)], null)
    {
        Band = [.. Enumerable.Repeat((TrendBand?)band, 25)],
    };

    private static int Row(int value) => (int)(440 - 22 - value / 60.0 * 396);

    private static int X(int i) => (int)(22 + i * 1076 / 24.0);
}
