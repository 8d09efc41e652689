using Reporting.Functions.Website;
using Reporting.Website.Figures;
using Reporting.Website.Meetings;

namespace Reporting.Functions.Meetings;

/// <summary>The networks of regions.</summary>
public sealed class NetworkPages(
    Catalogue catalogue, NetworkReader reader, NetworkRepository networks, SiteFigures figures, SiteCache cache, RunRepository runs,
    TimeProvider clock)
{
    private const string Route = "meetings/networks/{region}";

    /// <summary>/meetings/networks/{region}: GET lists a region's networks with a form for another, POST makes it.</summary>
    [Function(nameof(NetworksPage)), Restricted(Audience.Planners)]
    public async Task<IResult> NetworksPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = Route)] HttpRequest request, string region,
        CancellationToken cancellation)
    {
        var (http, context, today) = (request.HttpContext, SiteContext.Of(request.HttpContext), DanishDay.Of(clock));
        if (!context.Caller!.MayActFor(region)) return MeetingAccess.Refused(http, context);
        if (catalogue.Area(region) is not { Kind: AreaKind.Region } known) return Missing(http, context);
        if (!HttpMethods.IsPost(request.Method))
            return await ListAsync(http, context, known, NetworkForm.New(MeetingIds.New(), today), null, cancellation);
        var (form, errors) = (new NetworkForm((await PostedForm.ReadAsync(http)).Texts), new ValidationErrors());
        if (MeetingId.Read($"{today.Year}-{region}-{form.Text(MeetingIds.Field)}") is not { Mark: var mark }) mark = MeetingIds.New();
        var network = reader.Read(region, mark, 0, form.Input(errors), errors);
        if (network is not null && (await networks.OfAsync(region, cancellation)).Count >= NetworkRepository.MaxNetworks)
            errors.Add("name", $"Regionen har {NetworkRepository.MaxNetworks} netværk, og der kan ikke være flere. Ret et af dem.",
                $"The region has {NetworkRepository.MaxNetworks} networks, and there cannot be more. Change one of them.");
        if (network is null || errors.Count > 0)
            return await ListAsync(http, context, known, form, NetworkForm.Refusal(errors, context), cancellation);
        await networks.SaveAsync(network, context.Caller!.Name, cancellation);
        return Results.Redirect($"/meetings/networks/{region}/{mark}?saved=1");
    }

    /// <summary>
    /// /meetings/networks/{region}/{network}: GET is a network with its map and digest, for the region and the areas in it; POST changes
    /// or removes it.
    /// </summary>
    [Function(nameof(NetworkPage)), Restricted]
    public async Task<IResult> NetworkPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = Route + "/{network}")] HttpRequest request, string region,
        string network, CancellationToken cancellation)
    {
        var (http, context) = (request.HttpContext, SiteContext.Of(request.HttpContext));
        var found = await FindAsync(region, network, context.Language, cancellation);
        if (found is null || !context.Caller!.May(Permission.See, new ProtectedResource(found.Areas, [region], IsJoint: true)))
            return Missing(http, context);
        if (!HttpMethods.IsPost(request.Method)) return await ShowAsync(http, context, found, NetworkForm.Of(found), null, cancellation);
        if (!context.Caller!.MayActFor(region)) return MeetingAccess.Refused(http, context);
        if (found.IsGiven) return Missing(http, context);
        return await ChangeAsync(http, context, found, cancellation);
    }

    private async Task<Network?> FindAsync(string region, string id, Language language, CancellationToken cancellation) =>
        catalogue.Area(region) is not { Kind: AreaKind.Region } ? null
            : (await reader.OfAsync(region, DanishDay.Of(clock), language, cancellation)).FirstOrDefault(n => n.Id == id);

    private async Task<IResult> ChangeAsync(HttpContext http, SiteContext context, Network known, CancellationToken cancellation)
    {
        var (form, errors) = (new NetworkForm((await PostedForm.ReadAsync(http)).Texts), new ValidationErrors());
        var removes = form.Text(NetworkForm.Do) == "withdraw";
        var asked = removes ? known with { Withdrawn = true, Version = form.Version }
            : reader.Read(known.Region, known.Id, form.Version, form.Input(errors), errors);
        if (asked is null) return await ShowAsync(http, context, known, form, NetworkForm.Refusal(errors, context), cancellation);
        return await networks.SaveAsync(asked, context.Caller!.Name, cancellation) switch
        {
            (ChangeOutcome.Conflict, { } now) => await ShowAsync(
                http, context, now, form.After(now.Version), NetworkForm.Conflict(now, context), cancellation),
            (ChangeOutcome.Done, _) => Results.Redirect(
                removes ? $"/meetings/networks/{known.Region}?removed=1" : $"/meetings/networks/{known.Region}/{known.Id}?saved=1"),
            _ => Missing(http, context),
        };
    }

    private async Task<IResult> ListAsync(
        HttpContext http, SiteContext context, Area region, NetworkForm form, FormRefusal? refusal, CancellationToken cancellation)
    {
        var today = DanishDay.Of(clock);
        return SitePage.Of(http, new NetworksPageModel(
            Catalogue: catalogue, Region: region, Networks: await reader.OfAsync(region.Code, today, context.Language, cancellation),
            Choices: Choices(region.Code), Today: today, Form: form, Refusal: refusal,
            IsRemoved: http.Request.Query.ContainsKey("removed")), refusal?.Status ?? 200);
    }

    private async Task<IResult> ShowAsync(
        HttpContext http, SiteContext context, Network network, NetworkForm form, FormRefusal? refusal, CancellationToken cancellation)
    {
        var mayChange = context.Caller!.MayActFor(network.Region);
        return SitePage.Of(http, new NetworkPageModel(
            Catalogue: catalogue, Network: network, Shown: await FiguresAsync(network, context.Language, cancellation),
            History: network.IsGiven || !mayChange ? [] : await networks.HistoryAsync(network.Region, network.Id, cancellation),
            Choices: mayChange ? Choices(network.Region) : [], Today: DanishDay.Of(clock), Form: form, Refusal: refusal,
            IsSaved: refusal is null && http.Request.Query.ContainsKey("saved"), MayChange: mayChange), refusal?.Status ?? 200);
    }

    private async Task<RegionShown?> FiguresAsync(Network network, Language language, CancellationToken cancellation)
    {
        if (await RunFinder.LatestAsync(runs, cancellation) is not { } run) return null;
        var areas = network.Areas.Where(a => catalogue.Area(a)?.Valid.Holds(run.Month) == true).ToList();
        if (areas.Count == 0) return null;
        return await cache.GetChosenAsync(("network", run, string.Join(',', areas), network.Name, language), async () =>
        {
            var input = await figures.TogetherAsync(run, areas, network.Name, language, CancellationToken.None);
            return new RegionShown(input.Run, input.Scope, RegionSheet.Compose(input, all: false));
        }, cancellation);
    }

    private List<Area> Choices(string region) => [.. RegionAreas.Members(catalogue, region, Math.Max(DanishDay.Of(clock).Year, FirstYear(region)))
        .Select(catalogue.Area).OfType<Area>().InDanishOrder(a => a.Name)];

    // Of a region that begins next year, those it will have.
    private int FirstYear(string region) => catalogue.Area(region)!.Valid.From?.Year ?? 0;

    private static IResult Missing(HttpContext http, SiteContext context) => SitePage.Missing(http,
        context.Say("Netværket findes ikke", "There is no such network"),
        context.Say("Det er fjernet, eller det er ikke med et område, du arbejder for.", "It was removed, or is not with an area you work for."));
}
