namespace Reporting.Sources.Seeds;

/// <summary>Reads <c>tables.json</c>.</summary>
internal static class TableEntries
{
    /// <summary>The tables in the file's order.</summary>
    public static IReadOnlyList<SourceTable> Read(SeedFiles files) =>
        JsonFile.Entries(files, SeedFiles.TablesFile, Table);

    private static SourceTable Table(JsonFields fields) => new(
        fields.Text("id"), fields.Text("name"), PeriodTypeOf(fields), fields.Text("areaHierarchy"),
        fields.TextsByName("hierarchies"));

    private static PeriodType PeriodTypeOf(JsonFields fields)
    {
        var code = fields.Text("periodType");
        if (Period.TypeOf(code) is { } type) return type;
        if (code.Length > 0) fields.Mistake("periodType", $"'{code}' is not one of M, Q, QMAT, MYTD, Y");
        return default;
    }
}
