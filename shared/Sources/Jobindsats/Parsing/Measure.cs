using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;

namespace Reporting.Sources.Jobindsats.Parsing;

/// <summary>A measure's column as one indicator reads it.</summary>
internal sealed class Measure(Indicator indicator, int column)
{
    // Beyond this a double no longer tells neighbours apart, and nothing in Denmark is counted so high.
    private const decimal Largest = 1_000_000_000_000_000m;

    private readonly TextCache<TextCell> texts = new(t => Meaning(t, indicator));

    /// <summary>The indicator's id.</summary>
    public string Indicator => indicator.Id;

    /// <summary>The column's name.</summary>
    public string Name => indicator.Source!.Measure;

    /// <summary>The column's place.</summary>
    public int Column => column;

    /// <summary>What a row says of the indicator; a cell that cannot be right is set aside.</summary>
    /// <returns>Null when it is right, otherwise what is wrong.</returns>
    public string? Read(in RawRow row, out Observation observation)
    {
        observation = Observation.Suppressed;
        if (row.Type(column) == JsonTokenType.Null) return null;
        var text = row.Type(column) == JsonTokenType.String ? texts[row.Json(column)] : default;
        observation = text.Mark ?? Observation.SetAside;
        if (text.Mark is not null) return null;
        if ((text.Number ?? Number(row)) is not { } value)
            return $"'{Name}' is {row.Show(column)}, which is not a number that can be understood";
        if (value < 0) return $"'{Name}' is {Text(value)}; it cannot be negative";
        if (indicator.IsRate && value > 100) return $"'{Name}' is {Text(value)}; a share cannot be more than 100 per cent";
        if (value > Largest) return $"'{Name}' is {Text(value)}, more than can be counted";
        observation = Observation.Of(value == 0 ? 0 : value);
        return null;
    }

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private decimal? Number(in RawRow row) => row.Type(column) == JsonTokenType.Number
        && Utf8Parser.TryParse(row.Json(column), out decimal value, out var read) && read == row.Json(column).Length ? value : null;

    private static TextCell Meaning(string? text, Indicator indicator)
    {
        if (text is null) return default;
        var plain = NumberForms.Plain(text);
        return CellMarks.Of(plain) is { } mark ? new(mark, null)
            : new(null, NumberForms.Read(plain, whole: !indicator.IsRate && indicator.Decimals == 0, indicator.IsRate));
    }

    private readonly record struct TextCell(Observation? Mark, decimal? Number);
}
