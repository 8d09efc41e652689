namespace Reporting.Unit.Samples;

/// <summary>The catalogue of the printed overview.</summary>
internal static class GoldenCatalogue
{
    /// <summary>The jobcentre of the page.</summary>
    public const string Own = "J1";

    /// <summary>Its cluster.</summary>
    public const string Cluster = "klynge-5";

    /// <summary>The rows that are sums, with their parts, by place from 0.</summary>
    public static readonly IReadOnlyDictionary<int, int[]> Sums = new Dictionary<int, int[]>
    {
        [0] = [1, 2], [6] = [7, 8], [9] = [10, 13, 15, 18, 20, 23, 26],
    };

    private static readonly string[] Members =
        ["Skovby", "Aabenhavn", "Birkerup", "Degnemose", "Egebjerg", "Fjordby", "Gammelstrup", "Hedelund", "Ingstrup", "Kærhøj"];

    /// <summary>The codes of the cluster's members, the page's own first.</summary>
    public static IReadOnlyList<string> MemberCodes { get; } = [.. Members.Select((_, i) => $"J{i + 1}")];

    /// <summary>The catalogue with the golden file's rows as indicators.</summary>
    public static Catalogue Of(IReadOnlyList<GoldenRow> rows)
    {
        var sections = rows.Select(r => r.Section).Distinct().Select(s => new Heading(s, s, s)).ToList();
        var headings = new[] { "Ny chance for alle", "Rettidighed" }.Select(h => new Heading(h, h, h)).ToList();
        var areas = Members.Select((name, i) => new Area(MemberCodes[i], "Jobcenter " + name, AreaKind.Jobcentre, name, Validity.Always))
            .ToList();
        var group = new ComparisonGroup(Cluster, "klynge", "Klynge 5", "Cluster 5", null,
            "De historiske klynger kendes ikke; denne er lavet til prøven.",
            [.. MemberCodes.Select(c => new Membership(c, Validity.Always))]);
        return new Catalogue(new CatalogueParts(
            "2008", "golden", new Dictionary<AreaKind, string> { [AreaKind.Jobcentre] = "klynge" }, 5, sections, headings,
            areas, [group], [Table("t-maaned", PeriodType.Month), Table("t-kvartal", PeriodType.Quarter)],
            [.. rows.Select((_, i) => Indicator(rows, i, headings))]) { SinceLastPeriod = true });
    }

    private static SourceTable Table(string id, PeriodType type) =>
        new(id, id, type, "_jobcenter", new Dictionary<string, string>());

    private static Indicator Indicator(IReadOnlyList<GoldenRow> rows, int index, List<Heading> headings)
    {
        var row = rows[index];
        var parts = Sums.GetValueOrDefault(index, []);
        var table = row.PrintedPeriod.StartsWith("4. kv", StringComparison.Ordinal) ? "t-kvartal" : "t-maaned";
        return new Indicator
        {
            Id = GoldenPage.Id(index), Name = row.Name, NameEn = row.Name, Section = row.Section,
            Parent = Parent(rows, row, headings), Unit = row.IsRate ? "procent" : "personer",
            Polarity = row.HigherIsBetter ? Polarity.Higher : Polarity.Lower,
            Change = row.IsRate ? ChangeKind.Points : ChangeKind.Percent,
            ComparedBy = row.ByLevel ? ComparedBy.Level : ComparedBy.Development,
            Mean = MeanBasis.Unweighted, Regional = RegionalRule.None,
            Why = "Stod på siden.", Owner = "prøven", NextReview = new DateOnly(2027, 1, 1),
            Source = parts.Length > 0 ? null : new IndicatorSource(table, row.Name, new Dictionary<string, string>()),
            Parts = [.. parts.Select(GoldenPage.Id)],
        };
    }

    // A parent is a heading, or the indicator above that begins with its name.
    private static string? Parent(IReadOnlyList<GoldenRow> rows, GoldenRow row, List<Heading> headings)
    {
        if (row.Parent.Length == 0) return null;
        if (headings.Any(h => h.Id == row.Parent)) return row.Parent;
        return GoldenPage.Id(rows.Index().Last(r => r.Item.Parent.Length == 0 && r.Item.Section == row.Section
            && r.Item.Name.StartsWith(row.Parent, StringComparison.Ordinal)).Index);
    }
}
