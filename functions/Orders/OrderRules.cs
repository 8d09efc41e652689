using System.Globalization;
using Reporting.Domain;

namespace Reporting.Functions;

/// <summary>Reads the parts that orders of packs and reports have in common, and tells what is wrong with them.</summary>
internal sealed class OrderRules(Catalogue catalogue)
{
    /// <summary>The longest text that a person may type in one field.</summary>
    public const int LongestText = 10_000;

    /// <summary>The most texts in one list.</summary>
    public const int MostTexts = 50;

    private const int LongestEcho = 60;

    /// <summary>The areas that codes or names stand for, each once; those that are not found are mistakes.</summary>
    public IReadOnlyList<Area> Areas(string field, IReadOnlyList<string> asked, Period month, Mistakes mistakes)
    {
        var found = new List<Area>();
        foreach (var text in asked)
        {
            var area = catalogue.Area(text) ?? catalogue.Parts.Areas.FirstOrDefault(a => a.Name.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase));
            if (area is null) mistakes.Add(field, Problem.NoAreaText(catalogue, Short(text)));
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

    /// <summary>A language; a mistake when it is not one.</summary>
    public static Language Language(string asked, Mistakes mistakes)
    {
        if (ChoiceNames.Languages.All(l => l.Name != asked)) mistakes.Add("language", $"'{Short(asked)}' is not a language here. Write da or en.");
        return ChoiceNames.Languages.FirstOrDefault(l => l.Name == asked).Language;
    }

    /// <summary>A day between 2007 and 2100; a mistake when it is not one.</summary>
    public static DateOnly? Date(string? asked, Mistakes mistakes)
    {
        if (asked is null) return null;
        if (DateOnly.TryParseExact(asked, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 2007 and <= 2100) return date;
        mistakes.Add("date", $"'{Short(asked)}' is not a day. Write for example 2026-05-12.");
        return null;
    }

    /// <summary>Texts as typed, without empty ones; too many or too long ones are mistakes.</summary>
    public static IReadOnlyList<string> Texts(string field, IReadOnlyList<string> asked, Mistakes mistakes)
    {
        if (asked.Count > MostTexts) mistakes.Add(field, $"{asked.Count} texts; {MostTexts} at most.");
        if (asked.Any(t => t.Length > LongestText)) mistakes.Add(field, $"A text is longer than {LongestText} characters. Write it shorter, or as several.");
        return [.. asked.Where(t => !string.IsNullOrWhiteSpace(t))];
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
