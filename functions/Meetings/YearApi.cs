namespace Reporting.Functions.Meetings;

/// <summary>A region's year of meetings in the API.</summary>
public sealed class YearApi(Catalogue catalogue, MeetingRepository meetings, YearStandards standards, YearPlanner planner,
    TimeProvider clock)
{
    /// <summary>GET /api/regions/{region}/standards: how a region's year stands against the minimum standards.</summary>
    [Function(nameof(GetStandards)), EndpointSummary("The minimum standards of the dialogue"), Tags(ApiTags.Meetings)]
    [QueryParameter("year")]
    [EndpointDescription(
        "Needs a function key. Per jobcentre in ?year= (this one unless given): meetings held and to come, with the director and in all, "
        + "and what is wanting: two individual meetings, the director at one, "
        + "the agenda agreed, material seven days before, minutes seven days after, the overview discussed; "
        + "four meetings in all where the region has chosen that standard for the year.")]
    [ProducesResponseType<IEnumerable<AreaStandards>>(200)]
    [ProducesResponseType<ProblemDetails>(400), ProducesResponseType<ProblemDetails>(404)]
    public async Task<IResult> GetStandards(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/regions/{region}/standards")] HttpRequest http, string region,
        CancellationToken cancellation)
    {
        var asked = WholeNumber.ReadYear(http.Text("year"), clock, out var problem);
        if (problem is not null) return problem;
        if (RegionAreas.Check(catalogue, region, asked) is { } unknown) return Problem.Of(unknown);
        http.HttpContext.Response.Headers.CacheControl = "no-store";
        return Results.Ok((await standards.WatchAsync(asked, region, RegionAreas.Members(catalogue, region, asked),
            await meetings.OfAsync(asked, region, cancellation), cancellation)).Areas);
    }

    /// <summary>GET /api/regions/{region}/year-plan.{format}: proposes a year of meetings.</summary>
    [Function(nameof(GetYearPlan)), EndpointSummary("A proposed year plan"), Tags(ApiTags.Meetings)]
    [EndpointDescription(
        "Needs a function key. Two individual meetings (one with the director, the one in spring about the employment plan) and two "
        + "collective ones for each jobcentre of the region in ?year= (this one unless given), and one or two individual ones more by its "
        + "performance concerns, their size and its conditions; less those held or planned already; each with why. On days to come, spread "
        + "evenly, none at weekends, on holidays, in week 7, in July or from 20 December to 2 January, and none sooner than the material "
        + "can be sent; at most ?capacity= a day (as few as all fit in unless given); what does not fit is unplaced. "
        + "As json, ics (a calendar) or xlsx; ?lang=en for English.")]
    [QueryParameter("year"), QueryParameter("capacity"), QueryParameter("lang")]
    [ProducesResponseType<YearPlanView>(200, "application/json", "text/calendar", OverviewXlsx.ContentType)]
    [ProducesResponseType<ProblemDetails>(400), ProducesResponseType<ProblemDetails>(404), ProducesResponseType<ProblemDetails>(409)]
    public async Task<IResult> GetYearPlan(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/regions/{region}/year-plan.{format}")] HttpRequest http,
        string region, string format, CancellationToken cancellation)
    {
        if (format is not ("json" or "ics" or "xlsx")) return Problem.Bad("Write year-plan.json, year-plan.ics or year-plan.xlsx.");
        var asked = WholeNumber.ReadYear(http.Text("year"), clock, out var wrongYear);
        var max = WholeNumber.Read(http.Text("capacity"), "capacity", 0, 1, YearPlanner.MaxCapacity, out var wrongCapacity);
        if ((wrongYear ?? wrongCapacity) is { } wrong) return wrong;
        if (RegionAreas.Check(catalogue, region, asked) is { } unknown) return Problem.Of(unknown);
        var (proposed, refusal) = await planner.ProposeAsync(asked, region, max == 0 ? null : max, cancellation);
        if (proposed is null) return Problem.Of(refusal!);
        http.HttpContext.Response.Headers.CacheControl = "no-store";
        var language = http.Text("lang") == "en" ? Language.English : Language.Danish;
        return format == "json" ? Results.Ok(YearPlanView.Of(proposed, new PlanText(catalogue, language)))
            : PaperFile.Answer(proposed, format, catalogue, language);
    }
}
