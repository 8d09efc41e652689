using Reporting.Unit.Samples;
using Xunit;

namespace Reporting.Unit.Pdf;

public class GoldenPageTests
{
    private static readonly NumberText Numbers = NumberText.In(Language.Danish);

    [Fact]
    public void Every_printed_number_of_2008_comes_out_to_the_digit()
    {
        var page = GoldenPage.Read();
        Assert.Equal(38, page.Rows.Count);
        var cells = StructuredText.Rows(Poppler.Info(OverviewPdf.Write(page.Overview), "-struct-text"));
        foreach (var (index, row) in page.Rows.Index())
        {
            var printed = cells.Where(c => c[0] == row.Name).Skip(Earlier(page.Rows, index)).FirstOrDefault();
            Assert.True(printed is not null,
                $"'{row.Name}' is not among the rows: {string.Join(" | ", cells.Select(c => c.FirstOrDefault()))}");
            Assert.Equal([row.Name, .. Expected(row)], printed.Take(7).Select(c => c.Replace(" %", "\u00A0%").Replace(" pp", "\u00A0pp")));
        }
    }

    [Fact]
    public void Pdftotext_reads_each_row_with_true_minus_and_hard_space()
    {
        var page = GoldenPage.Read();
        var pdf = OverviewPdf.Write(page.Overview);
        foreach (var text in new[] { Poppler.Text(pdf, "-layout"), Poppler.Text(pdf) })
        {
            foreach (var row in page.Rows) Assert.All(Expected(row), cell => Assert.Contains(cell, text));
        }

        var lines = Poppler.Text(pdf, "-layout").Split('\n');
        Assert.Contains(lines,
            l => Squeezed(l)
                .StartsWith("Arbejdskraftreserve i alt jan 08 481 −10\u00A0% −39\u00A0% −10\u00A0% −9\u00A0%", StringComparison.Ordinal));
        Assert.Contains(lines, l => Squeezed(l).Contains("4.703 −1\u00A0% −9\u00A0% −2\u00A0% −2\u00A0%", StringComparison.Ordinal));
        Assert.Contains(lines,
            l => Squeezed(l)
                .StartsWith("Aktiveringsgrad i alt dec 07 23\u00A0% 1\u00A0pp 0\u00A0pp 32\u00A0% 24\u00A0%", StringComparison.Ordinal));
    }

    private static int Earlier(IReadOnlyList<GoldenRow> rows, int index) => rows.Take(index).Count(r => r.Name == rows[index].Name);

    private static string Squeezed(string line) => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<string> Expected(GoldenRow row)
    {
        yield return row.Period is { } period ? PeriodText.In(Language.Danish).Short(period) : "";
        yield return Level(row, row.Level);
        yield return Change(row, row.LastPeriod);
        yield return Change(row, row.LastYear);
        yield return row.ByLevel ? Level(row, row.Best) : Change(row, row.Best);
        yield return row.ByLevel ? Level(row, row.Mean) : Change(row, row.Mean);
    }

    private static string Level(GoldenRow row, decimal value) => row.IsRate ? Numbers.Percent(value, 0) : Numbers.Number(value, 0);

    private static string Change(GoldenRow row, decimal value) => row.IsRate ? Numbers.Points(value, 0) : Numbers.Percent(value, 0);
}
