namespace Reporting.Sources.Jobindsats;

/// <summary>Reads a response of Jobindsats' API into series, row by row in one pass.</summary>
public static class ExtractParser
{
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
        var feed = new JsonFeed(json, table.Id);
        var rows = new RowReader(table, catalogue);
        var document = new ExtractDocument(table.Id, rows);
        do await feed.FillAsync(cancellation);
        while (document.Advance(feed));
        return rows.Finish(panel);
    }
}
