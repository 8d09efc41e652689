using System.Text.Json;

namespace Reporting.Benchmarks.Scale;

/// <summary>A table's response with synthetic figures, as Jobindsats writes it.</summary>
internal static class SyntheticExtract
{
    private const int FlushAt = 1 << 16;

    /// <summary>Writes the response.</summary>
    /// <returns>How many rows it has.</returns>
    public static long Write(Stream stream, Catalogue catalogue, SourceTable table)
    {
        var wanted = catalogue.Indicators.Where(i => i.Source?.Table == table.Id).ToList();
        var measures = wanted.Select(i => i.Source!.Measure).Distinct().ToList();
        var choices = wanted.Select(i => table.Hierarchies.Keys.Select(c => i.Source!.Filters.GetValueOrDefault(c, "I alt")).ToArray())
            .DistinctBy(c => string.Join('|', c)).ToList();
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteStartArray("columns");
        foreach (var column in (string[])["Periode", "Område", .. table.Hierarchies.Keys, .. measures]) json.WriteStringValue(column);
        json.WriteEndArray();
        json.WriteStartArray("rows");
        var rows = WriteRows(json, catalogue, SyntheticFigures.PeriodsOf(table), choices, [.. measures.Select(m => IsRate(wanted, m))]);
        json.WriteEndArray();
        json.WriteEndObject();
        return rows;
    }

    private static bool IsRate(List<Indicator> wanted, string measure) => wanted.First(i => i.Source!.Measure == measure).IsRate;

    private static long WriteRows(
        Utf8JsonWriter json, Catalogue catalogue, IReadOnlyList<Period> periods, List<string[]> choices, bool[] rates)
    {
        var rows = 0L;
        foreach (var (at, period) in periods.Index())
        {
            foreach (var (place, area) in catalogue.Parts.Areas.Index().Where(a => a.Item.Kind == AreaKind.Municipality))
            {
                foreach (var (choice, names) in choices.Index())
                {
                    WriteRow(json, [period.ToString(), area.SourceName, .. names],
                        rates.Select((r, i) => SyntheticFigures.Value(r, choice + i, place, at)));
                    rows++;
                }

                if (json.BytesPending > FlushAt) json.Flush();
            }
        }

        return rows;
    }

    private static void WriteRow(Utf8JsonWriter json, string[] texts, IEnumerable<decimal> numbers)
    {
        json.WriteStartArray();
        foreach (var text in texts) json.WriteStringValue(text);
        foreach (var number in numbers) json.WriteNumberValue(number);
        json.WriteEndArray();
    }
}
