namespace Reporting.Functions.Import;

/// <summary>Imports, and asking for one.</summary>
public sealed class ImportApi(ImportRepository imports, ImportRequest request)
{
    /// <summary>GET /api/imports/{id}: how an import goes or went.</summary>
    [Function(nameof(GetImport)), EndpointSummary("One import"), Tags(ApiTags.Runs)]
    [EndpointDescription("Whether it is queued, running, made a run, found nothing new or failed, and why.")]
    [ProducesResponseType<ImportView>(200), ProducesResponseType<ProblemDetails>(404)]
    public async Task<IResult> GetImport(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/imports/{id}")] HttpRequest http, string id,
        CancellationToken cancellation)
    {
        if (!Guid.TryParseExact(id, "N", out _) || await imports.FindAsync(id, cancellation) is not { } import)
            return Problem.Missing($"There is no import '{id}'. POST /api/runs answers with the id of the import it makes.");
        return Results.Ok(new ImportView(
            import.Id, import.State, import.At, import.Reason, import.Run?.Month.ToString(), import.Run?.Revision,
            import.Run is { } run ? $"/api/runs/{run.Month}?revision={run.Revision}" : null));
    }

    /// <summary>POST /api/runs: imports now.</summary>
    [Function(nameof(ImportMonthNow)), EndpointSummary("Import now"), Tags(ApiTags.Runs), Body<Order>(IsOptional = true), SmallBody]
    [EndpointDescription("Needs a function key. Answers with where to follow the import.")]
    [ProducesResponseType<AcceptedImport>(202), ProducesResponseType<ProblemDetails>(400), ProducesResponseType<ProblemDetails>(415)]
    public async Task<IResult> ImportMonthNow(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/runs")] HttpRequest http, CancellationToken cancellation)
    {
        var order = await Order.ReadAsync(http, cancellation);
        if (order.Month is { } text && !(Period.TryParse(text, out var month) && month.Type == PeriodType.Month))
            return Problem.Bad($"'{text}' is not a month. Write for example 2026M03, or leave it out for the source's newest.");
        return AcceptedImport.Answer(await request.SendAsync(order.Month, cancellation));
    }
}
