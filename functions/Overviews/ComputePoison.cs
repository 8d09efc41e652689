namespace Reporting.Functions.Overviews;

/// <summary>Queue <c>compute-poison</c>: an area whose overview failed every time is given up, so that the others go on.</summary>
public sealed class ComputePoison(
    Catalogue catalogue, WorkRepository work, AreaSender sender, MonthPublisher publisher, PoisonRecorder recorder)
{
    /// <summary>Handles a message.</summary>
    [Function(nameof(ComputePoison))]
    public async Task Run([QueueTrigger(QueueNames.Compute + "-poison")] string text, CancellationToken cancellation)
    {
        if (await recorder.TakeAsync<ComputeMessage>(QueueNames.Compute, text, cancellation) is not { } message) return;
        if (message.Run is not { } run || message.Areas.All(a => catalogue.Area(a) is null)) return;
        var left = await work.PendingAsync(run, message.Areas, cancellation);
        if (left.Count > 1)
        {
            // One of them may have taken the process down each time, and the others with it.
            await sender.SendApartAsync(run, left.Select(w => w.Area), cancellation);
            return;
        }

        if (left.Count > 0) await sender.SendNextAsync(run, message, cancellation);
        foreach (var item in left) await work.GiveUpAsync(run, item.Area, null, cancellation);

        await publisher.AskWhenDoneAsync(run, cancellation);
    }
}
