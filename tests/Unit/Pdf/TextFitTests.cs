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

    // Character by character from the end, this would take minutes.
    [Theory]
    [InlineData("M", 0)]
    [InlineData("M", 50)]
    [InlineData("il, ", 321.5)]
    [InlineData("Wi", 4_000)]
    public void A_long_text_is_cut_at_the_last_letter_that_fits(string part, double width)
    {
        var text = string.Concat(Enumerable.Repeat(part, 200_000));
        var kept = TextFit.Cut(text, Style, width)[..^1];
        Assert.StartsWith(kept, text, StringComparison.Ordinal);
        var more = text[..(kept.Length + (kept.Length < text.Length && text[kept.Length] == ' ' ? 2 : 1))];
        Assert.True(kept.Length == 0 || TextFit.Width(kept + '…', Style) <= width);
        Assert.True(TextFit.Width(more + '…', Style) > width);
    }

    [Theory]
    [InlineData(0, 0, -1, 0)]
    [InlineData(3, 3, -1, 3)]
    [InlineData(0, 1, 0, 0)]
    [InlineData(0, 1, 1, 1)]
    [InlineData(3, 500, 2, 3)]
    [InlineData(3, 500, 41, 41)]
    [InlineData(3, 500, 500, 500)]
    public void The_most_that_fits_is_found_in_few_tries(int least, int most, int fits, int found)
    {
        var tries = 0;
        Assert.Equal(found, TextFit.Most(least, most, n => ++tries < 10 && n <= fits));
        Assert.InRange(tries, 0, 9);
    }
}
