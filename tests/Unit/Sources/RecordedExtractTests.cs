using System.Text.Json;
using Xunit;

namespace Reporting.Unit.Sources;

/// <summary>The published figures, read twice: by the parser and by a plain JSON document.</summary>
public class RecordedExtractTests
{
    [Theory]
    [InlineData("jobindsats-2026-08-22", "y25i01")]
    [InlineData("jobindsats-2026-08-22", "y25i09")]
    [InlineData("jobindsats-2026-08-22", "y60a02")]
    [InlineData("jobindsats-2026-08-22", "y60c07")]
    [InlineData("jobindsats-2026-08-22", "y60j01")]
    [InlineData("jobindsats-2026-08-18", "y25i01")]
    [InlineData("jobindsats-2026-08-18", "y25i09")]
    public void EveryCellIsWhatAPlainReaderSees(string vintage, string id)
    {
        using var json = Open(Path.Combine(vintage, $"{id}.json"));
        using var document = JsonDocument.Parse(json);
        json.Position = 0;
        var columns = document.RootElement.GetProperty("columns").EnumerateArray().Select(c => c.GetString()!).ToArray();
        var rows = document.RootElement.GetProperty("rows").EnumerateArray().ToList();
        var (table, catalogue) = CatalogueOf(id, columns, rows);

        var (panel, report) = Extracts.Parse(json, catalogue, table);

        Assert.Equal((0L, (long)rows.Count), (report.QuarantinedCount, report.Rows));
        Assert.Empty(report.Problems);
        Assert.Equal(rows.Count * (columns.Length - Texts(columns)), CellsThatMatch(panel, columns, rows));
    }

    [Fact]
    public void CopenhagenInMarch2026()
    {
        using var json = Open(Path.Combine("jobindsats-2026-08-22", "y25i01.json"));
        var (panel, report) = Extracts.Parse(json);
        Assert.Equal(Period.Month(2026, 3), report.Newest);
        Assert.Equal(ObservationKind.Value, panel.At("2026M03").Kind);
        Assert.Equal(Observation.Of(18090), panel.At("2021M08"));
        Assert.Equal(Observation.Of(4.8m), panel.At("2021M08", indicator: "ledige-pct"));
    }

    [Fact]
    public void TheVerbatimResponse()
    {
        using var json = Open("v3-response-y25i01-verbatim.json");
        var (panel, report) = Extracts.Parse(json);
        Assert.Equal(Observation.Of(88080), panel.At("2026M06", "0"));
        Assert.Equal(Observation.Of(2.9m), panel.At("2026M06", "0", "ledige-pct"));
        Assert.Equal((14L, 0L), (report.Rows, report.QuarantinedCount));
    }

    private static int Texts(string[] columns) => columns.Contains(SourceCatalogue.Groups) ? 3 : 2;

    private static (SourceTable Table, Catalogue Catalogue) CatalogueOf(string id, string[] columns, List<JsonElement> rows)
    {
        var hasGroups = Texts(columns) == 3;
        var table = hasGroups ? SourceCatalogue.TableOf(id, (SourceCatalogue.Groups, "_ygrpi09")) : SourceCatalogue.TableOf(id);
        var groups = hasGroups ? rows.Select(r => r[2].GetString()!).Distinct().ToArray() : [""];
        var indicators =
            from measure in columns.Skip(Texts(columns))
            from value in groups
            let filters = hasGroups ? new[] { (SourceCatalogue.Groups, value) } : []
            select measure.StartsWith("Antal", StringComparison.Ordinal)
                ? SourceCatalogue.Indicator($"{measure}|{value}", id, measure, filters)
                : SourceCatalogue.Rated($"{measure}|{value}", id, measure, filters);
        var areas = rows.Select(r => r[1].GetString()!).Distinct().Select((name, i) => SourceCatalogue.Area($"{i}", name)).ToArray();
        return (table, SourceCatalogue.Of([table], [.. indicators], areas));
    }

    private static int CellsThatMatch(Panel panel, string[] columns, List<JsonElement> rows)
    {
        var texts = Texts(columns);
        var codes = rows.Select(r => r[1].GetString()!).Distinct().Index().ToDictionary(a => a.Item, a => $"{a.Index}");
        return rows.Sum(row => Enumerable.Range(texts, columns.Length - texts).Count(i =>
        {
            var expected = row[i].ValueKind == JsonValueKind.Null ? Observation.Suppressed : Observation.Of(row[i].GetDecimal());
            return panel.At(row[0].GetString()!, codes[row[1].GetString()!], $"{columns[i]}|{(texts == 3 ? row[2].GetString() : "")}")
                .Equals(expected);
        }));
    }

    private static FileStream Open(string path) => File.OpenRead(SharedFolder.Require($"realdata/{path}"));
}
