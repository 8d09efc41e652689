using Reporting.Application.Packs;
using Reporting.Application.Requests;

namespace Reporting.Application.Reports;

/// <summary>Which reports can be ordered.</summary>
public sealed class ReportRules(Catalogue catalogue, OrderRules rules)
{
    // A title with more names than that is no title.
    private const int MaxNamed = 4;

    /// <summary>What is to be made; null when it cannot be, and the errors tell why.</summary>
    public OrderContent? Read(ReportRequest request, RunKey run, ValidationErrors errors)
    {
        var before = errors.Count;
        if (ReportList.Find(request.Report) is not { } report)
        {
            errors.Add("report", "Vælg en slags rapport.",
                $"There is no such report. Write one of: {string.Join(", ", ReportList.All.Select(r => r.Id))}.");
            return null;
        }

        var (areas, name) = Scope(request, run.Month, errors);
        if (errors.Count == before && report.Needs == ReportNeeds.Area && areas.Count != 1)
            errors.Add("areas", $"{report.Name} handler om ét område, ikke {areas.Count}. Vælg ét.",
                $"{report.NameEn} is about one area, not {areas.Count}.");
        return errors.Count > before ? null : new OrderContent(run.Month, run.Revision)
        {
            Report = new ReportOrder(report.Id, [.. areas.Select(a => a.Code)], name, request.Language),
        };
    }

    private (IReadOnlyList<Area> Areas, string Name) Scope(ReportRequest request, Period month, ValidationErrors errors)
    {
        if (new[] { request.Region is not null, request.Group is not null, request.Areas.Count > 0 }.Count(named => named) != 1)
        {
            errors.Add("areas", "Vælg enten et sted fra listen eller områder enkeltvis.",
                $"Name one of region, group and areas. {ReportRequest.Expected}");
            return ([], "");
        }

        if (request.Region is { } region)
            return (rules.Within("region", region, month, errors), request.Name ?? catalogue.Area(region)?.Name ?? region);
        if (request.Group is not null)
        {
            var group = rules.Group(request.Group, month, errors) is { } id ? catalogue.Group(id) : null;
            return ([.. (group?.MembersIn(month) ?? []).Select(c => catalogue.Area(c)!)], request.Name ?? group?.Name ?? "");
        }

        var areas = rules.Areas("areas", request.Areas, month, errors);
        CheckKinds(areas, errors);
        return (areas, request.Name ?? Called(areas, request.Language));
    }

    // Side by side, the jobcentres of a region would be counted twice: on their own and in the region.
    private static void CheckKinds(IReadOnlyList<Area> areas, ValidationErrors errors)
    {
        if (areas.Select(a => a.IsLocal ? AreaKind.Jobcentre : a.Kind).Distinct().Count() < 2) return;
        foreach (var area in areas.Where(a => !a.IsLocal))
            errors.Add("areas",
                $"{area.Name} består af andre områder og kan ikke stå ved siden af områder af en anden slags. Vælg den alene.",
                $"{area.Name} ({area.Code}) is made of other areas and cannot stand beside areas of another kind. Leave it out, or write \"region\":\"{area.Code}\" alone for the areas it is made of.");
    }

    private static string Called(IReadOnlyList<Area> areas, Language language) => areas.Count > MaxNamed
        ? language.Say($"{areas.Count} områder", $"{areas.Count} areas") : string.Join(", ", areas.Select(a => a.Name));
}
