using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Parquet;
using Reporting.Unit.Xlsx;
using Xunit;
using X = DocumentFormat.OpenXml.Spreadsheet;

namespace Reporting.Unit.Bulk;

/// <summary>The files with all figures, in every format.</summary>
public sealed class FigureFileTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void AMonthHasOneRowOfEveryIndicatorAndAreaAndSaysWhyANumberIsMissing()
    {
        var rows = Rows(isWhole: false);
        Assert.Equal(OverviewSample.Catalogue.Indicators.Count(i => i.Source is not null), rows.Count);
        Assert.All(rows, r => Assert.True(r.Figure.Value is null == r.Figure.Why is not null));
        var hidden = rows.Single(r => r.Indicator.Id == "skjult");
        Assert.Equal((null, Reason.Suppressed), (hidden.Figure.Value, hidden.Figure.Why));
        var never = rows.Single(r => r.Indicator.Id == "intet");
        Assert.Equal((null, Reason.NoData), (never.Period, never.Figure.Why));
    }

    [Fact]
    public void AllMonthsHaveEveryPeriodOfTheSeriesAndEndWithTheMonthsOwn()
    {
        var slice = OverviewSample.Of().Slice;
        foreach (var rows in Rows(isWhole: true).Where(r => r.Period is not null).GroupBy(r => r.Indicator.Id))
        {
            var series = slice.Series[rows.Key];
            Assert.Equal(series.Values.Select(Figure.Of), rows.Select(r => r.Figure));
            Assert.Equal(slice.Newest[rows.Key], rows.Last().Period);
        }
    }

    [Fact]
    public void OnlyTheNewestOfAProvisionalIndicatorIsMarked() =>
        Assert.All(Rows(isWhole: true).Where(r => r.IsProvisional), r => Assert.Equal(("dagpenge", OverviewSample.Of().Slice.Newest["dagpenge"]),
            (r.Indicator.Id, r.Period)));

    [Fact]
    public async Task TheSameFiguresGiveTheSameBytesInEveryFormat()
    {
        foreach (var file in FigureFile.All) Assert.Equal(await BytesAsync(file.Name), await BytesAsync(file.Name));
    }

    [Fact]
    public async Task CsvHoldsOneLineARowWithADecimalPointAndNamesInQuotes()
    {
        var lines = (await CsvAsync()).Split("\r\n");
        Assert.Equal(string.Join(',', FigureColumn.All.Select(c => c.Name)), lines[0]);
        Assert.Equal(Rows(isWhole: true).Count + 2, lines.Length);
        Assert.Contains(lines, l => l.Contains(",\"Ærø\",", StringComparison.Ordinal) && l.Contains(",,\"suppressed\",false,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ParquetHoldsWhatCsvHolds()
    {
        var rows = Rows(isWhole: true);
        await using var reader = await ParquetReader.CreateAsync(new MemoryStream(await BytesAsync("history.parquet")), cancellationToken: Stop);
        Assert.Equal(FigureColumn.All.Select(c => c.Name), reader.Schema.DataFields.Select(f => f.Name));
        using var group = reader.OpenRowGroupReader(0);
        Assert.Equal(rows.Count, group.RowCount);
        var values = new double?[rows.Count];
        await group.ReadAsync<double>(Field(reader, "value"), values, cancellationToken: Stop);
        Assert.Equal(rows.Select(r => (double?)r.Figure.Value), values);
        var reasons = new string?[rows.Count];
        await group.ReadAsync(Field(reader, "reason"), reasons!, cancellationToken: Stop);
        Assert.Equal(rows.Select(r => r.Figure.Why?.ToString().ToLowerInvariant()), reasons.Select(r => r?.ToLowerInvariant()));
    }

    [Theory]
    [InlineData(1_048_576, 1)]
    [InlineData(10, 2)]
    public async Task AWorkbookFollowsTheSchemaAndGoesOnOnTheNextSheet(int maxRows, int least)
    {
        var rows = Rows(isWhole: true);
        using var file = new MemoryStream();
        await FigureXlsx.WriteAsync(file, rows.ToAsyncEnumerable(), maxRows, Stop);
        using var document = SpreadsheetDocument.Open(file, false);
        Assert.Empty(new OpenXmlValidator().Validate(document, Stop).Select(e => $"{e.Path?.PartUri}{e.Path?.XPath}: {e.Description}"));
        var sheets = document.WorkbookPart!.WorksheetParts.Select(p => p.Worksheet.Descendants<X.Row>().ToList()).ToList();
        Assert.True(sheets.Count >= least);
        Assert.All(sheets, s => Assert.InRange(s.Count, 2, maxRows));
        Assert.Equal(rows.Count, sheets.Sum(s => s.Count - 1));
        Assert.Equal(rows.Count(r => r.Figure.Value is not null), sheets.Sum(s => s.Skip(1).Count(IsNumber)));

        static bool IsNumber(X.Row row) => row.Elements<X.Cell>().ElementAt(Index("value")) is { DataType: null, CellValue: not null };
    }

    private static int Index(string column) => FigureColumn.All.Select(c => c.Name).ToList().IndexOf(column);

    private static Parquet.Schema.DataField Field(ParquetReader reader, string name) => reader.Schema.DataFields.Single(f => f.Name == name);

    private static List<FigureRow> Rows(bool isWhole) =>
        [.. FigureRows.Of(OverviewSample.Catalogue, OverviewSample.Of().Slice, isWhole)];

    private static async Task<byte[]> BytesAsync(string name)
    {
        var file = FigureFile.All.Single(f => f.Name == name);
        using var stream = new MemoryStream();
        await file.Write(stream, Rows(file.IsWhole).ToAsyncEnumerable(), Stop);
        return stream.ToArray();
    }

    private static async Task<string> CsvAsync()
    {
        await using var unpacked = new GZipStream(new MemoryStream(await BytesAsync("history.csv.gz")), CompressionMode.Decompress);
        return await new StreamReader(unpacked, Encoding.UTF8).ReadToEndAsync(Stop);
    }
}
