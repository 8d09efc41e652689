namespace Reporting.Functions.Overviews;

/// <summary>What overviews are about: areas and indicators.</summary>
public sealed class CatalogueApi(Catalogue catalogue, RunRepository runs)
{
    private const string All = "all";

    /// <summary>GET /api/areas: the areas of a month, each with the groups it is compared with.</summary>
    [Function(nameof(GetAreas)), EndpointSummary("All areas"), Tags(ApiTags.Areas), CachedBriefly, QueryParameter("month")]
    [EndpointDescription("The areas that exist in ?month= (the newest published unless given; all where none is), with code, name, kind, "
        + "the months they exist in, the codes of those that carry them on, and the groups they belong to. "
        + "?month=all gives every area, past and future ones too.")]
    [ProducesResponseType<IEnumerable<AreaView>>(200), ProducesResponseType<ProblemDetails>(400)]
    public async Task<IResult> GetAreas(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/areas")] HttpRequest http, CancellationToken cancellation)
    {
        var asked = http.Text("month") ?? RunFinder.Latest;
        if (asked != All && !RunFinder.IsValid(asked)) return Problem.Bad($"'{asked}' is not a month. Write for example 2026M03, latest or all.");
        var month = asked == All ? null : await RunFinder.ResolveAsync(asked, runs, cancellation);
        var groups = catalogue.Parts.Groups
            .SelectMany(g => g.Memberships.Select(m =>
                (m.Area, Group: new MembershipView(g.Id, g.Kind, g.Name, Text(m.Valid.From), Text(m.Valid.To)))))
            .ToLookup(m => m.Area, m => m.Group);
        return Results.Ok(catalogue.AreasIn(month).Select(
            a => new AreaView(a.Code, a.Name, a.Kind, Text(a.Valid.From), Text(a.Valid.To), a.Successors, groups[a.Code])));
    }

    /// <summary>GET /api/indicators: what is measured and how it is read.</summary>
    [Function(nameof(GetIndicators)), EndpointSummary("All indicators"), Tags(ApiTags.Areas), CachedBriefly]
    [EndpointDescription("Indicators in printed order, with unit, direction, comparison, source and breaks.")]
    [ProducesResponseType<IEnumerable<IndicatorView>>(200)]
    public IResult GetIndicators([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/indicators")] HttpRequest http) =>
        Results.Ok(catalogue.Indicators.Select(i => new IndicatorView(
            i.Id, i.Name, i.NameEn, i.Section, i.Parent, i.Unit, i.Polarity, i.Change, i.ComparedBy, i.Mean, i.Regional,
            i.ProvisionalPeriods, i.Why, i.Owner, i.NextReview,
            i.Breaks.Select(b => new BreakView(b.From.ToString(), b.Reason, b.ReasonEn)), i.Source, i.IsSum ? i.Parts : null,
            catalogue.TopicOf(i).Id, catalogue.TopicOf(i).Lead == i.Id, i.IsVerified, i.IsPrinted)));

    private static string? Text(Period? month) => month?.ToString();
}
