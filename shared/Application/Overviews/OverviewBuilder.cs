using Reporting.Application.Publishing;

namespace Reporting.Application.Overviews;

/// <summary>Makes one area's overview and its documents, and crosses the area off.</summary>
public sealed class OverviewBuilder(
    OverviewReader overviews, DocumentStore documents, WorkRepository work, AreaSender sender, MonthPublisher publisher)
{
    /// <summary>Does what a message asks. An area that is crossed off already is left alone: the message is a duplicate.</summary>
    public async Task MakeAsync(ComputeMessage message, CancellationToken cancellation)
    {
        var area = message.Area;
        if (message.Run is not { } run || !await work.IsPendingAsync(run, area, cancellation)) return;
        try
        {
            await WriteAsync(run, area, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await work.NoteAsync(run, area, failure.Message, CancellationToken.None);
            throw;
        }

        await sender.SendNextAsync(run, area, message.Closing, cancellation);
        await work.DoneAsync(run, area, cancellation);
        if (message.Closing) await publisher.AskWhenDoneAsync(run, cancellation);
    }

    private async Task WriteAsync(RunKey run, string area, CancellationToken cancellation)
    {
        var (overview, slice) = await overviews.FindAsync(run, area, cancellation)
            ?? throw new InvalidOperationException(
                $"Run {run.Month} revision {run.Revision} has no slice of area {area}; restore the blob and try the run again.");
        await Task.WhenAll(OverviewFiles.All.Where(f => f.AtOnce).Select(f => documents.WriteAsync(
            run, area, f.Extension, f.ContentType,
            Telemetry.Rendered("overview." + f.Extension, () => f.Write(overview, slice)), cancellation)));
    }
}

/// <summary>The files an overview comes in.</summary>
/// <param name="Extension">pdf, xlsx or json.</param>
/// <param name="ContentType">The media type.</param>
/// <param name="AtOnce">Whether it is made with the month, rather than when it is first asked for.</param>
/// <param name="Write">Makes the file's bytes.</param>
public sealed record OverviewFiles(string Extension, string ContentType, bool AtOnce, Func<Overview, AreaSlice, byte[]> Write)
{
    /// <summary>The kinds of files, by extension.</summary>
    public static IReadOnlyList<OverviewFiles> All { get; } =
    [
        new("json", "application/json", true, (overview, _) => Bytes(stream => OverviewJson.Write(overview, stream))),
        new("pdf", "application/pdf", true, (overview, _) => OverviewPdf.Write(overview)),
        new("xlsx", OverviewXlsx.ContentType, false, (overview, slice) => Bytes(stream => OverviewXlsx.Write(overview, slice, stream))),
    ];

    private static byte[] Bytes(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }
}
