using System.Globalization;
using System.Text;

namespace Reporting.Documents.Bulk;

/// <summary>
/// Figures as CSV for programs, the same in every language: UTF-8 without a mark, commas, decimal point, one heading, CRLF (RFC 4180).
/// </summary>
public static class FigureCsv
{
    /// <summary>The media type.</summary>
    public const string ContentType = "text/csv; charset=utf-8";

    /// <summary>Writes the rows as they come.</summary>
    public static async Task WriteAsync(Stream stream, IAsyncEnumerable<FigureRow> rows, CancellationToken cancellation)
    {
        await using var text = new StreamWriter(stream, new UTF8Encoding(false), 65_536, leaveOpen: true) { NewLine = "\r\n" };
        await text.WriteLineAsync(string.Join(',', FigureColumn.All.Select(c => c.Name)));
        await foreach (var row in rows.WithCancellation(cancellation))
            await text.WriteLineAsync(string.Join(',', FigureColumn.All.Select(c => Field(c, row))));
    }

    private static string Field(FigureColumn column, FigureRow row) => column switch
    {
        TextColumn text => text.Of(row) is { } value ? CsvText.Field(value) : "",
        NumberColumn number => number.Of(row)?.ToString("R", CultureInfo.InvariantCulture) ?? "",
        _ => ((FlagColumn)column).Of(row) ? "true" : "false",
    };
}
