using Reporting.Application.Requests;

namespace Reporting.Application.Packs;

/// <summary>Reads the parts that orders of packs and reports have in common, and tells what is wrong with them.</summary>
public sealed class OrderRules(Catalogue catalogue)
{
    private const int LongestEcho = 60;

    /// <summary>The areas that codes or names stand for, each once; those that are not found are mistakes.</summary>
    public IReadOnlyList<Area> Areas(string field, IReadOnlyList<string> asked, Period month, Mistakes mistakes)
    {
        var found = new List<Area>();
        foreach (var text in asked)
        {
            var area = catalogue.Area(text) ?? catalogue.Parts.Areas.FirstOrDefault(a => a.Name.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase));
            if (area is null) mistakes.Add(field, UnknownArea.Text(catalogue, Short(text)));
            else if (!area.Valid.Holds(month)) mistakes.Add(field, $"{area.Name} does not exist in {month}.");
            else if (!found.Contains(area)) found.Add(area);
        }

        return found;
    }

    /// <summary>The areas that a region or the country is made of; a mistake when it is not one.</summary>
    public IReadOnlyList<Area> Within(string field, string asked, Period month, Mistakes mistakes)
    {
        if (Areas(field, [asked], month, mistakes) is not [var region]) return [];
        var members = catalogue.Within(region.Code, month).Skip(1).Select(c => catalogue.Area(c)!)
            .Where(a => a.Kind is AreaKind.Municipality or AreaKind.Jobcentre).ToList();
        if (members.Count == 0) mistakes.Add(field, $"{region.Name} is not made of other areas. Write a region's code.");
        return members;
    }

    /// <summary>The ids of indicators; those that the catalogue does not have are mistakes.</summary>
    public IReadOnlyList<string> Indicators(string field, IReadOnlyList<string> asked, Mistakes mistakes)
    {
        foreach (var id in asked.Where(i => catalogue.Indicator(i) is null))
            mistakes.Add(field, $"'{Short(id)}' is not an indicator. GET /api/indicators lists them all.");
        return [.. asked.Distinct()];
    }

    /// <summary>The id of a group with members in the month; a mistake when there is none.</summary>
    public string? Group(string? asked, Period month, Mistakes mistakes)
    {
        if (asked is null || catalogue.Group(asked)?.HasMembersIn(month) == true) return asked;
        var known = string.Join(", ", catalogue.Parts.Groups.Where(g => g.HasMembersIn(month)).Select(g => g.Id));
        mistakes.Add("group", $"'{Short(asked)}' is not a comparison group in {month}. Write one of: {known}.");
        return null;
    }

    private static string Short(string text) => text.Length > LongestEcho ? text[..LongestEcho] : text;
}
