using Xunit;

namespace Reporting.Unit.Reports;

public class MovementTests
{
    private static Movements Of(ReportWorld world, string indicator, Span span) =>
        Movements.Of(world.Figures(), world.Catalogue.Indicator(indicator)!, world.Input().Scope, span);

    [Fact]
    public void Only_movements_larger_than_the_usual_swing_are_named()
    {
        // Over the year Duby rose 10 per cent (swing 6); Arnby's fall of 10 is within its swing of 14.
        var moved = Of(SampleReport.World, "ledige", Span.Year);
        Assert.Equal(("Duby", 10m, 4), (moved.Up!.Area.Name, moved.Up.Change, moved.Counted));
        Assert.Null(moved.Down);
    }

    [Fact]
    public void A_quarter_is_three_months_and_its_swing_shorter()
    {
        // 420 → 440 is 4.8 per cent; 1.96 × 0.01 × √3 = 3.4 per cent.
        var moved = Of(SampleReport.World, "ledige", Span.Quarter);
        Assert.Equal(100m * 20 / 420, moved.Up!.Change);
    }

    [Fact]
    public void The_biggest_rise_and_the_biggest_fall_are_told()
    {
        var world = new ReportWorld(ReportWorld.Count("n", "N", Polarity.None)).With("n", "1000 1000 2000", "1000 1000 500");
        var moved = Of(world, "n", Span.Year);
        Assert.Equal(("Arnby", "Birkeby"), (moved.Up!.Area.Name, moved.Down!.Area.Name));
    }

    [Fact]
    public void A_movement_has_the_verdicts_mark_and_no_word_of_its_own()
    {
        var table = ReportList.Find("key-figures")!.Compose(SampleReport.World.Input()).Blocks.OfType<TableBlock>()
            .Single(t => t.Caption == "Det seneste år");
        Assert.Equal("▼▼ 10,0\u00A0%", table.Rows[0].Cells[2].Text);
        Assert.DoesNotMatch("god|klar|bedre|dårligere", PlainText.Of([table]));
    }
}
