namespace Reporting.Sources.Seeds;

/// <summary>Reads <c>groups.csv</c> and <c>members.csv</c>.</summary>
internal static class GroupRows
{
    /// <summary>The groups in the file's order, each with its members in their file's order.</summary>
    public static IReadOnlyList<ComparisonGroup> Read(SeedFiles files)
    {
        var groups = CsvFile.Rows(files, SeedFiles.GroupsFile, "id", "kind", "name", "nameEn", "sumsTo", "for", "note");
        var members = CsvFile.Rows(files, SeedFiles.MembersFile, "group", "area", "validFrom", "validTo")
            .Select(row => new MemberRow(row, new Membership(row.Required("area"), SeedMonth.Validity(row))))
            .ToLookup(m => m.Row.Required("group"), StringComparer.Ordinal);
        NoteStrangers(files, groups, members);
        return [.. groups.Select(row => Group(row, [.. members[row["id"]].Select(m => m.Membership)]))];
    }

    private static ComparisonGroup Group(SeedRow row, IReadOnlyList<Membership> members) => new(
        row.Required("id"), row.Required("kind"), row.Required("name"), row.Required("nameEn"),
        row["sumsTo"].Length == 0 ? null : row["sumsTo"], row.Required("note"), members)
    {
        For = row["for"].Length == 0 ? null : row["for"],
    };

    private static void NoteStrangers(
        SeedFiles files, IReadOnlyList<SeedRow> groups, ILookup<string, MemberRow> members)
    {
        if (!files.AllRead) return;
        var known = groups.Select(g => g["id"]).ToHashSet(StringComparer.Ordinal);
        foreach (var stranger in members.Where(m => m.Key.Length > 0 && !known.Contains(m.Key)))
            stranger.First().Row.Mistake("group", $"no group in {SeedFiles.GroupsFile} has the id '{stranger.Key}'");
    }

    private sealed record MemberRow(SeedRow Row, Membership Membership);
}
