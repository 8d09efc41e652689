namespace Reporting.Functions.Goals;

/// <summary>Answers with an area's goals as a file.</summary>
internal static class GoalFile
{
    /// <summary>The file, under a name of its area.</summary>
    public static IResult Of(HttpContext http, Area area, IReadOnlyList<Goal> goals)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Results.File(GoalCsv.Write(goals), "text/csv; charset=utf-8", $"goals-{area.Code}.csv");
    }
}
