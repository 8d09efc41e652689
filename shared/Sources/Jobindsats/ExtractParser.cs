namespace Reporting.Sources.Jobindsats;

/// <summary>Reads a response of Jobindsats' API into series, row by row in one pass.</summary>
public static class ExtractParser
{
    // What is collected of a table takes some times the room of its series until it is read. Those of 10,000 areas are read one after
    // the other, and what each leaves behind is cleared away, since the collector would let that of many pile up.
    private const long Large = 16 << 20;
    private static readonly SemaphoreSlim LargeOne = new(1);

    /// <summary>
    /// Reads a response and adds to the panel the series of the catalogue's indicators that have their source in the
    /// table. Rows that cannot be right are set aside in the report and stop nothing else.
    /// </summary>
    /// <param name="json">The response after decompression. It is read to its end and need not be seekable.</param>
    /// <param name="panel">Gets the series when all is read, and nothing when reading fails.</param>
    /// <exception cref="SourceException">The response is broken, or it is not columns and rows.</exception>
    public static async Task<ExtractReport> ParseAsync(
        Stream json, SourceTable table, Catalogue catalogue, Panel panel, CancellationToken cancellation = default)
    {
        if (!json.CanSeek || json.Length < Large) return await ReadAsync(json, table, catalogue, panel, cancellation);
        await LargeOne.WaitAsync(cancellation);
        try
        {
            return await ReadAsync(json, table, catalogue, panel, cancellation);
        }
        finally
        {
            LargeOne.Release();
        }
    }

    private static async Task<ExtractReport> ReadAsync(
        Stream json, SourceTable table, Catalogue catalogue, Panel panel, CancellationToken cancellation)
    {
        var feed = new JsonFeed(json, table.Id);
        var rows = new RowReader(table, catalogue);
        var document = new ExtractDocument(table.Id, rows);
        do await feed.FillAsync(cancellation);
        while (document.Advance(feed));
        var report = rows.Finish(panel);
        if (feed.Offset >= Large) GC.Collect();
        return report;
    }
}
