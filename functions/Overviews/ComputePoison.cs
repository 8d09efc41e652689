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
        if (message.Run is not { } run || catalogue.Area(message.Area) is null) return;
        if (await work.IsPendingAsync(run, message.Area, cancellation))
        {
            await sender.SendNextAsync(run, message.Area, message.Closing, cancellation);
            await work.GiveUpAsync(run, message.Area, null, cancellation);
        }

        await publisher.AskWhenDoneAsync(run, cancellation);
    }
}
