namespace Reporting.Website.Forms;

/// <summary>Areas that are chosen in a form: ticked, or typed by name.</summary>
public static class AreaPick
{
    /// <summary>The field with the codes.</summary>
    public const string Field = "areas";

    /// <summary>The field in which a name is typed.</summary>
    public const string Typed = "areas-typed";

    /// <summary>What the button says that adds what was typed and does nothing else.</summary>
    public const string Add = "add-area";

    /// <summary>What was sent, with the codes of the names that were typed among the areas; a name that no area has stays as it is.</summary>
    public static Func<string, IReadOnlyList<string>> Read(Catalogue catalogue, Func<string, IReadOnlyList<string>> sent) => name =>
        name == Field ? [.. sent(Field).Concat(sent(Typed).Select(t => CodeOf(catalogue, t.Trim()))).Where(a => a.Length > 0).Distinct()] : sent(name);

    /// <summary>What was typed and is no area; null when all is.</summary>
    public static string? Unknown(Catalogue catalogue, IEnumerable<string> areas) => areas.FirstOrDefault(a => catalogue.Area(a) is null);

    // One name is of several areas where one carries another on, or a region is called as a municipality: the newest is meant, and the
    // municipality.
    private static string CodeOf(Catalogue catalogue, string typed) => catalogue.Area(typed)?.Code
        ?? catalogue.Parts.Areas.Where(a => FoldedName.Spellings(a.Name).Intersect(FoldedName.Spellings(typed)).Any())
            .OrderBy(a => a.Valid.To is null ? 0 : 1).ThenBy(a => a.IsLocal ? 0 : 1).FirstOrDefault()?.Code ?? typed;
}
