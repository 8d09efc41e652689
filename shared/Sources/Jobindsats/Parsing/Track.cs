namespace Reporting.Sources.Jobindsats.Parsing;

/// <summary>The observations of some measures in one area while they are collected, by period in any order.</summary>
internal sealed class Track(int measures)
{
    private const int Room = 16;
    private int first;
    private int[] rows = [];
    private Observation[] values = [];

    /// <summary>The row that filled a period: 0 for none, -1 when rows disagreed.</summary>
    public ref int RowAt(int period)
    {
        Reserve(period);
        return ref rows[period - first];
    }

    /// <summary>The observations of a period that is reserved, one per measure.</summary>
    public Span<Observation> ValuesAt(int period) => values.AsSpan((period - first) * measures, measures);

    /// <summary>The series of a measure without absent ends, or null when all is absent.</summary>
    public Series? Series(int measure, PeriodType type)
    {
        var from = Array.FindIndex(rows, r => r != 0);
        var to = Array.FindLastIndex(rows, r => r != 0);
        if (from < 0) return null;
        var observations = new Observation[to - from + 1];
        for (var i = 0; i < observations.Length; i++) observations[i] = values[(from + i) * measures + measure];
        return new Series(new Period(type, first + from), observations);
    }

    private void Reserve(int period)
    {
        if (rows.Length == 0) first = period;
        if (period < first) Extend(Math.Max(first - period, rows.Length), atFront: true);
        else if (period >= first + rows.Length)
            Extend(Math.Max(period - first - rows.Length + 1, Math.Max(Room, rows.Length)), atFront: false);
    }

    private void Extend(int more, bool atFront)
    {
        var shift = atFront ? more : 0;
        var newRows = new int[rows.Length + more];
        var newValues = new Observation[newRows.Length * measures];
        Array.Fill(newValues, Observation.Absent);
        rows.CopyTo(newRows, shift);
        values.CopyTo(newValues, shift * measures);
        (rows, values, first) = (newRows, newValues, first - shift);
    }
}
