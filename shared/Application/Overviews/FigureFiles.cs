using System.Runtime.CompilerServices;
using Azure.Storage.Blobs.Models;

namespace Reporting.Application.Overviews;

/// <summary>
/// The files with all figures of a public month. One is made when it is first asked for, and stored: whoever asks again costs no more
/// than a download. An instance makes one at a time, and refuses when some wait already, so that asking for many holds up nothing else.
/// </summary>
public sealed class FigureFiles(Catalogue catalogue, RunStore runs, DocumentStore documents) : IDisposable
{
    // Raised when the columns change: what was made before is made anew.
    private const string Layout = "1";
    private const int MaxWaiting = 8;
    private readonly SemaphoreSlim making = new(1);
    private int waiting;

    /// <summary>Opens a file for streaming; null when so many wait for one to be made that no more can. The caller disposes it.</summary>
    /// <param name="run">A public run.</param>
    public async Task<BlobDownloadStreamingResult?> OpenAsync(RunKey run, FigureFile file, CancellationToken cancellation)
    {
        if (await documents.OpenAsync(run, Name(file), cancellation) is { } kept) return kept;
        try
        {
            if (Interlocked.Increment(ref waiting) > MaxWaiting) return null;
            await making.WaitAsync(cancellation);
            try
            {
                if (await documents.OpenAsync(run, Name(file), cancellation) is { } made) return made;
                await MakeAsync(run, file); // to its end, although nobody may wait for it any longer: it would be begun again and again
                return await documents.OpenAsync(run, Name(file), cancellation);
            }
            finally
            {
                making.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => making.Dispose();

    // On disk first, so that the blob is there as a whole or not at all.
    private async Task MakeAsync(RunKey run, FigureFile file)
    {
        await using var content = TemporaryFile.Create();
        await file.Write(content, RowsAsync(run, file.IsWhole, CancellationToken.None), CancellationToken.None);
        content.Position = 0;
        await documents.AddAsync(run, Name(file), file.ContentType, content, CancellationToken.None);
    }

    // What a file says depends on the catalogue as well: names, topics, and which indicators there are.
    private string Name(FigureFile file) => $"{Layout}-{catalogue.Parts.Fingerprint[..12]}-{file.Name}";

    private async IAsyncEnumerable<FigureRow> RowsAsync(
        RunKey run, bool isWhole, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var area in catalogue.AreasIn(run.Month))
        {
            if (await runs.AreaAsync(run, area.Code, cancellation) is not { } slice) continue;
            foreach (var row in FigureRows.Of(catalogue, slice, isWhole)) yield return row;
        }
    }
}
