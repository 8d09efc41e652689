namespace Reporting.Functions;

/// <summary>Timer: asks every day for an import.</summary>
internal static class ImportMonthTimer
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/" + nameof(ImportMonthTimer),
        (Invocation<TimerInfo> _, ImportRequest request, CancellationToken cancellation) =>
            request.SendAsync(null, cancellation)).AsTrigger(nameof(ImportMonthTimer));
}
