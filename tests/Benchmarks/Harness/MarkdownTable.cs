using System.Globalization;

namespace Reporting.Benchmarks.Harness;

/// <summary>Prints tables in Markdown, ready for docs/performance.md.</summary>
internal static class MarkdownTable
{
    /// <summary>Prints a table below a title; all columns but the first hold numbers.</summary>
    public static void Print(string title, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        Console.WriteLine($"\n### {title}\n");
        Print(columns);
        Print([.. columns.Select((_, i) => i == 0 ? "---" : "---:")]);
        foreach (var row in rows) Print(row);
    }

    /// <summary>A number with as many decimals as it needs to be read: 0.0123, 1.23, 12.3, 123.</summary>
    public static string Number(double number) => number.ToString(
        Math.Abs(number) switch { >= 100 or 0 => "N0", >= 10 => "N1", >= 1 => "N2", >= 0.1 => "N3", _ => "N4" },
        CultureInfo.InvariantCulture);

    /// <summary>Bytes as megabytes of 1,000,000.</summary>
    public static string Megabytes(long bytes) => Number(bytes / 1e6);

    /// <summary>Bytes as kilobytes of 1,000.</summary>
    public static string Kilobytes(long bytes) => Number(bytes / 1e3);

    private static void Print(IReadOnlyList<string> cells) => Console.WriteLine($"| {string.Join(" | ", cells)} |");
}
