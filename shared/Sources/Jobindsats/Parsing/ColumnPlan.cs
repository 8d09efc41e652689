namespace Reporting.Sources.Jobindsats.Parsing;

/// <summary>Which columns of a response are read, and for which indicators.</summary>
internal sealed class ColumnPlan
{
    private const string PeriodName = "Periode";
    private const string AreaColumnName = "Område";
    private readonly Header header;
    private readonly SourceTable table;
    private readonly Dictionary<int, TextColumn> texts;

    /// <summary>Plans the reading of a table's response.</summary>
    /// <exception cref="SourceException">There is no period or no area in it.</exception>
    public ColumnPlan(Header header, SourceTable table, Catalogue catalogue)
    {
        (this.header, this.table) = (header, table);
        PeriodColumn = Required(PeriodName);
        AreaColumn = Required(AreaColumnName);
        var wanted = catalogue.Indicators.Where(i => i.Source?.Table == table.Id).ToList();
        Missing = [.. wanted.SelectMany(Needs).Distinct().Where(c => header.Find(c) is null)];
        Problems = [.. Missing.Select(c => MissingText(c, wanted))];
        var readable = wanted.Where(i => Needs(i).All(c => header.Find(c) is not null)).ToList();
        texts = TextsBeside([PeriodColumn, AreaColumn, .. readable.Select(i => header.Find(i.Source!.Measure)!.Value)]);
        Selections = [.. readable.GroupBy(i => FilterText(i.Source!), StringComparer.Ordinal).Select(g => SelectionOf([.. g], catalogue))];
    }

    /// <summary>How many columns there are.</summary>
    public int Width => header.Names.Count;

    /// <summary>The place of the period.</summary>
    public int PeriodColumn { get; }

    /// <summary>The place of the area.</summary>
    public int AreaColumn { get; }

    /// <summary>Columns that indicators need and that are not there.</summary>
    public IReadOnlyList<string> Missing { get; }

    /// <summary>What that means.</summary>
    public IReadOnlyList<string> Problems { get; }

    /// <summary>The columns in which dimensions may stand.</summary>
    public IReadOnlyCollection<TextColumn> Texts => texts.Values;

    /// <summary>The choices of rows, each with the measures read from them.</summary>
    public IReadOnlyList<Selection> Selections { get; }

    private static IEnumerable<string> Needs(Indicator indicator) => [.. indicator.Source!.Filters.Keys, indicator.Source.Measure];

    private static string FilterText(IndicatorSource source) => string.Join(
        " and ", source.Filters.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"'{f.Key}' = '{f.Value}'"));

    private int Required(string name) => header.Find(name) ?? throw new SourceException(
        $"Table {table.Id}: the response has no column '{name}' but: {RawRow.Cut(string.Join(", ", header.Names), 300)}. "
        + "Nothing can be read from it; look at the table in the source.")
    { Table = table.Id };

    private string MissingText(string column, IEnumerable<Indicator> wanted)
    {
        var losers = string.Join(", ", wanted.Where(i => Needs(i).Contains(column)).Select(i => i.Id));
        return $"Table {table.Id}: the column '{column}' {(header.Repeats(column) ? "stands more than once" : "is missing")}; {losers} get nothing.";
    }

    private Dictionary<int, TextColumn> TextsBeside(HashSet<int> others) => header.Names.Index()
        .Where(c => !others.Contains(c.Index))
        .ToDictionary(c => c.Index, c => new TextColumn(c.Item, c.Index));

    private Selection SelectionOf(IReadOnlyList<Indicator> indicators, Catalogue catalogue)
    {
        var source = indicators[0].Source!;
        var filters = source.Filters.Select(f => (Column: header.Find(f.Key)!.Value, f.Value)).ToList();
        return new Selection(table, FilterText(source), header.Names, [PeriodColumn, AreaColumn])
        {
            Filters = [.. filters.Select(f => (f.Column, texts[f.Column].IdOf(f.Value)))],
            Free = [.. texts.Keys.Except(filters.Select(f => f.Column))],
            Measures = [.. indicators.Select(i => new Measure(i, header.Find(i.Source!.Measure)!.Value))],
            Tracks = new Track?[catalogue.Parts.Areas.Count],
        };
    }
}
