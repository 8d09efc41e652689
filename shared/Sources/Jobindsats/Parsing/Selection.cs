using System.Text;
using System.Text.Json;

namespace Reporting.Sources.Jobindsats.Parsing;

/// <summary>
/// The rows that have certain dimension values, and the measures read from them. Where the rows also differ in a
/// dimension that no indicator filters on, only those of its total count, if it has one.
/// </summary>
internal sealed class Selection(SourceTable table, string filterText, IReadOnlyList<string> columns, int[] keys)
{
    private const int Disputed = -1;
    private Quarantine disputes = new(table.Id);
    private Observation[] current = [];
    private int best;
    private bool counts;

    /// <summary>The value that each filtered column must have.</summary>
    public required (int Column, int Term)[] Filters { get; init; }

    /// <summary>The columns that may have any value.</summary>
    public required int[] Free { get; init; }

    /// <summary>What is read from each row.</summary>
    public required Measure[] Measures { get; init; }

    /// <summary>What was read, by the area's place in the catalogue.</summary>
    public required Track?[] Tracks { get; init; }

    /// <summary>Whether no row was chosen.</summary>
    public bool IsEmpty { get; private set; } = true;

    /// <summary>Rows that give different figures for the same cell.</summary>
    public Quarantine Disputes => disputes;

    /// <summary>What is wrong when no row was chosen.</summary>
    public string EmptyText =>
        $"Table {table.Id}: no row of a known area has {filterText}; {string.Join(", ", Measures.Select(m => m.Indicator))} get nothing.";

    /// <summary>Whether a row is chosen.</summary>
    public bool Matches(ReadOnlySpan<Term> terms)
    {
        foreach (var (column, term) in Filters)
        {
            if (terms[column].Id != term) return false;
        }

        return true;
    }

    /// <summary>Reads a chosen row without keeping it.</summary>
    /// <returns>Null when it is right, otherwise what is wrong with the cells that are set aside.</returns>
    public string? Examine(in RawRow row, ReadOnlySpan<Term> terms)
    {
        IsEmpty = false;
        Weigh(terms);
        if (current.Length == 0) current = new Observation[Measures.Length];
        string? faults = null;
        for (var i = 0; i < Measures.Length; i++)
        {
            if (Measures[i].Read(row, out current[i]) is { } fault) faults = faults is null ? fault : $"{faults}; {fault}";
        }

        return faults;
    }

    /// <summary>Keeps the row examined last.</summary>
    /// <param name="number">The row's place, from 1.</param>
    public void Keep(in RawRow row, int number, int area, int period)
    {
        if (!counts) return;
        var track = Tracks[area] ??= new Track(Measures.Length);
        ref var holder = ref track.RowAt(period);
        var values = track.ValuesAt(period);
        if (holder == 0)
        {
            holder = number;
            current.CopyTo(values);
        }
        else if (holder == Disputed || !values.SequenceEqual(current))
        {
            Dispute(row, number, holder, values);
            holder = Disputed;
            SetAside(row, values);
        }
    }

    /// <summary>Sets a place aside that only a row which cannot be right would have filled.</summary>
    public void Lose(int area, int period)
    {
        var track = Tracks[area] ??= new Track(Measures.Length);
        if (track.RowAt(period) != 0) return;
        track.RowAt(period) = Disputed;
        track.ValuesAt(period).Fill(Observation.SetAside);
    }

    // Rows of different parts of a dimension have nothing in common, not even the figures that happen to be alike.
    private void SetAside(in RawRow row, Span<Observation> values)
    {
        var alike = FreeText(row).Length == 0;
        for (var i = 0; i < values.Length; i++)
        {
            if (!alike || !values[i].Equals(current[i])) values[i] = Observation.SetAside;
        }
    }

    /// <summary>Hands over the series, once.</summary>
    public void Commit(Panel panel, IReadOnlyList<Area> areas)
    {
        for (var area = 0; area < Tracks.Length; area++)
        {
            for (var i = 0; i < Measures.Length; i++)
            {
                if (Tracks[area]?.Series(i, table.PeriodType) is { } series) panel.Set(Measures[i].Indicator, areas[area].Code, series);
            }

            Tracks[area] = null; // what was collected is not to be held beside the series
        }
    }

    // A total that shows up late makes all that was read before it detail, whatever the order of the rows.
    private void Weigh(ReadOnlySpan<Term> terms)
    {
        var totals = 0;
        foreach (var column in Free)
        {
            if (terms[column].IsTotal) totals++;
        }

        counts = totals >= best;
        if (totals <= best) return;
        best = totals;
        disputes = new Quarantine(table.Id);
        Array.Clear(Tracks);
    }

    private void Dispute(in RawRow row, int number, int holder, ReadOnlySpan<Observation> earlier)
    {
        if (holder == Disputed)
        {
            disputes.Add(number, $"other rows disagree about the same area and period{FreeText(row)}; what differs is not used",
                row.Content());
            return;
        }

        var i = earlier.CommonPrefixLength(current);
        disputes.Add(holder, Reason(i, earlier[i], current[i], number, ""), Sketch(row, earlier));
        disputes.Add(number, Reason(i, current[i], earlier[i], holder, FreeText(row)), row.Content());
    }

    private string Reason(int measure, Observation here, Observation there, int other, string free) =>
        $"'{Measures[measure].Name}' is {here} here and {there} in row {other}{free}; what differs is not used";

    private string FreeText(in RawRow row)
    {
        var names = new StringBuilder();
        foreach (var column in Free)
        {
            if (row.Type(column) == JsonTokenType.String) names.Append($", '{columns[column]}' is {row.Show(column)}");
        }

        return names.Length == 0 ? "" : $" (not filtered on: {names.ToString(2, names.Length - 2)})";
    }

    private string Sketch(in RawRow row, ReadOnlySpan<Observation> values)
    {
        var cells = Enumerable.Repeat("…", columns.Count).ToArray();
        foreach (var column in keys) cells[column] = row.Show(column);
        foreach (var (column, _) in Filters) cells[column] = row.Show(column);
        for (var i = 0; i < Measures.Length; i++) cells[Measures[i].Column] = values[i].Value is null ? "null" : values[i].ToString();
        return RawRow.Cut($"[{string.Join(',', cells)}]", 200);
    }
}
