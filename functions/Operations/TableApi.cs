namespace Reporting.Functions.Operations;

/// <summary>The tables as a whole.</summary>
public sealed class TableApi(TableRestore restore)
{
    /// <summary>POST /api/tables/restore: makes lost rows again, from blobs alone.</summary>
    [Function(nameof(RestoreTables)), EndpointSummary("Restore lost tables"), Tags(ApiTags.Runs), SmallBody]
    [EndpointDescription("Needs the app's master key. Writes the rows that are missing, from the runs' blobs and the tables' copies; "
        + "what is there stays as it is, so that it may be done again. Mails are not sent anew.")]
    [ProducesResponseType<IReadOnlyDictionary<string, RestoredTable>>(200)]
    public async Task<IResult> RestoreTables(
        [HttpTrigger(AuthorizationLevel.Admin, "post", Route = "api/tables/restore")] HttpRequest http, CancellationToken cancellation) =>
        Results.Ok(await restore.RestoreAsync(cancellation));
}
