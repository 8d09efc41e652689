using System.Text.Json;
using Xunit;

namespace Reporting.EndToEnd;

/// <summary>Looks figures up in recorded responses in the plainest way, to hold the pipeline's against.</summary>
internal sealed class ExtractOracle(string folder)
{
    private readonly Dictionary<string, JsonElement> tables = [];

    /// <summary>Compares a row's level and change with the recorded cells.</summary>
    /// <returns>1 when there was a level to compare, otherwise 0.</returns>
    public int Check(string area, JsonElement row)
    {
        var source = row.GetProperty("source");
        var indicator = row.GetProperty("indicator").GetString();
        if (row.GetProperty("period").GetString() is not { } period)
        {
            Assert.False(File.Exists(TablePath(source)), $"{indicator} has a table but no period");
            return 0;
        }

        var level = Cell(source, area, period);
        Assert.Equal(level, Number(row.GetProperty("level")));
        if (Cell(source, area, Before(period)) is not { } before || level is null) return level is null ? 0 : 1;
        var change = row.GetProperty("changeKind").GetString() == "percent"
            ? before == 0 ? (double?)null : (double)(100 * (level.Value - before) / before)
            : (double)(level.Value - before);
        if (row.GetProperty("changeLastPeriod") is { ValueKind: JsonValueKind.Number } printed)
            Assert.Equal(change!.Value, printed.GetDouble(), 9);
        else
            Assert.Null(change);
        return 1;
    }

    private static string Before(string month)
    {
        var (year, number) = (int.Parse(month[..4]), int.Parse(month[5..]));
        return number == 1 ? $"{year - 1}M12" : $"{year}M{number - 1:D2}";
    }

    private decimal? Cell(JsonElement source, string area, string period)
    {
        var table = Table(source);
        var columns = table.GetProperty("columns").EnumerateArray().Select(c => c.GetString()!).ToList();
        var wanted = source.GetProperty("filters").EnumerateObject().Select(f => (f.Name, Value: f.Value.GetString()))
            .Append((Name: "Periode", Value: period)).Append((Name: "Område", Value: area))
            .Select(w => (At: columns.IndexOf(w.Name), w.Value)).ToList();
        var measure = columns.IndexOf(source.GetProperty("measure").GetString()!);
        foreach (var row in table.GetProperty("rows").EnumerateArray())
        {
            if (wanted.All(w => row[w.At].GetString() == w.Value)) return Number(row[measure]);
        }

        return null;
    }

    private JsonElement Table(JsonElement source)
    {
        var path = TablePath(source);
        if (!tables.TryGetValue(path, out var table))
            tables[path] = table = JsonDocument.Parse(File.ReadAllBytes(path)).RootElement;
        return table;
    }

    private string TablePath(JsonElement source) => Path.Combine(folder, source.GetProperty("table").GetString() + ".json");

    private static decimal? Number(JsonElement cell) => cell.ValueKind == JsonValueKind.Number ? cell.GetDecimal() : null;
}
