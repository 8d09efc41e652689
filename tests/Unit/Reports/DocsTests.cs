using Xunit;

namespace Reporting.Unit.Reports;

public class DocsTests
{
    [Fact]
    public void The_page_on_reports_lists_them_all()
    {
        var page = File.ReadAllText(Repository.Path("docs", "reports.md"));
        Assert.All(ReportList.All,
            r => Assert.Contains($"| `{r.Id}` | {r.Name} | {(r.Needs == ReportNeeds.Area ? "an area" : "a group of areas")} |", page));
    }
}
