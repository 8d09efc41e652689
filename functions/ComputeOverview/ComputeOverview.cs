using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>Queue <c>compute</c>: makes one area's overview and its documents.</summary>
internal static class ComputeOverview
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/" + nameof(ComputeOverview),
        (Invocation<ComputeMessage> call, OverviewMaker maker, CancellationToken cancellation) =>
            maker.MakeAsync(call.Message, cancellation)).AsTrigger(nameof(ComputeOverview));
}
