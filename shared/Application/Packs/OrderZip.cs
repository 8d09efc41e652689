using System.IO.Compression;

namespace Reporting.Application.Packs;

/// <summary>Writes an order's documents into one file, streamed from blob to blob.</summary>
public sealed class OrderZip(Catalogue catalogue, OrderStore store)
{
    /// <summary>Writes the file anew, with the documents of the parts that are made; the same bytes every time.</summary>
    public async Task WriteAsync(DocumentOrder order, OrderContent content, CancellationToken cancellation)
    {
        // By way of a file, so that two who write it at the same time do not meet in the middle of it.
        await using var file = TemporaryFile.Create();
        await using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var document in order.Parts.Where(p => p.State == OrderPartState.Done).SelectMany(p => OrderFiles.Of(content, p.Name)))
                await AddAsync(zip, order, content, document, cancellation);
        }

        file.Position = 0;
        await store.WriteAsync(order.Id, OrderFiles.Zip, OrderFiles.ContentTypes["zip"], file, cancellation);
    }

    private async Task AddAsync(ZipArchive zip, DocumentOrder order, OrderContent content, string file, CancellationToken cancellation)
    {
        using var document = await store.OpenAsync(order.Id, file, cancellation)
            ?? throw new InvalidOperationException(
                $"Order {order.Id} lacks its document {file}, which was made; restore the blob or order it anew.");
        // Stored, since PDF and XLSX are compressed already; the time is the month's, as a zip's entries must have one.
        var entry = zip.CreateEntry(OrderFiles.SavedAs(catalogue, content, file), CompressionLevel.NoCompression);
        entry.LastWriteTime = new DateTimeOffset(content.Month.LastMonth.Year, content.Month.LastMonth.Number, 1, 0, 0, 0, TimeSpan.Zero);
        await using var place = await entry.OpenAsync(cancellation);
        await document.Content.CopyToAsync(place, cancellation);
    }
}
