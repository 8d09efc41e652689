using System.IO.Compression;
using Reporting.Domain;
using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>Writes an order's documents into one file, streamed from blob to blob.</summary>
internal sealed class OrderZip(Catalogue catalogue, OrderStore store)
{
    /// <summary>Writes the file anew, with the documents of the parts that are made; the same bytes every time.</summary>
    public async Task WriteAsync(DocumentOrder order, OrderContent content, CancellationToken cancellation)
    {
        // Stored, since PDF and XLSX are compressed already; the time is the month's, as a zip's entries must have one.
        var month = content.Month.LastMonth;
        var time = new DateTimeOffset(month.Year, month.Number, 1, 0, 0, 0, TimeSpan.Zero);
        await using var target = await store.CreateAsync(order.Id, OrderFiles.Zip, OrderFiles.ContentTypes["zip"], cancellation);
        await using var zip = new ZipArchive(target, ZipArchiveMode.Create);
        foreach (var file in order.Parts.Where(p => p.State == OrderPartState.Done).SelectMany(p => OrderFiles.Of(content, p.Name)))
        {
            if (await store.OpenAsync(order.Id, file, cancellation) is not { } document)
                throw new InvalidOperationException($"Order {order.Id} lacks its document {file}, which was made; restore the blob or order it anew.");
            using (document)
            {
                var entry = zip.CreateEntry(OrderFiles.SavedAs(catalogue, content, file), CompressionLevel.NoCompression);
                entry.LastWriteTime = time;
                await using var place = await entry.OpenAsync(cancellation);
                await document.Content.CopyToAsync(place, cancellation);
            }
        }
    }
}
