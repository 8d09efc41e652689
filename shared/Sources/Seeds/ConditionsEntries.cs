namespace Reporting.Sources.Seeds;

/// <summary>Reads <c>conditions.json</c>.</summary>
internal static class ConditionsEntries
{
    /// <summary>The measures in the file's order, that of all benefits first.</summary>
    public static IReadOnlyList<ConditionsMeasure> Read(SeedFiles files) => JsonFile.Entries(files, SeedFiles.ConditionsFile, Measure);

    private static ConditionsMeasure Measure(JsonFields fields) => new(
        fields.Text("id"), fields.Text("name"), fields.Text("nameEn"), fields.Text("actual"), fields.Text("expected"),
        fields.Text("actualShare"), fields.Text("expectedShare"));
}
