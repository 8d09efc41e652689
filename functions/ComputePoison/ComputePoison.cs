using Reporting.Domain;
using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>Queue <c>compute-poison</c>: an area whose overview failed every time is given up, so that the others go on.</summary>
internal static class ComputePoison
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/" + nameof(ComputePoison), async (
        Invocation<string> call, Catalogue catalogue, WorkLedger work, AreaSender sender, MonthPublisher publisher,
        PoisonKeeper keeper, CancellationToken cancellation) =>
    {
        if (await keeper.TakeAsync<ComputeMessage>(QueueNames.Compute, call.Message, cancellation) is not { } message) return;
        if (!Period.TryParse(message.Month, out _) || catalogue.Area(message.Area) is null) return;
        if (await work.IsPendingAsync(message.Month, message.Revision, message.Area, cancellation))
        {
            await sender.SendNextAsync(message, cancellation);
            await work.GiveUpAsync(message.Month, message.Revision, message.Area, null, cancellation);
        }

        await publisher.AskWhenDoneAsync(message.Month, message.Revision, cancellation);
    }).AsTrigger(nameof(ComputePoison));
}
