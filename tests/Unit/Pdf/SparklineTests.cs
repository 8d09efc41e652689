using Xunit;

namespace Reporting.Unit.Pdf;

public class SparklineTests
{
    private static readonly PageBox Box = new(0, 0, 40, 10);

    [Fact]
    public void A_gap_parts_the_line_and_the_newest_period_has_the_dot()
    {
        Assert.Empty(new Sparkline([1, 2, null, 4, 5, null], [], null, false).In(Box).OfType<PageDot>());
        var shapes = new Sparkline([1, 2, null, 4, 5], [], null, false).In(Box);
        Assert.Equal([2, 2], shapes.OfType<PageLine>().Select(l => l.Points.Count));
        Assert.Equal(0, Assert.Single(shapes.OfType<PageDot>()).Centre.Y, 6);
    }

    [Fact]
    public void Own_and_group_share_one_scale()
    {
        var shapes = new Sparkline([0, 10], [5, 5], null, false).In(Box);
        var lines = shapes.OfType<PageLine>().ToDictionary(l => l.Stroke.Colour);
        Assert.All(lines[Palette.Group].Points, p => Assert.Equal(5, p.Y, 6));
        Assert.Equal([10, 0], lines[Palette.Own].Points.Select(p => Math.Round(p.Y, 6)));
    }

    [Fact]
    public void A_provisional_end_is_dashed_and_a_break_is_a_tick_across_a_gap()
    {
        var shapes = new Sparkline([1, 2, 3, 4, 5, 6], [], 2, true).In(Box);
        Assert.Equal(2, shapes.OfType<PageLine>().Count(l => l.Stroke.Dashed));
        Assert.Equal([2, 2, 2, 3], shapes.OfType<PageLine>().Select(l => l.Points.Count).Order());
    }

    [Fact]
    public void A_flat_line_and_a_single_value_stay_in_the_box()
    {
        Assert.All(new Sparkline([3, 3], [], null, false).In(Box).OfType<PageLine>().SelectMany(l => l.Points), p => Assert.Equal(5, p.Y));
        Assert.Single(new Sparkline([null, 3], [], null, true).In(Box));
        Assert.Empty(new Sparkline([], [], null, false).In(Box));
    }
}
