using Reporting.Domain;
using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>Queue <c>publish-poison</c>: a month that could not be made public has failed.</summary>
internal static class PublishPoison
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/" + nameof(PublishPoison),
        async (Invocation<string> call, RunLedger runs, PoisonKeeper keeper, ILogger<PoisonKeeper> log, CancellationToken cancellation) =>
        {
            if (await keeper.TakeAsync<PublishMessage>(QueueNames.Publish, call.Message, cancellation) is not { } message) return;
            if (!Period.TryParse(message.Month, out var month)) return;
            if (await runs.FindAsync(month, message.Revision, cancellation) is not { State: RunState.Publishing } run) return;
            await runs.FailAsync(run, "It could not be made public; the log tells why.", log, cancellation);
        }).AsTrigger(nameof(PublishPoison));
}
