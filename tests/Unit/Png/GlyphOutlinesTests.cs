using Xunit;

namespace Reporting.Unit.Png;

/// <summary>The shapes of letters, as they are drawn in pictures.</summary>
public class GlyphOutlinesTests
{
    [Fact]
    public void Every_letter_that_is_printed_has_a_shape_within_its_line()
    {
        foreach (var letter in "ABCÆØÅabcæøåéü0123456789%−.,:;()–→")
        {
            if (!FontFace.Regular.Has(letter)) continue;
            foreach (var outlines in new[] { GlyphOutlines.Regular, GlyphOutlines.SemiBold })
            {
                var points = outlines.Of(letter).SelectMany(c => c).ToList();
                Assert.NotEmpty(points);
                Assert.All(points, p => Assert.InRange(p.Y, -1.1, 0.4));
                Assert.All(points, p => Assert.InRange(p.X, -0.1, FontFace.SemiBold.Width([letter]) + 0.1));
            }
        }
    }

    // An o has a hole, an å its ring as well; a space has nothing.
    [Theory]
    [InlineData('l', 1)]
    [InlineData('o', 2)]
    [InlineData('i', 2)]
    [InlineData('å', 4)]
    [InlineData(' ', 0)]
    public void A_letter_has_as_many_lines_round_it_as_it_should(char letter, int contours) =>
        Assert.Equal(contours, GlyphOutlines.Regular.Of(letter).Count);
}
