using System.Text;
using Reporting.Documents.Pdf.Sharp;
using Xunit;

namespace Reporting.Unit.Pdf;

public class MarkedTextsTests
{
    private static readonly Dictionary<int, string> Texts = new() { [1] = "1\u00A0%", [12] = "ø" };

    [Theory]
    [InlineData("q /P<</MCID 1>>BDC BT", "q /Span<</MCID 1/ActualText<FEFF003100A00025>>>BDC BT")]
    [InlineData("/H1<</MCID 12>>BDC", "/Span<</MCID 12/ActualText<FEFF00F8>>>BDC")]
    [InlineData("/P<</MCID 2>>BDC /TD<</MCID 1>>BDC", "/P<</MCID 2>>BDC /Span<</MCID 1/ActualText<FEFF003100A00025>>>BDC")]
    [InlineData("/LBody<</MCID 1>>BDC", "/LBody<</MCID 1>>BDC")]
    [InlineData("<</MCID 1>>BDC", "<</MCID 1>>BDC")]
    [InlineData("/P<</MCID 1 /X>>BDC", "/P<</MCID 1 /X>>BDC")]
    [InlineData("/P<</MCID x>>BDC <</MCID ", "/P<</MCID x>>BDC <</MCID ")]
    [InlineData("", "")]
    public void OnlyTheMarksThatHaveATextSayIt(string content, string expected) => Assert.Equal(expected,
        Encoding.ASCII.GetString(MarkedTexts.Put(Encoding.ASCII.GetBytes(content), Texts).Span));
}
