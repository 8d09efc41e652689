using System.Text.Json;

namespace Reporting.Unit.DemoSource;

/// <summary>An answer taken apart: what it says of a period, an area, the dimensions and a measure.</summary>
internal sealed class DemoRows
{
    private readonly Dictionary<(string Period, string Area, string Dimension, string Measure), decimal?> cells = [];

    public IReadOnlyDictionary<(string Period, string Area, string Dimension, string Measure), decimal?> Cells => cells;

    public IReadOnlyList<string> Periods { get; private set; } = [];

    public IReadOnlyList<string> Areas { get; private set; } = [];

    public decimal? this[string period, string area, string measure, string dimension = ""] =>
        cells[(period, area, dimension, measure)];

    public static DemoRows Read(byte[] answer)
    {
        using var json = JsonDocument.Parse(answer.AsMemory(3));
        var columns = json.RootElement.GetProperty("columns").EnumerateArray().Select(c => c.GetString()!).ToList();
        var rows = new DemoRows();
        foreach (var row in json.RootElement.GetProperty("rows").EnumerateArray()) rows.Add(columns, [.. row.EnumerateArray()]);
        rows.Periods = [.. rows.cells.Keys.Select(k => k.Period).Distinct().Order(StringComparer.Ordinal)];
        rows.Areas = [.. rows.cells.Keys.Select(k => k.Area).Distinct()];
        return rows;
    }

    private void Add(List<string> columns, List<JsonElement> row)
    {
        var texts = row.FindIndex(2, e => e.ValueKind != JsonValueKind.String);
        var dimension = string.Join('|', row[2..texts].Select(e => e.GetString()));
        for (var i = texts; i < row.Count; i++)
        {
            cells.Add((row[0].GetString()!, row[1].GetString()!, dimension, columns[i]),
                row[i].ValueKind == JsonValueKind.Null ? null : row[i].GetDecimal());
        }
    }
}
