using Reporting.Domain;

namespace Reporting.Documents;

/// <summary>The names that people's computers give the documents.</summary>
public static class DocumentNames
{
    /// <summary>Such as <c>Resultatoversigt København august 2026.pdf</c>, with the revision after the first.</summary>
    /// <param name="extension">pdf, xlsx or json.</param>
    public static string Overview(Area area, Period month, int revision, string extension)
    {
        var name = string.Concat(area.Name.Select(c => char.IsControl(c) || "\\/:*?\"<>|".Contains(c) ? '-' : c));
        return $"Resultatoversigt {name} {PeriodText.In(Language.Danish).Long(month)}{(revision > 1 ? $" revision {revision}" : "")}.{extension}";
    }
}
