using System.Security.Cryptography;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace Reporting.Unit.Xlsx;

public sealed class XlsxBytesTests
{
    [Fact]
    public void Equal_overviews_give_equal_bytes_also_side_by_side()
    {
        var first = Hash(OverviewSample.Of());
        Assert.All(Enumerable.Range(0, 24).AsParallel().Select(_ => Hash(OverviewSample.Of())), h => Assert.Equal(first, h));
        Assert.NotEqual(first, Hash(OverviewSample.Of(demo: false)));
    }

    [Fact]
    public void No_part_carries_the_clock_or_a_name_by_chance()
    {
        var file = XlsxFile.Of(OverviewSample.Of());
        Assert.Equal([new DateTime(1980, 1, 1)], file.Times);
        Assert.Equal(["[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/core.xml"], file.Names.Take(4));
        Assert.Equal("2026-04-10T04:12:00", file.Part("docProps/core.xml").Elements()
            .First(e => e.Name.LocalName == "modified").Value[..19]);
    }

    [Fact]
    public void Workbook_follows_the_schema()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(XlsxFile.Bytes(OverviewSample.Of())), false);
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken)
            .Select(e => $"{e.Path?.PartUri}{e.Path?.XPath}: {e.Description}"));
        Assert.Equal("Resultatoversigt – Ærø – marts 2026", document.PackageProperties.Title);
    }

    // The schema does not ask for it, but Excel does.
    [Fact]
    public void Columns_are_described_from_left_to_right()
    {
        var file = XlsxFile.Of(OverviewSample.Of());
        Assert.All([1, 2, 3], sheet => Assert.Equal(Columns(file, sheet).Order(), Columns(file, sheet)));
    }

    [Fact]
    public void An_area_without_group_or_series_has_a_workbook_too()
    {
        var sample = OverviewSample.Of(grouped: false);
        var bare = sample with { Slice = sample.Slice with { Series = new Dictionary<string, Domain.Observations.Series>() } };
        var file = XlsxFile.Of(bare);
        Assert.Contains(file.Cells(1), c => c.Text == "Området har ingen sammenligningsgruppe.");
        Assert.Contains(file.Cells(2), c => c.Text == "Måneder: kilden har ingen tal for området");
    }

    private static IEnumerable<int> Columns(XlsxFile file, int sheet) => file.Sheet(sheet).Descendants()
        .Where(e => e.Name.LocalName == "col").Select(e => (int)e.Attribute("min")!);

    private static string Hash(OverviewSample sample) => Convert.ToHexString(SHA256.HashData(XlsxFile.Bytes(sample)));
}
