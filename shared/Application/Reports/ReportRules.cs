using Reporting.Application.Packs;
using Reporting.Application.Requests;

namespace Reporting.Application.Reports;

/// <summary>Which reports can be ordered.</summary>
public sealed class ReportRules(Catalogue catalogue, OrderRules rules)
{
    // A title with more names than that is no title.
    private const int MostNamed = 4;

    /// <summary>What is to be made; null when it cannot be, and the mistakes tell why.</summary>
    public OrderContent? Read(ReportRequest request, (Period Month, int Revision) run, Mistakes mistakes)
    {
        var before = mistakes.Count;
        if (ReportList.Find(request.Report) is not { } report)
        {
            mistakes.Add("report", $"There is no such report. Write one of: {string.Join(", ", ReportList.All.Select(r => r.Id))}.");
            return null;
        }

        var (areas, name) = Scope(request, run.Month, mistakes);
        if (mistakes.Count == before && report.Needs == ReportNeeds.Area && areas.Count != 1)
            mistakes.Add("areas", $"{report.NameEn} is about one area, not {areas.Count}.");
        return mistakes.Count > before ? null : new OrderContent(run.Month, run.Revision)
        {
            Report = new ReportOrder(report.Id, [.. areas.Select(a => a.Code)], name, request.Language),
        };
    }

    private (IReadOnlyList<Area> Areas, string Name) Scope(ReportRequest request, Period month, Mistakes mistakes)
    {
        if (new[] { request.Region is not null, request.Group is not null, request.Areas.Count > 0 }.Count(named => named) != 1)
        {
            mistakes.Add("areas", $"Name one of region, group and areas. {ReportRequest.Expected}");
            return ([], "");
        }

        if (request.Region is { } region)
            return (rules.Within("region", region, month, mistakes), request.Name ?? catalogue.Area(region)?.Name ?? region);
        if (request.Group is not null)
        {
            var group = rules.Group(request.Group, month, mistakes) is { } id ? catalogue.Group(id) : null;
            return ([.. (group?.MembersIn(month) ?? []).Select(c => catalogue.Area(c)!)], request.Name ?? group?.Name ?? "");
        }

        var areas = rules.Areas("areas", request.Areas, month, mistakes);
        CheckKinds(areas, mistakes);
        return (areas, request.Name ?? Called(areas, request.Language));
    }

    // Side by side, the jobcentres of a region would be counted twice: on their own and in the region.
    private static void CheckKinds(IReadOnlyList<Area> areas, Mistakes mistakes)
    {
        if (areas.Select(a => a.IsLocal ? AreaKind.Jobcentre : a.Kind).Distinct().Count() < 2) return;
        foreach (var area in areas.Where(a => !a.IsLocal))
            mistakes.Add("areas", $"{area.Name} ({area.Code}) is made of other areas and cannot stand beside areas of another kind. Leave it out, or write \"region\":\"{area.Code}\" alone for the areas it is made of.");
    }

    private static string Called(IReadOnlyList<Area> areas, Language language) => areas.Count > MostNamed
        ? $"{areas.Count} {(language == Language.Danish ? "områder" : "areas")}" : string.Join(", ", areas.Select(a => a.Name));
}
