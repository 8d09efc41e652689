using Xunit;

namespace Reporting.Unit.Pdf;

public class TextFitTests
{
    private static readonly TextStyle Style = new(10);

    [Fact]
    public void Figures_are_of_one_width_and_so_is_the_minus()
    {
        foreach (var strong in new[] { false, true })
            Assert.Single("0123456789−".Select(c => Math.Round(TextFit.Width([c], Style with { Strong = strong }), 6)).Distinct());
    }

    [Fact]
    public void Lines_are_broken_at_spaces_and_read_on_when_put_together()
    {
        const string Text = "en to tre fire fem seks syv otte ni ti";
        var lines = TextFit.Wrap(Text, Style, 60);
        Assert.True(lines.Count > 2);
        Assert.All(lines, l => Assert.True(TextFit.Width(l.TrimEnd(), Style) <= 60));
        Assert.Equal(Text, string.Concat(lines));
    }

    [Fact]
    public void A_hard_space_is_no_place_to_break()
    {
        Assert.Equal(["stiger ", "10\u00A0%"], TextFit.Wrap("stiger 10\u00A0%", Style, 40));
    }

    [Fact]
    public void What_is_too_wide_is_cut_with_an_ellipsis()
    {
        var cut = TextFit.Cut("Selvforsørgelsesydelse", Style, 50);
        Assert.EndsWith("…", cut);
        Assert.True(TextFit.Width(cut, Style) <= 50);
        Assert.Equal("kort", TextFit.Cut("kort", Style, 50));
    }
}
