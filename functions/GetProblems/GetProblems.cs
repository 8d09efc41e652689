using Reporting.Domain;
using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>GET /api/problems: what deserves attention in a month, the most serious first.</summary>
internal static class GetProblems
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/api/problems", Handle)
        .WithSummary("Where there are result problems")
        .WithDescription("The verdicts of ?month= (the newest unless given): watch, problem and severe, or those of ?state=; ?region= keeps one region's.")
        .WithTags(ApiTags.Verdicts).Produces<IEnumerable<VerdictView>>().ProducesProblem(400).ProducesProblem(404);

    private static async Task<IResult> Handle(
        string? month, int? revision, string? region, string? state, Catalogue catalogue, RunLedger runs, RunStore store, CancellationToken cancellation)
    {
        if (!TryReadState(state, out var wanted))
            return Problem.Bad($"'{state}' is not a state. Write watch, problem, severe, improved or deviates, or leave it out.");
        if (region is not null && catalogue.Area(region) is not { Kind: AreaKind.Region })
            return Problem.Bad($"'{region}' is not a region. They are {string.Join(", ", catalogue.Parts.Areas.Where(a => a.Kind == AreaKind.Region).Select(a => $"{a.Code} {a.Name}"))}.");
        var (served, refusal) = await MonthAddress.ServedAsync(month ?? MonthAddress.Latest, revision, runs, cancellation);
        if (served is not { } run) return Problem.Of(refusal!);
        var verdicts = await store.ListAsync<Verdict>(run.Month, run.Revision, RunLists.Verdicts, cancellation);
        var areas = region is null ? null : catalogue.Within(region, run.Month).ToHashSet(StringComparer.Ordinal);
        return Results.Ok(Seriousness.Sort(verdicts.Where(v => areas?.Contains(v.Area) != false)
            .Where(v => wanted is { } one ? v.State == one : Seriousness.IsAdverse(v.State))).Select(v => VerdictView.Of(v, catalogue)));
    }

    private static bool TryReadState(string? text, out VerdictState? state)
    {
        var known = Enum.TryParse<VerdictState>(text, ignoreCase: true, out var parsed) && parsed != VerdictState.None && !int.TryParse(text, out _);
        state = known ? parsed : null;
        return known || text is null;
    }
}
