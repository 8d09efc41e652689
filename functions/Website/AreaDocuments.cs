using Reporting.Website.Figures;

namespace Reporting.Functions.Website;

/// <summary>An area's overview against another group than the usual, as a document.</summary>
public sealed class AreaDocuments(Catalogue catalogue, SiteMonth months, SiteFigures figures, SiteCache cache)
{
    private const string Format = "pdf";

    /// <summary>
    /// GET /areas/{area}/overview.pdf: an area's overview compared as ?group= or ?with= ask. It is made when it is asked for, kept for a
    /// minute with what readers choose themselves, and stored nowhere. Not as a workbook, which costs twice as much to make.
    /// </summary>
    [Function(nameof(AreaDocument)), SitePage]
    public async Task<IResult> AreaDocument(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "areas/{area}/overview.pdf")] HttpRequest request,
        string area, CancellationToken cancellation)
    {
        var (http, context) = (request.HttpContext, SiteContext.Of(request.HttpContext));
        var (served, page) = await months.FindAsync(http, cancellation);
        if (served is not { } run) return page!;
        if (catalogue.Area(area) is not { } known) return SitePage.NoArea(http, catalogue, area, run.Month);
        if (!known.Valid.Holds(run.Month)) return Missing(http, context, known);
        var choice = GroupChoice.Of(request.Query["group"].ToString(), request.Query["with"], context, catalogue, known, run.Month);
        if (choice.Note is { } note) return Refused(http, context, known, note);
        // The usual one is made with the month and stored.
        if (choice is { Group: null, Own.Count: 0 })
            return Results.Redirect($"/api/overviews/{run.Month}/{known.Code}.{Format}?revision={run.Revision}");
        var made = await cache.GetChosenAsync(("document", run, known.Code, choice.Group, string.Join(',', choice.Own)),
            () => MakeAsync(run, known, choice), cancellation);
        if (made.Document is null) return Missing(http, context, known);
        return DocumentAnswer.Of(http, made.Document, made.Name, DocumentCaching.Public);
    }

    // Others may wait for it, too, so that it does not end when the one who asked first goes away.
    private async Task<Made> MakeAsync(RunKey run, Area area, GroupChoice choice)
    {
        var (_, picture, slice) = await figures.PictureAsync(run, area, choice, CancellationToken.None);
        if (picture.Overview.Group is not { } group || choice.IsLike && group.Id != LikeConditions.Id) return new(null, "");
        var file = OverviewFiles.All.First(f => f.Extension == Format);
        var bytes = Telemetry.Rendered("overview." + Format, () => file.Write(picture.Overview, slice));
        return new(new(bytes, file.ContentType, DocumentTag.Of(bytes)),
            DocumentNames.Overview(area, group, run.Month, run.Revision, Format));
    }

    private static IResult Refused(HttpContext http, SiteContext context, Area area, string note) => SitePage.Say(http, 400,
        context.Say("Sammenligningen kan ikke laves", "The comparison cannot be made"), note,
        new SiteLink(SitePage.AddressOf(area), area.Name));

    private static IResult Missing(HttpContext http, SiteContext context, Area area) => SitePage.Missing(http,
        context.Say("Dokumentet findes ikke", "There is no such document"),
        context.Say("Området har ikke den sammenligning i måneden. Vælg en anden på områdets side.",
            "The area has no such comparison in the month. Choose another on the area's page."),
        new SiteLink(SitePage.AddressOf(area), area.Name));

    private sealed record Made(CachedDocument? Document, string Name);
}
