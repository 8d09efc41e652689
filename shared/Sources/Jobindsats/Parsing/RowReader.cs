using System.Text.Json;

namespace Reporting.Sources.Jobindsats.Parsing;

/// <summary>Reads the rows of one response and keeps what is right.</summary>
internal sealed class RowReader(SourceTable table, Catalogue catalogue)
{
    private const int MaxLost = 100_000;
    private readonly Quarantine quarantine = new(table.Id);
    private readonly AreaNames areas = new(catalogue.Parts.Areas);
    private readonly List<Selection> chosen = [];
    private readonly HashSet<(int Area, int Period)> lost = [];
    private readonly int?[] newestOf = new int?[catalogue.Parts.Areas.Count];
    private ColumnPlan? plan;
    private TextCache<PeriodCell> periods = null!;
    private TextCache<AreaName?> names = null!;
    private Term[] terms = [];
    private int rows;
    private Period? oldest;
    private Period? newest;

    /// <summary>How many columns there are.</summary>
    public int Width => plan?.Width ?? 0;

    /// <summary>Takes the columns, before any row.</summary>
    /// <exception cref="SourceException">There is no period or no area among them.</exception>
    public void Begin(IReadOnlyList<string> columns)
    {
        plan = new ColumnPlan(new Header(columns), table, catalogue);
        periods = new(text => PeriodCell.Of(text, table.PeriodType));
        names = new(areas.Find);
        terms = new Term[columns.Count];
    }

    /// <summary>Reads a row.</summary>
    /// <param name="cells">How many cells it has, which may be more than there are columns.</param>
    public void Read(in RawRow row, int cells)
    {
        rows++;
        if (cells != Width) Reject(row, cells, $"there are {cells} cells for {Width} columns");
        else if (FaultIn(row) is { } fault) Reject(row, cells, fault);
    }

    /// <summary>Sets aside what stands among the rows and is none.</summary>
    public void ReadOther(in RawRow row)
    {
        rows++;
        Note(row, "it is not a list of cells");
    }

    /// <summary>Hands over the series and tells what was seen.</summary>
    public ExtractReport Finish(Panel panel)
    {
        foreach (var selection in plan!.Selections)
        {
            foreach (var (area, period) in lost) selection.Lose(area, period);
            selection.Commit(panel, catalogue.Parts.Areas);
            quarantine.Add(selection.Disputes);
        }

        return new ExtractReport(
            table.Id, rows, oldest, newest, areas.Unknown, plan.Missing, quarantine.Rows, quarantine.Count, [.. Problems()])
        { Coverage = Covered() };
    }

    private TableCoverage? Covered()
    {
        var seen = newestOf.Index().Where(a => a.Item is not null)
            .Select(a => (Area: catalogue.Parts.Areas[a.Index], Newest: a.Item!.Value)).ToList();
        if (seen.Count == 0) return null;
        var usual = seen.GroupBy(a => a.Newest).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).First().Key;
        return new(new Period(table.PeriodType, usual), [.. seen.Where(a => a.Newest >= usual).Select(a => a.Area.Code)]);
    }

    private IEnumerable<string> Problems()
    {
        foreach (var problem in plan!.Problems) yield return problem;
        if (rows == 0) yield return $"Table {table.Id}: the response has no rows.";
        else if (newest is null) yield return $"Table {table.Id}: no row is of a known area and period.";
        else foreach (var selection in plan.Selections.Where(s => s.IsEmpty)) yield return selection.EmptyText;
    }

    private string? FaultIn(in RawRow row)
    {
        var when = row.Type(plan!.PeriodColumn) == JsonTokenType.String
            ? periods[row.Json(plan.PeriodColumn)] : new(default, "which is not a period");
        if (when.Fault is { } fault) return $"'Periode' is {row.Show(plan.PeriodColumn)}, {fault}";
        var name = row.Type(plan.AreaColumn) == JsonTokenType.String ? names[row.Json(plan.AreaColumn)] : null;
        if (name is null) return $"'Område' is {row.Show(plan.AreaColumn)}, which is not a name";
        var area = name.IndexIn(when.Period.LastMonth);
        if (area >= 0) return FaultIn(row, when.Period, area);
        name.Rows++;
        return null;
    }

    private string? FaultIn(in RawRow row, Period period, int area)
    {
        foreach (var column in plan!.Texts)
        {
            if (column.Read(row, out terms[column.Index]) is { } fault) return fault;
        }

        // A figure that cannot be right costs its own cell only.
        if (Choose(row) is { } wrong) Note(row, wrong);
        foreach (var selection in chosen) selection.Keep(row, rows, area, period.Ordinal);
        if (newestOf[area] is not { } known || known < period.Ordinal) newestOf[area] = period.Ordinal;
        if (oldest is null || period < oldest) oldest = period;
        if (newest is null || period > newest) newest = period;
        return null;
    }

    private string? Choose(in RawRow row)
    {
        string? faults = null;
        chosen.Clear();
        foreach (var selection in plan!.Selections)
        {
            if (!selection.Matches(terms)) continue;
            chosen.Add(selection);
            if (selection.Examine(row, terms) is { } fault && faults?.Contains(fault) != true)
                faults = faults is null ? fault : $"{faults}; {fault}";
        }

        return faults;
    }

    private void Note(in RawRow row, string fault) => quarantine.Add(rows, fault, row.Content());

    private void Reject(in RawRow row, int cells, string fault)
    {
        Note(row, fault);
        if (cells > Math.Max(plan!.PeriodColumn, plan.AreaColumn) && Place(row) is { } place && lost.Count < MaxLost) lost.Add(place);
    }

    // Where a row that cannot be right would have stood, as far as it says so.
    private (int Area, int Period)? Place(in RawRow row)
    {
        if (row.Type(plan!.PeriodColumn) != JsonTokenType.String || periods[row.Json(plan.PeriodColumn)] is not { Fault: null } when
            || row.Type(plan.AreaColumn) != JsonTokenType.String || names[row.Json(plan.AreaColumn)] is not { } name) return null;
        var area = name.IndexIn(when.Period.LastMonth);
        return area < 0 ? null : (area, when.Period.Ordinal);
    }
}
