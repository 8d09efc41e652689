using Reporting.Functions.Meetings;
using Reporting.Functions.Website;
using Reporting.Website.Reports;

namespace Reporting.Functions.Reports;

/// <summary>The messages to the central level, for who acts for a region: each region reads its own.</summary>
public sealed class MessagesPages(Catalogue catalogue, MessageCollector collector, TimeProvider clock)
{
    private const int MaxQuarters = 12;

    /// <summary>Whether a caller may read messages of some region.</summary>
    internal static bool Admits(Caller caller) => caller.IsOperator || caller.Roles.Any(r => r.Kind == RoleKind.Region);

    /// <summary>GET /reports/messages: the messages of ?quarter=, subject by subject; of this quarter unless it says which.</summary>
    [Function(nameof(MessagesPage)), Restricted(Audience.Planners)]
    public async Task<IResult> MessagesPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "reports/messages")] HttpRequest request,
        CancellationToken cancellation)
    {
        var (http, context) = (request.HttpContext, SiteContext.Of(request.HttpContext));
        var now = UpwardReport.QuarterOf(DanishDay.Of(clock));
        if (Read(request.Text("quarter") ?? now.ToString()) is not { } quarter) return Missing(http, context);
        IReadOnlyList<Period> recent = [.. Enumerable.Range(0, MaxQuarters).Select(i => now - i)];
        return SitePage.Of(http, new MessagesPageModel(
            Quarter: quarter, Quarters: recent.Contains(quarter) ? recent : [quarter, .. recent],
            Paper: await PaperAsync(quarter, context, cancellation), Regions: [.. Regions(quarter, context).Select(r => r.Name)]));
    }

    /// <summary>GET /reports/messages/{file}: the messages of a quarter as 2026Q1.pdf or .xlsx.</summary>
    [Function(nameof(MessagesFile)), Restricted(Audience.Planners)]
    public async Task<IResult> MessagesFile(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "reports/messages/{file}")] HttpRequest request, string file,
        CancellationToken cancellation)
    {
        var (http, context) = (request.HttpContext, SiteContext.Of(request.HttpContext));
        var extension = Path.GetExtension(file).TrimStart('.');
        if (Read(Path.GetFileNameWithoutExtension(file)) is not { } quarter || extension is not ("pdf" or "xlsx"))
            return Missing(http, context);
        return PaperFile.Answer(await PaperAsync(quarter, context, cancellation), extension,
            $"{context.Say("Meldinger", "Messages")} {quarter}");
    }

    private async Task<PaperDocument> PaperAsync(Period quarter, SiteContext context, CancellationToken cancellation) =>
        MessagesPaper.Compose(
            await collector.CollectAsync(quarter, [.. Regions(quarter, context).Select(r => r.Code)], cancellation), catalogue,
            context.Language);

    private IReadOnlyList<Area> Regions(Period quarter, SiteContext context) =>
        [.. RegionAreas.Regions(catalogue, quarter.Year).Where(r => context.Caller!.MayActFor(r.Code))];

    private static Period? Read(string text) => Period.TryParse(text, out var quarter)
        && quarter is { Type: PeriodType.Quarter, Year: >= WholeNumber.FirstYear and <= WholeNumber.LastYear } ? quarter : null;

    private static IResult Missing(HttpContext http, SiteContext context) => SitePage.Missing(http,
        context.Say("Kvartalet findes ikke", "There is no such quarter"),
        context.Say("Vælg et kvartal på siden med meldingerne.", "Choose a quarter on the page with the messages."),
        new SiteLink("/reports/messages", context.Say("Meldinger til det centrale niveau", "Messages to the central level")));
}
