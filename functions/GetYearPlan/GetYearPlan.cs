using Reporting.Documents;
using Reporting.Domain;

namespace Reporting.Functions;

/// <summary>GET /api/regions/{region}/year-plan.{format}: proposes a year of meetings.</summary>
internal static class GetYearPlan
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/api/regions/{region}/year-plan.{format}", Handle)
        .WithSummary("A proposed year plan").WithDescription(
            "Needs a function key. Individual meetings for each jobcentre of the region in ?year= (this one unless given): two, three with a result problem, four with a severe one or at least three; "
            + "less those held or planned already; on days to come, spread evenly, none in July, at weekends or on holidays, at most ?capacity= a day (1 unless given). As json, ics (a calendar) or xlsx; ?lang=en for English.")
        .Produces<YearPlanView>(200, "application/json", "text/calendar", OverviewXlsx.ContentType)
        .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).WithTags(ApiTags.Meetings).WithKey();

    private static async Task<IResult> Handle(
        string region, string format, string? year, string? capacity, string? lang, HttpResponse http, Catalogue catalogue,
        YearPlanner planner, TimeProvider clock, CancellationToken cancellation)
    {
        if (format is not ("json" or "ics" or "xlsx")) return Problem.Bad("Write year-plan.json, year-plan.ics or year-plan.xlsx.");
        var asked = WholeNumber.ReadYear(year, clock, out var wrongYear);
        var most = WholeNumber.Read(capacity, "capacity", 1, 1, YearPlanner.MostCapacity, out var wrongCapacity);
        if ((wrongYear ?? wrongCapacity) is { } wrong) return wrong;
        if (RegionAreas.Check(catalogue, region, asked) is { } unknown) return Problem.Of(unknown);
        var (proposed, refusal) = await planner.ProposeAsync(asked, region, most, cancellation);
        if (proposed is null) return Problem.Of(refusal!);
        http.Headers.CacheControl = "no-store";
        var language = lang == "en" ? Language.English : Language.Danish;
        return format switch
        {
            "json" => Results.Ok(YearPlanView.Of(proposed)),
            "ics" => Results.File(CalendarFile.Write(proposed.Plan, catalogue, language, proposed.Made), CalendarFile.ContentType, $"{Name(proposed)}.ics"),
            _ => PaperFile.Answer(YearPlanPaper.Compose(proposed.Plan, catalogue, proposed.Basis, language, proposed.Made), format, Name(proposed)),
        };
    }

    private static string Name(ProposedPlan proposed) => $"Aarsplan {proposed.Plan.Region} {proposed.Plan.Year}";
}

/// <summary>A proposed year plan.</summary>
/// <param name="Basis">The month whose verdicts it rests on.</param>
/// <param name="Meetings">The meetings by day.</param>
internal sealed record YearPlanView(
    int Year, string Region, int Capacity, string Basis, IReadOnlyList<AreaNeed> Needs, IReadOnlyList<PlannedMeeting> Meetings)
{
    public static YearPlanView Of(ProposedPlan proposed) => new(
        proposed.Plan.Year, proposed.Plan.Region, proposed.Plan.Capacity, proposed.Basis.ToString(), proposed.Plan.Needs, proposed.Plan.Meetings);
}
