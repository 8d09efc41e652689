namespace Reporting.Local.Source.Demo;

/// <summary>A dimension of a table beside period and area.</summary>
/// <param name="Column">Its column.</param>
/// <param name="Hierarchy">The id of its hierarchy.</param>
/// <param name="Nodes">Its values, the total first.</param>
internal sealed record DemoDimension(string Column, string Hierarchy, IReadOnlyList<DemoNode> Nodes);

/// <summary>A value of a dimension or an area hierarchy.</summary>
/// <param name="Id">Its id in requests; the top one is <c>/</c>.</param>
/// <param name="Name">Its name in answers.</param>
/// <param name="Level">1 for the top, 2 below it.</param>
/// <param name="Index">Its place among all.</param>
internal sealed record DemoNode(string Id, string Name, int Level, int Index);

/// <summary>The shape of one table of the demonstration data, derived from what the catalogue reads of it.</summary>
internal sealed class DemoTable
{
    private const string AreaColumn = "Område";
    private readonly Dictionary<string, string> cells = new(StringComparer.Ordinal);

    /// <summary>The shape of a table.</summary>
    public DemoTable(SourceTable table, Catalogue catalogue, DemoProfile profile, IReadOnlyList<DemoArea> areas)
    {
        Source = table;
        Plan = profile.Tables.GetValueOrDefault(table.Id) ?? new TablePlan();
        Months = Window(table, profile);
        Periods = [.. Months.Select(m => PeriodIn(table.PeriodType, profile.FirstMonth + m).ToString())];
        var places = Places(catalogue, profile, table.Id).ToList();
        Measures = [.. places.Select(p => p.Cell.Measure).Distinct()];
        Dimensions = [.. table.Hierarchies.Select(h => Dimension(h.Key, h.Value, places))];
        Area = new DemoDimension(AreaColumn, table.AreaHierarchy, AreaNodes(areas));
        foreach (var (id, cell) in places)
            cells[Key(Dimensions.Select(d => cell.Filters.GetValueOrDefault(d.Column) ?? d.Nodes[0].Name), cell.Measure)] = id;
    }

    /// <summary>The table as the catalogue names it.</summary>
    public SourceTable Source { get; }

    /// <summary>What is special about it.</summary>
    public TablePlan Plan { get; }

    /// <summary>The code of its period type.</summary>
    public string PeriodType => Period.CodeOf(Source.PeriodType);

    /// <summary>The ids of its periods, oldest first.</summary>
    public IReadOnlyList<string> Periods { get; }

    /// <summary>The month that each period is read from, counted from the profile's first.</summary>
    public IReadOnlyList<int> Months { get; }

    /// <summary>The measures' columns.</summary>
    public IReadOnlyList<string> Measures { get; }

    /// <summary>The dimensions beside period and area.</summary>
    public IReadOnlyList<DemoDimension> Dimensions { get; }

    /// <summary>The areas; a node's index is the area's.</summary>
    public DemoDimension Area { get; }

    /// <summary>The ids of all hierarchies a request may name.</summary>
    public IReadOnlyList<string> Hierarchies => [Area.Hierarchy, .. Dimensions.Select(d => d.Hierarchy)];

    /// <summary>The id of the series in a cell, or null when the table has nothing there.</summary>
    public string? SeriesOf(IEnumerable<string> values, string measure) => cells.GetValueOrDefault(Key(values, measure));

    private static string Key(IEnumerable<string> values, string measure) => string.Join('|', values.Append(measure));

    private static IEnumerable<(string Id, CellPlace Cell)> Places(Catalogue catalogue, DemoProfile profile, string table) =>
        catalogue.Indicators.Where(i => i.Source?.Table == table)
            .Select(i => (i.Id, new CellPlace(table, i.Source!.Measure, i.Source.Filters)))
            .Concat(profile.Series.Where(s => s.Cell?.Table == table).Select(s => (s.Id, s.Cell!)));

    private static IReadOnlyList<int> Window(SourceTable table, DemoProfile profile)
    {
        var (newest, isHalfYearly) = (profile.NewestOf(table.Id), profile.Tables.GetValueOrDefault(table.Id)?.HalfYearly == true);
        return [.. Enumerable.Range(0, newest - profile.FirstMonth + 1)
            .Where(m => PeriodIn(table.PeriodType, profile.FirstMonth + m).LastMonth == profile.FirstMonth + m)
            .Where(m => !isHalfYearly || (profile.FirstMonth + m).Number % 6 == 0)];
    }

    private static Period PeriodIn(PeriodType type, Period month)
    {
        var perYear = new Period(type, 0).PerYear;
        return new Period(type, month.Year * perYear + (month.Number - 1) / (12 / perYear));
    }

    private static DemoDimension Dimension(string column, string hierarchy, List<(string Id, CellPlace Cell)> places)
    {
        var names = places.Select(p => p.Cell.Filters.GetValueOrDefault(column)).OfType<string>().Distinct().ToList();
        var total = names.FirstOrDefault(n => n.EndsWith("i alt", StringComparison.OrdinalIgnoreCase));
        var ordered = names.OrderBy(n => n == total ? 0 : 1);
        return new DemoDimension(column, hierarchy, [.. ordered.Select((name, i) =>
            new DemoNode(name == total ? "/" : $"/{i + 1}/", name, name == total ? 1 : 2, i))]);
    }

    // The country stands first, as in the real answers; regions and municipalities follow, the unknown stand last.
    private static IReadOnlyList<DemoNode> AreaNodes(IReadOnlyList<DemoArea> areas) =>
    [
        .. areas.Index().OrderBy(a => a.Index == areas.Count - 1 ? 0 : a.Item.Members.Count > 0 ? 1 : a.Item.Code == "unknown" ? 3 : 2)
            .Select(a => a.Index == areas.Count - 1
                ? new DemoNode("/", a.Item.SourceName, 1, a.Index)
                : new DemoNode($"/{a.Item.Code}/", a.Item.SourceName, 2, a.Index)),
    ];
}
