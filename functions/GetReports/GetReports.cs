using Reporting.Documents;

namespace Reporting.Functions;

/// <summary>A kind of report.</summary>
/// <param name="Id">The id to order it by.</param>
/// <param name="Name">The Danish name.</param>
/// <param name="NameEn">The English name.</param>
/// <param name="Purpose">What it tells and whom it is for.</param>
/// <param name="Needs">area or group: what an order must name.</param>
internal sealed record ReportView(string Id, string Name, string NameEn, string Purpose, ReportNeeds Needs);

/// <summary>GET /api/reports: the reports that can be ordered.</summary>
internal static class GetReports
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/api/reports",
            () => Results.Ok(ReportList.All.Select(r => new ReportView(r.Id, r.Name, r.NameEn, r.Purpose, r.Needs))))
        .WithSummary("The kinds of reports").WithDescription("What POST /api/reports can be asked for.")
        .WithTags(ApiTags.Reports).Produces<IEnumerable<ReportView>>();
}
