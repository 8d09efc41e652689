using System.Globalization;

namespace Reporting.Documents.Text;

/// <summary>A table as CSV that a spreadsheet of the language opens by a double click: UTF-8 with its mark, one line a row.</summary>
public static class CsvText
{
    private const string Mark = "\uFEFF";

    // The minus of a keyboard: spreadsheets read no other.
    private static readonly NumberFormatInfo Danish = new() { NumberDecimalSeparator = "," };

    /// <summary>The text: Danish with decimal comma and semicolons, English with decimal point and commas.</summary>
    public static string Of(TableBlock table, Language language) => Mark + string.Concat(
        table.Rows.Select(r => r.Cells.Select(c => Cell(c, language))).Prepend(table.Columns.Select(c => Field(c.Heading)))
            .Select(fields => string.Join(language.Say(';', ','), fields) + "\r\n"));

    private static string Cell(TableCell cell, Language language) => cell.Number is { } number
        ? Rounding.Round(number, cell.Decimals).ToString("F" + cell.Decimals.ToString(CultureInfo.InvariantCulture),
            language.Say(Danish, NumberFormatInfo.InvariantInfo))
        : Field(cell.Text);

    /// <summary>A text as a field, in quotes. What begins like a formula gets an apostrophe: spreadsheets take it for "this is text".</summary>
    internal static string Field(string text)
    {
        var safe = text.Length > 0 && "=+-@\t\r".Contains(text[0]) ? "'" + text : text;
        return $"\"{safe.Replace("\"", "\"\"")}\"";
    }
}
