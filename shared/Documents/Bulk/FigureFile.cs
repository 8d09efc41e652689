using System.IO.Compression;

namespace Reporting.Documents.Bulk;

/// <summary>Writes rows to a stream as they come.</summary>
public delegate Task FigureWriter(Stream stream, IAsyncEnumerable<FigureRow> rows, CancellationToken cancellation);

/// <summary>A file with all figures of a month run.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="IsWhole">Whether it holds all periods rather than each indicator's newest.</param>
public sealed record FigureFile(string Name, bool IsWhole, string ContentType, FigureWriter Write)
{
    /// <summary>All files. All periods as CSV are packed: they are forty times as large as they need be otherwise.</summary>
    public static IReadOnlyList<FigureFile> All { get; } =
    [
        new("figures.csv", false, FigureCsv.ContentType, FigureCsv.WriteAsync),
        new("figures.xlsx", false, OverviewXlsx.ContentType, FigureXlsx.WriteAsync),
        new("figures.parquet", false, FigureParquet.ContentType, FigureParquet.WriteAsync),
        new("history.csv.gz", true, "application/gzip", PackedAsync),
        new("history.xlsx", true, OverviewXlsx.ContentType, FigureXlsx.WriteAsync),
        new("history.parquet", true, FigureParquet.ContentType, FigureParquet.WriteAsync),
    ];

    private static async Task PackedAsync(Stream stream, IAsyncEnumerable<FigureRow> rows, CancellationToken cancellation)
    {
        await using var packed = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true);
        await FigureCsv.WriteAsync(packed, rows, cancellation);
    }
}
