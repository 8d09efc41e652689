namespace Reporting.Documents.Text;

/// <summary>The names that people's computers give the documents.</summary>
public static class DocumentNames
{
    private const int MaxScopeLength = 80;

    /// <summary>Such as <c>Resultatoversigt København august 2026.pdf</c>, with the revision after the first.</summary>
    /// <param name="extension">pdf, xlsx or json.</param>
    public static string Overview(Area area, Period month, int revision, string extension) =>
        Of("Resultatoversigt", area.Name, month, revision, extension, Language.Danish);

    /// <summary>The same against another group: <c>Resultatoversigt København mod Oplandskommuner august 2026.pdf</c>.</summary>
    public static string Overview(Area area, ComparisonGroup group, Period month, int revision, string extension) =>
        Of("Resultatoversigt", $"{area.Name} mod {group.Name}", month, revision, extension, Language.Danish);

    /// <summary>Such as <c>Mødemateriale Aalborg marts 2026.pdf</c>, with the revision after the first.</summary>
    /// <param name="subject">What it is.</param>
    /// <param name="scope">What it is about, as named or typed; what file names cannot hold is written as a hyphen.</param>
    /// <param name="extension">Without the point.</param>
    public static string Of(string subject, string scope, Period month, int revision, string extension, Language language) =>
        $"{subject} {Clean(scope)} {PeriodText.In(language).Long(month)}{(revision > 1 ? $" revision {revision}" : "")}.{extension}";

    /// <summary>A text with a hyphen for each character that file names cannot hold; cut where it is very long.</summary>
    internal static string Clean(string text) => string.Concat((text.Length > MaxScopeLength ? text[..MaxScopeLength] : text)
        .Select(c => TypedText.Steers(c) || char.IsSurrogate(c) || "\\/:*?\"<>|".Contains(c) ? '-' : c));
}
