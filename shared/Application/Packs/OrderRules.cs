using Reporting.Application.Requests;

namespace Reporting.Application.Packs;

/// <summary>Reads the parts that orders of packs and reports have in common, and tells what is wrong with them.</summary>
public sealed class OrderRules(Catalogue catalogue)
{
    /// <summary>The areas that codes or names stand for, each once; those that are not found are errors.</summary>
    public IReadOnlyList<Area> Areas(string field, IReadOnlyList<string> asked, Period month, ValidationErrors errors)
    {
        var found = new List<Area>();
        foreach (var text in asked)
        {
            var area = catalogue.Area(text)
                ?? catalogue.Parts.Areas.FirstOrDefault(a => FoldedName.Of(a.Name) == FoldedName.Of(text));
            if (area is null) errors.Add(field, UnknownArea.Text(catalogue, ReadErrors.Cut(text), month));
            else if (!area.Valid.Holds(month))
                errors.Add(field, EndedArea.Text(catalogue, area, month));
            else if (!found.Contains(area)) found.Add(area);
        }

        return found;
    }

    /// <summary>The areas that a region or the country is made of; an error when it is not one.</summary>
    public IReadOnlyList<Area> Within(string field, string asked, Period month, ValidationErrors errors)
    {
        if (Areas(field, [asked], month, errors) is not [var region]) return [];
        var members = catalogue.Within(region.Code, month).Skip(1).Select(c => catalogue.Area(c)!)
            .Where(a => a.Kind is AreaKind.Municipality or AreaKind.Jobcentre).ToList();
        if (members.Count == 0) errors.Add(field, $"{region.Name} består ikke af andre områder. Vælg en region.",
            $"{region.Name} is not made of other areas. Write a region's code.");
        return members;
    }

    /// <summary>The ids of indicators; those that the catalogue does not have are errors.</summary>
    public IReadOnlyList<string> Indicators(string field, IReadOnlyList<string> asked, ValidationErrors errors)
    {
        foreach (var id in asked.Where(i => catalogue.Indicator(i) is null))
            errors.Add(field, $"Der er ingen måling ”{ReadErrors.Cut(id)}”. Vælg fra listen.",
                $"'{ReadErrors.Cut(id)}' is not an indicator. GET /api/indicators lists them all.");
        return [.. asked.Distinct()];
    }

    /// <summary>The id of a group with members in the month; an error when there is none.</summary>
    public string? Group(string? asked, Period month, ValidationErrors errors)
    {
        if (asked is null || catalogue.Group(asked)?.HasMembersIn(month) == true) return asked;
        var known = catalogue.Parts.Groups.Where(g => g.HasMembersIn(month)).ToList();
        var why = Why(catalogue.Group(asked)?.SumsTo, month);
        errors.Add("group",
            $"”{ReadErrors.Cut(asked)}” er ikke en sammenligningsgruppe i {Danish(month)}.{why.Danish} Vælg en af dem, der er: {string.Join(", ", known.Select(g => g.Name))}.",
            $"'{ReadErrors.Cut(asked)}' is not a comparison group in {month}.{why.English} Write one of: {string.Join(", ", known.Select(g => g.Id))}.");
        return null;
    }

    // A region's group goes with the region.
    private LocalizedText Why(string? area, Period month) =>
        area is not null && catalogue.Area(area) is { } known && !known.Valid.Holds(month)
            ? EndedArea.Why(catalogue, known, month) : new("", "");

    private static string Danish(Period month) => PeriodText.In(Language.Danish).Long(month);
}
