using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>Queue <c>import</c>: brings in what is new at the source and plans the run.</summary>
internal static class ImportMonth
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/" + nameof(ImportMonth),
        (Invocation<ImportMessage> call, MonthImport import, CancellationToken cancellation) =>
            import.RunAsync(call.Message, cancellation)).AsTrigger(nameof(ImportMonth));
}
