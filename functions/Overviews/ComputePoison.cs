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
        if (!Period.TryParse(message.Month, out _) || catalogue.Area(message.Area) is null) return;
        if (await work.IsPendingAsync(message.Month, message.Revision, message.Area, cancellation))
        {
            await sender.SendNextAsync(message, cancellation);
            await work.GiveUpAsync(message.Month, message.Revision, message.Area, null, cancellation);
        }

        await publisher.AskWhenDoneAsync(message.Month, message.Revision, cancellation);
    }
}
