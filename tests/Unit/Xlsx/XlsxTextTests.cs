using Xunit;

namespace Reporting.Unit.Xlsx;

public sealed class XlsxTextTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(1)")]
    [InlineData("\t=1")]
    [InlineData("\n=1")]
    public void What_begins_like_a_formula_stays_text(string name)
    {
        var file = XlsxFile.Of(OverviewSample.Of(name: name));
        Assert.Equal(name, file.Find(1, "A1")!.Text);
        Assert.True(file.Find(1, "A1")!.QuotePrefix);
        Assert.All(Enumerable.Range(1, 3).SelectMany(file.Cells), c => Assert.False(c.IsFormula));
    }

    [Theory]
    [InlineData("007")]
    [InlineData("2026-01-01")]
    [InlineData("TRUE")]
    [InlineData("1,5 %")]
    public void What_looks_like_another_type_stays_text(string name) => Assert.Equal(name, Named(name));

    [Theory]
    [InlineData("Ærø \U0001F3DD på <& \"ø\">", "Ærø \U0001F3DD på <& \"ø\">")]
    [InlineData("a\u0000b\u001Fc\u0086d", "a b c d")]
    [InlineData("\r\n=1\rx", "\n=1\nx")]
    [InlineData("\uFFFEx\uFFFF", "\uFFFDx\uFFFD")]
    [InlineData("a  b ", "a  b ")]
    public void Odd_characters_are_kept_where_a_file_can_hold_them(string name, string read) => Assert.Equal(read, Named(name));

    [Fact]
    public void Lone_surrogates_are_replaced() =>
        Assert.Equal("a\uFFFDb\uFFFD", Named("a" + (char)0xDC00 + "b" + (char)0xD800));

    [Fact]
    public void Text_that_is_too_long_is_cut_between_characters()
    {
        var text = WhyOf(new string('x', 40_000));
        Assert.Equal(32_767, text.Length);
        Assert.EndsWith("x…", text);
        var emoji = WhyOf("x" + string.Concat(Enumerable.Repeat("\U0001F600", 20_000)));
        Assert.True(char.IsLowSurrogate(emoji[^2]) && emoji[^1] == '…');
    }

    [Fact]
    public void An_escape_that_is_typed_is_not_undone() => Assert.Equal("_x005F_xD83D__x005F_xDE00_", Named("_xD83D__xDE00_"));

    private static string Named(string name) => XlsxFile.Of(OverviewSample.Of(name: name)).Find(1, "A1")!.Text!;

    private static string WhyOf(string why) => XlsxFile.Of(OverviewSample.Of(change: i => i with { Why = why }))
        .RowWith(3, "dagpenge").Values.Last().Text!;
}
