using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Reporting.Storage.Blobs;

/// <summary>What a run is computed from and what it found, as blobs below the run's own path.</summary>
public sealed class RunStore(StorageAccount account)
{
    private readonly BlobContainerClient container = account.Blobs.GetBlobContainerClient(ContainerNames.Runs);

    /// <summary>Writes one area's slice.</summary>
    public Task WriteAsync(AreaSlice slice, CancellationToken cancellation) =>
        WriteAsync(AreaPath(slice.Run.Key, slice.Area), slice, cancellation);

    /// <summary>Writes one group's slice.</summary>
    public Task WriteAsync(RunStamp run, GroupSlice slice, CancellationToken cancellation) =>
        WriteAsync(GroupPath(run.Key, slice.Group), slice, cancellation);

    /// <summary>Reads one area's slice; null when there is none.</summary>
    public Task<AreaSlice?> AreaAsync(RunKey run, string area, CancellationToken cancellation) =>
        ReadAsync<AreaSlice>(AreaPath(run, area), cancellation);

    /// <summary>Reads one group's slice; null when there is none.</summary>
    public Task<GroupSlice?> GroupAsync(RunStamp run, string group, CancellationToken cancellation) =>
        ReadAsync<GroupSlice>(GroupPath(run.Key, group), cancellation);

    /// <summary>Writes a list that belongs to the run, such as its changes or its quarantine.</summary>
    /// <param name="name">The list's name: letters only.</param>
    public Task WriteListAsync<T>(RunStamp run, string name, IReadOnlyList<T> items, CancellationToken cancellation) =>
        WriteAsync(ListPath(run.Month, run.Revision, name), items, cancellation);

    /// <summary>Reads a list that belongs to a run; empty when there is none.</summary>
    public async Task<IReadOnlyList<T>> ListAsync<T>(Period month, int revision, string name, CancellationToken cancellation) =>
        await ReadAsync<List<T>>(ListPath(month, revision, name), cancellation) ?? [];

    /// <summary>Whether a list was written, be it empty.</summary>
    public async Task<bool> HasListAsync(Period month, int revision, string name, CancellationToken cancellation) =>
        await container.GetBlobClient(ListPath(month, revision, name)).ExistsAsync(cancellation);

    /// <summary>Keeps a run as it ends.</summary>
    public Task WriteAsync(EndedRun ended, CancellationToken cancellation) =>
        WriteAsync(EndedPath(ended.Run.Key), ended, cancellation);

    /// <summary>All runs that ended, as they were kept; one of which nothing says when it ended did so when it was kept.</summary>
    public async IAsyncEnumerable<EndedRun> EndedAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var month in FoldersAsync(null, cancellation))
        await foreach (var revision in FoldersAsync(month, cancellation))
        {
            var blob = container.GetBlobClient(revision + Ended);
            if (await ReadAsync<EndedRun>(blob.Name, cancellation) is not { } ended) continue;
            var kept = (await blob.GetPropertiesAsync(cancellationToken: cancellation)).Value.LastModified;
            yield return ended with { Run = ended.Run with { Ended = ended.Run.Ended ?? kept } };
        }
    }

    private IAsyncEnumerable<string> FoldersAsync(string? within, CancellationToken cancellation) => container
        .GetBlobsByHierarchyAsync(new GetBlobsByHierarchyOptions { Delimiter = "/", Prefix = within }, cancellation)
        .Where(f => f.IsPrefix).Select(f => f.Prefix);

    private async Task WriteAsync<T>(string path, T value, CancellationToken cancellation)
    {
        using var buffer = new MemoryStream();
        await using (var packed = new GZipStream(buffer, CompressionLevel.Fastest, leaveOpen: true))
        {
            await JsonSerializer.SerializeAsync(packed, value, SliceJson.Options, cancellation);
        }

        buffer.Position = 0;
        await container.GetBlobClient(path).UploadAsync(buffer, overwrite: true, cancellation);
    }

    private async Task<T?> ReadAsync<T>(string path, CancellationToken cancellation) where T : class
    {
        try
        {
            var content = await container.GetBlobClient(path).DownloadContentAsync(cancellation);
            await using var unpacked = new GZipStream(content.Value.Content.ToStream(), CompressionMode.Decompress);
            return await JsonSerializer.DeserializeAsync<T>(unpacked, SliceJson.Options, cancellation);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    private const string Ended = "ended.json.gz";

    private static string EndedPath(RunKey run) => $"{run.Month}/{run.Revision}/{Ended}";

    private static string AreaPath(RunKey run, string area) => $"{run.Month}/{run.Revision}/areas/{area}.json.gz";

    private static string GroupPath(RunKey run, string group) => $"{run.Month}/{run.Revision}/groups/{group}.json.gz";

    private static string ListPath(Period month, int revision, string name) => $"{month}/{revision}/{name}.json.gz";
}
