using System.Globalization;
using System.Text;

namespace Reporting.Benchmarks.Overviews;

/// <summary>Cells as comma-separated lines: the least that any file of them can cost.</summary>
internal static class PlainCsv
{
    /// <summary>The file.</summary>
    public static byte[] Write(IReadOnlyList<SheetCell> cells)
    {
        var text = new StringBuilder();
        foreach (var row in cells.GroupBy(c => (c.Sheet, c.Row)))
        {
            text.AppendJoin(',', row.Select(c => Field(c.Value))).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Field(object value) => value is double number
        ? number.ToString("R", CultureInfo.InvariantCulture)
        : $"\"{((string)value).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
