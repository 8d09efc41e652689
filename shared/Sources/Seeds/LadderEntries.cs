namespace Reporting.Sources.Seeds;

/// <summary>Reads <c>ladder.json</c>.</summary>
internal static class LadderEntries
{
    /// <summary>The steps in the file's order, the mildest first.</summary>
    public static IReadOnlyList<InterventionStep> Read(SeedFiles files) => JsonFile.Entries(files, SeedFiles.LadderFile, Step);

    private static InterventionStep Step(JsonFields fields) => new(
        fields.Text("id"), fields.Text("name"), fields.Text("nameEn"), fields.Choice<VerdictState>("state"),
        fields.Number("months", 0), fields.Texts("offers"), fields.Texts("offersEn"));
}
