using System.Globalization;
using System.Text;

namespace Reporting.Functions.Goals;

/// <summary>Goals in the API.</summary>
public sealed class GoalApi(Catalogue catalogue, GoalImport import, GoalRepository goals)
{
    private const string Route = "api/areas/{area}/goals";
    private static readonly GoalKind[] All = [GoalKind.National, GoalKind.Regional, GoalKind.Municipal];

    /// <summary>GET /api/areas/{area}/goals: the goals that were entered for an area.</summary>
    [Function(nameof(GetGoals)), EndpointSummary("An area's goals"), Tags(ApiTags.Goals)]
    [EndpointDescription("Needs a function key. The goals that were entered, with every change; those of the catalogue stand in its own files.")]
    [ProducesResponseType<GoalsView>(200), ProducesResponseType<ProblemDetails>(404)]
    public async Task<IResult> GetGoals(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = Route)] HttpRequest http, string area,
        CancellationToken cancellation)
    {
        if (catalogue.Area(area) is not { } known) return Problem.NoArea(catalogue, area);
        http.HttpContext.Response.Headers.CacheControl = "no-store";
        return Results.Ok(GoalsView.Of(
            await goals.OfAsync(known.Code, cancellation), await goals.HistoryAsync(known.Code, cancellation)));
    }

    /// <summary>GET /api/areas/{area}/goals.csv: the same as a file that can be imported again.</summary>
    [Function(nameof(GetGoalsFile)), EndpointSummary("An area's goals as CSV"), Tags(ApiTags.Goals)]
    [EndpointDescription("Needs a function key. Semicolons, decimal commas, UTF-8 with its mark; without those withdrawn.")]
    [ProducesResponseType<Stream>(200, "text/csv"), ProducesResponseType<ProblemDetails>(404)]
    public async Task<IResult> GetGoalsFile(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = Route + ".csv")] HttpRequest http, string area,
        CancellationToken cancellation) => catalogue.Area(area) is { } known
            ? GoalFile.Of(http.HttpContext, known, await goals.OfAsync(known.Code, cancellation)) : Problem.NoArea(catalogue, area);

    /// <summary>PUT /api/areas/{area}/goals.csv: imports goals.</summary>
    [Function(nameof(PutGoalsFile)), EndpointSummary("Import an area's goals"), Tags(ApiTags.Goals), SmallBody]
    [EndpointDescription("Needs a function key; the header X-User says who imports. The body is CSV as GET gives it. All goals are written or, "
        + "when one line is wrong, none. Goals that are not in the file stay; the same file twice changes nothing.")]
    [ProducesResponseType<GoalsView>(200), ProducesResponseType<HttpValidationProblemDetails>(400), ProducesResponseType<ProblemDetails>(404)]
    [ProducesResponseType<ProblemDetails>(409)]
    public async Task<IResult> PutGoalsFile(
        [HttpTrigger(AuthorizationLevel.Function, "put", Route = Route + ".csv")] HttpRequest http, string area,
        CancellationToken cancellation)
    {
        var by = Author.Read(http.Headers[Author.Header], out var missing);
        var body = await SmallBody.ReadAsync(http, cancellation);
        if (missing is not null) return Problem.Bad(missing);
        if (catalogue.Area(area) is not { } known) return Problem.NoArea(catalogue, area);
        var (errors, others) = (new ValidationErrors(), await goals.OfAsync(known.Code, cancellation));
        var asked = import.Read(known, Encoding.UTF8.GetString(body.Span), others, All, errors);
        return errors.Count > 0 ? Problem.Of(errors) : await SaveAsync(known, asked, by, cancellation);
    }

    /// <summary>DELETE /api/areas/{area}/goals/{goal}: withdraws a goal.</summary>
    [Function(nameof(WithdrawGoal)), EndpointSummary("Withdraw a goal"), Tags(ApiTags.Goals)]
    [EndpointDescription("Needs a function key and If-Match with the goal's version in quotes; the header X-User says who withdraws it. "
        + "It counts no longer, and stays in the history.")]
    [ProducesResponseType<GoalsView>(200), ProducesResponseType<ProblemDetails>(400), ProducesResponseType<ProblemDetails>(404)]
    [ProducesResponseType<ProblemDetails>(409), ProducesResponseType<ProblemDetails>(412), ProducesResponseType<ProblemDetails>(428)]
    public async Task<IResult> WithdrawGoal(
        [HttpTrigger(AuthorizationLevel.Function, "delete", Route = Route + "/{goal}")] HttpRequest http, string area, string goal,
        CancellationToken cancellation)
    {
        var by = Author.Read(http.Headers[Author.Header], out var missing);
        if (missing is not null) return Problem.Bad(missing);
        if (catalogue.Area(area) is not { } known) return Problem.NoArea(catalogue, area);
        if ((await goals.OfAsync(known.Code, cancellation)).FirstOrDefault(g => g.Id == goal) is not { } found)
            return Problem.Missing($"{known.Name} has no such goal. GET /api/areas/{known.Code}/goals lists them with their ids.");
        if (http.Headers.IfMatch is not [{ Length: > 0 } tag])
            return Results.Problem("Send If-Match with the version of the goal, such as If-Match: \"3\".", statusCode: 428,
                title: "The version is missing");
        return tag != $"\"{found.Version.ToString(CultureInfo.InvariantCulture)}\"" ? Results.Problem(
            $"{found.By} changed the goal at {found.Changed:yyyy-MM-dd HH:mm} UTC; its version is now {found.Version}. Nothing was changed.",
            statusCode: 412, title: "Somebody else changed it first")
            : await SaveAsync(known, [found with { Withdrawn = true }], by, cancellation);
    }

    private async Task<IResult> SaveAsync(Area area, IReadOnlyList<Goal> asked, string by, CancellationToken cancellation)
    {
        var (outcome, now) = await goals.SaveAsync(area.Code, asked, by, cancellation);
        return outcome switch
        {
            GoalOutcome.Done => Results.Ok(GoalsView.Of(now, await goals.HistoryAsync(area.Code, cancellation))),
            GoalOutcome.TooMany => Problem.Conflict($"An area can have {GoalRepository.MaxGoals} goals, those withdrawn counted."),
            _ => Problem.Conflict("Somebody else changed one of the goals at the same time. Nothing was written; send it again."),
        };
    }
}
