using System.Diagnostics;
using Reporting.Application.Publishing;

namespace Reporting.Application.Overviews;

/// <summary>Makes the overviews of areas and their documents, and crosses the areas off.</summary>
public sealed class OverviewBuilder(
    OverviewReader overviews, DocumentStore documents, WorkRepository work, AreaSender sender, MonthPublisher publisher)
{
    /// <summary>
    /// Does what a message asks. Areas that are crossed off already are left alone: the message, or its try, is a duplicate.
    /// </summary>
    /// <exception cref="AggregateException">Some areas failed; the others are made and crossed off.</exception>
    public async Task MakeAsync(ComputeMessage message, CancellationToken cancellation)
    {
        if (message.Run is not { } run) return;
        var (made, failures) = (new List<string>(), new List<Exception>());
        var left = await work.PendingAsync(run, message.Areas, cancellation);
        foreach (var (area, _, _, _) in left)
        {
            if (await TryAsync(run, area, cancellation) is { } failure) failures.Add(failure);
            else made.Add(area);
        }

        if (made.Count > 0)
        {
            await sender.SendNextAsync(run, message, cancellation);
            await work.DoneAsync(run, made, cancellation);
        }

        if (failures.Count > 0) throw new AggregateException(failures);
        // One that failed before comes late, and may be the last.
        if (made.Count > 0 && (message.Closing || left.Any(w => w.Error is not null))) await publisher.AskWhenDoneAsync(run, cancellation);
    }

    // One area's failure is no reason to make the others again with it.
    private async Task<Exception?> TryAsync(RunKey run, string area, CancellationToken cancellation)
    {
        using var span = Telemetry.Spans.StartActivity("overview")?.SetTag("reporting.month", $"{run.Month}")
            .SetTag("reporting.revision", run.Revision).SetTag("reporting.area", area);
        try
        {
            await WriteAsync(run, area, cancellation);
            return null;
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            span?.SetStatus(ActivityStatusCode.Error);
            await work.NoteAsync(run, area, failure.Message, CancellationToken.None);
            return failure;
        }
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
