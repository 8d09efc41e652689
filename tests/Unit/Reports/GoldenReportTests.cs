using Xunit;

namespace Reporting.Unit.Reports;

/// <summary>What the reports say, word for word.</summary>
public class GoldenReportTests
{
    [Theory]
    [InlineData("key-figures", Language.Danish)]
    [InlineData("key-figures", Language.English)]
    [InlineData("scorecards", Language.Danish)]
    [InlineData("scorecards", Language.English)]
    [InlineData("annual-review", Language.Danish)]
    [InlineData("annual-review", Language.English)]
    public void A_report_says_what_was_approved(string id, Language language)
    {
        string[] scope = id == "annual-review" ? ["1", "4"] : [];
        var said = PlainText.Of(ReportList.Find(id)!.Compose(SampleReport.World.Input(language, areas: scope)));
        GoldenFile.Holds("Reports", $"{id}.{(language == Language.Danish ? "da" : "en")}", said);
    }
}
