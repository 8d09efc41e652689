using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;

namespace Reporting.Sources.Jobindsats.Parsing;

/// <summary>A measure's column as one indicator reads it.</summary>
internal sealed class Measure(Indicator indicator, int column)
{
    // Beyond this a double no longer tells neighbours apart, and nothing in Denmark is counted so high.
    private const decimal Largest = 1_000_000_000_000_000m;

    private readonly TextCache<decimal?> texts = new(t =>
        t is null ? null : NumberForms.Read(t, whole: !indicator.IsRate && indicator.Decimals == 0, indicator.IsRate));

    /// <summary>The indicator's id.</summary>
    public string Indicator => indicator.Id;

    /// <summary>The column's name.</summary>
    public string Name => indicator.Source!.Measure;

    /// <summary>The column's place.</summary>
    public int Column => column;

    /// <summary>What a row says of the indicator.</summary>
    /// <returns>Null when it is right, otherwise what is wrong.</returns>
    public string? Read(in RawRow row, out Observation observation)
    {
        observation = Observation.Suppressed;
        if (row.Type(column) == JsonTokenType.Null) return null;
        if (Number(row) is not { } value) return $"'{Name}' is {row.Show(column)}, which is not a number that can be understood";
        if (value < 0) return $"'{Name}' is {Text(value)}; it cannot be negative";
        if (indicator.IsRate && value > 100) return $"'{Name}' is {Text(value)}; a share cannot be more than 100 per cent";
        if (value > Largest) return $"'{Name}' is {Text(value)}, more than can be counted";
        observation = Observation.Of(value == 0 ? 0 : value);
        return null;
    }

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private decimal? Number(in RawRow row) => row.Type(column) switch
    {
        JsonTokenType.Number when Utf8Parser.TryParse(row.Json(column), out decimal value, out var read)
            && read == row.Json(column).Length => value,
        JsonTokenType.String => texts[row.Json(column)],
        _ => null,
    };
}
