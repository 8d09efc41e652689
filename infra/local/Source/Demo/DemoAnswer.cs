using System.Text.Json;

namespace Reporting.Local.Source.Demo;

/// <summary>One answer with demonstration data.</summary>
internal sealed class DemoAnswer(DemoTable table, DataQuery query, DemoFigures figures, DemoProfile profile, int vintage)
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];
    private static readonly JsonWriterOptions Options = new() { Encoder = SourceJson.Encoder };

    /// <summary>Writes the answer, with a byte order mark before it as the real source may do.</summary>
    public async Task WriteAsync(Stream body, CancellationToken cancel)
    {
        using var buffer = new MemoryStream();
        buffer.Write(ByteOrderMark);
        using (var json = new Utf8JsonWriter(buffer, Options)) Write(json);
        buffer.Position = 0;
        await buffer.CopyToAsync(body, cancel);
    }

    private void Write(Utf8JsonWriter json)
    {
        var areas = Selected(table.Area);
        var rows = Combinations().Select(c => (Names: c, Cells: table.Measures.Select(m => Cells(c, m)).ToArray())).ToList();
        json.WriteStartObject();
        json.WriteStartArray("columns");
        string[] columns = ["Periode", table.Area.Column, .. table.Dimensions.Select(d => d.Column), .. table.Measures];
        foreach (var column in columns) json.WriteStringValue(column);
        json.WriteEndArray();
        json.WriteStartArray("rows");
        foreach (var (month, period) in table.Months.Zip(table.Periods).Where(p => query.Periods.Contains(p.Second)))
            foreach (var area in areas)
                foreach (var (names, cells) in rows) WriteRow(json, period, month, area, names, cells);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteRow(
        Utf8JsonWriter json, string period, int month, DemoNode area, IReadOnlyList<string> names, DemoSeries?[] cells)
    {
        if (table.Plan.SmallAbsent && Array.TrueForAll(cells, c => c is null || IsSmall(c, area.Index, month))) return;
        json.WriteStartArray();
        json.WriteStringValue(period);
        json.WriteStringValue(area.Name);
        foreach (var name in names) json.WriteStringValue(name);
        foreach (var cell in cells) WriteCell(json, cell, area.Index, month);
        json.WriteEndArray();
    }

    private void WriteCell(Utf8JsonWriter json, DemoSeries? cell, int area, int month)
    {
        if (cell is null || double.IsNaN(cell[area, month]) || IsSmall(cell, area, month)) json.WriteNullValue();
        else json.WriteNumberValue(cell[area, month]);
    }

    private bool IsSmall(DemoSeries cell, int area, int month) =>
        cell.Plan.IsCount && cell[area, month] < profile.SmallestCount;

    private DemoSeries? Cells(IReadOnlyList<string> names, string measure) =>
        table.SeriesOf(names, measure) is { } id ? figures.Of(id, table.Plan.Revised ? vintage : 1) : null;

    private IEnumerable<IReadOnlyList<string>> Combinations() => table.Dimensions.Aggregate(
        (IEnumerable<IReadOnlyList<string>>)[[]],
        (rows, dimension) => rows.SelectMany(r => Selected(dimension).Select(n => (IReadOnlyList<string>)[.. r, n.Name])));

    private IReadOnlyList<DemoNode> Selected(DemoDimension dimension)
    {
        var asked = query.Nodes.GetValueOrDefault(dimension.Hierarchy, "/");
        if (asked == "*") return dimension.Nodes;
        if (asked == "/") return [dimension.Nodes[0]];
        var ids = asked.Split(',', StringSplitOptions.TrimEntries);
        var unknown = ids.Where(id => !dimension.Nodes.Any(n => Matches(n, id))).ToList();
        if (unknown.Count > 0) throw SourceRefusal.Unknown("values", unknown);
        return [.. dimension.Nodes.Where(n => ids.Any(id => Matches(n, id)))];
    }

    private static bool Matches(DemoNode node, string id) => node.Id == id || id == $"level:{node.Level}";
}
