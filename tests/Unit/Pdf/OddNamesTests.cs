using Reporting.Unit.Samples;
using Xunit;

namespace Reporting.Unit.Pdf;

public class OddNamesTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://x\";\"klik\")", "=HYPERLINK(\"http://x\";\"klik\")")]
    [InlineData("a\u0000b\tc\r\nd\u0007", "a b c  d ")]
    [InlineData("Smil 😀 her", "Smil □ her")]
    [InlineData("\u202Eomvendt\u202C", "omvendt")]
    [InlineData("æøåÆØÅ é ü", "æøåÆØÅ é ü")]
    [InlineData("A\u030Arhus", "Århus")]
    [InlineData("&<>()\\ ]]> endobj stream endstream % ET EMC", "&<>()\\ ]]> endobj stream endstream % ET EMC")]
    [InlineData("العربية", "□□□□□□□")]
    public void What_people_type_is_printed_or_shown_as_a_box(string typed, string printed)
    {
        Assert.Equal(printed, PrintableText.Of(typed));
        var pdf = OverviewPdf.Write(SamplePage.Of(new(AreaName: typed, NameSuffix: " " + typed, Rows: 6)));
        Assert.Contains("No syntax or stream encoding errors", Poppler.Check(pdf));
        Assert.Contains(printed.Split(' ')[0], Poppler.Text(pdf));
        Assert.Matches(@"Pages:\s+1\n", Poppler.Info(pdf));
    }

    [Fact]
    public void Half_a_character_is_a_box() => Assert.Equal("□ løs", PrintableText.Of("\uD800 løs"));
}
