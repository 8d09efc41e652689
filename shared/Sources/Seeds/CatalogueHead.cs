namespace Reporting.Sources.Seeds;

/// <summary>Reads <c>catalogue.json</c>.</summary>
internal sealed record CatalogueHead(
    string Id, IReadOnlyDictionary<AreaKind, string> DefaultGroupKinds, int MinimumGroup,
    IReadOnlyList<Heading> Sections, IReadOnlyList<Heading> Headings, string? Population, bool SinceLastPeriod)
{
    private static readonly CatalogueHead None = new("", new Dictionary<AreaKind, string>(), 3, [], [], null, false);

    /// <summary>The head; an empty one when the file cannot be read.</summary>
    public static CatalogueHead Read(SeedFiles files) => JsonFile.Single(files, SeedFiles.CatalogueFile, Head) ?? None;

    private static CatalogueHead Head(JsonFields fields)
    {
        foreach (var text in (string[])["title", "titleEn", "note"]) fields.Text(text);
        return new CatalogueHead(
            fields.Text("id"), Kinds(fields), fields.Number("minimumGroup", 3),
            fields.Parts("sections", Heading), fields.Parts("headings", Heading), fields.OptionalText("population"),
            fields.Flag("sinceLastPeriod", false));
    }

    private static Heading Heading(JsonFields fields) =>
        new(fields.Text("id"), fields.Text("name"), fields.Text("nameEn"));

    private static Dictionary<AreaKind, string> Kinds(JsonFields fields)
    {
        var kinds = new Dictionary<AreaKind, string>();
        foreach (var (name, groupKind) in fields.TextsByName("defaultGroupKinds"))
        {
            if (EnumText.TryRead<AreaKind>(name, out var kind)) kinds[kind] = groupKind;
            else fields.Mistake("defaultGroupKinds", EnumText.Problem<AreaKind>(name));
        }

        return kinds;
    }
}
