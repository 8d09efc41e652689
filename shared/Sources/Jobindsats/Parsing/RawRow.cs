using System.Text;
using System.Text.Json;

namespace Reporting.Sources.Jobindsats.Parsing;

/// <summary>Where a cell stands in the window; the quotation marks of a text belong to it.</summary>
internal readonly record struct Cell(JsonTokenType Type, int Start, int Length);

/// <summary>One row as it stands in the window.</summary>
/// <param name="window">The window.</param>
/// <param name="cells">The cells of the columns that the response has.</param>
/// <param name="json">The row's own bytes.</param>
internal readonly ref struct RawRow(ReadOnlySpan<byte> window, ReadOnlySpan<Cell> cells, ReadOnlySpan<byte> json)
{
    private const int MaxCharacters = 200;
    private readonly ReadOnlySpan<byte> window = window;
    private readonly ReadOnlySpan<Cell> cells = cells;
    private readonly ReadOnlySpan<byte> json = json;

    /// <summary>What kind of value stands in a column.</summary>
    public JsonTokenType Type(int column) => cells[column].Type;

    /// <summary>The JSON of a column's value; of an object or array only its first character.</summary>
    public ReadOnlySpan<byte> Json(int column) => window.Slice(cells[column].Start, cells[column].Length);

    /// <summary>The row's JSON, for people to look at.</summary>
    public string Content() => Cut(Encoding.UTF8.GetString(json[..Math.Min(json.Length, 4 * MaxCharacters)]), MaxCharacters);

    /// <summary>A column's JSON, for people to look at.</summary>
    public string Show(int column) => Cut(Encoding.UTF8.GetString(Json(column)), 60);

    /// <summary>A text that is not longer than a number of characters.</summary>
    public static string Cut(string text, int max)
    {
        if (text.Length <= max) return text;
        return text[..(char.IsHighSurrogate(text[max - 1]) ? max - 1 : max)];
    }
}
