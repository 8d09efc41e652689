namespace Reporting.Functions;

/// <summary>Every function of the app. Each has a folder with its function.json and its handler.</summary>
internal static class FunctionList
{
    public static void MapFunctions(this IEndpointRouteBuilder app)
    {
        app.MapGet("/", () => "ready").ExcludeFromDescription();

        // Timers
        ImportMonthTimer.Map(app);
        WatchRuns.Map(app);

        // Queues
        ImportMonth.Map(app);
        ImportPoison.Map(app);
        ComputeOverview.Map(app);
        ComputePoison.Map(app);
        PublishMonth.Map(app);
        PublishPoison.Map(app);

        // HTTP, open to all
        GetAreas.Map(app);
        GetIndicators.Map(app);
        GetRuns.Map(app);
        GetRun.Map(app);
        GetRunChanges.Map(app);
        GetImport.Map(app);
        GetOverview.Map(app);
        GetProblems.Map(app);
        GetAreaVerdicts.Map(app);
        GetOpenApi.Map(app);

        // HTTP, with a key
        ImportMonthNow.Map(app);
        RetryRun.Map(app);
    }
}
