using System.Collections;

namespace Reporting.Sources.Jobindsats.Parsing;

/// <summary>Rows with something that cannot be right: the first ones in full, all of them in number.</summary>
internal sealed class Quarantine(string table)
{
    private const int Max = 1_000;

    // A bit a row: an answer of nothing but nonsense has millions, and a set of their numbers takes a hundred times as much.
    private readonly BitArray seen = new(Max);
    private readonly Dictionary<int, QuarantinedRow> rows = [];

    /// <summary>How many rows there are.</summary>
    public long Count { get; private set; }

    /// <summary>The rows kept in full, in the order of the response.</summary>
    public IReadOnlyList<QuarantinedRow> Rows => [.. rows.Values.OrderBy(r => r.Row).Take(Max)];

    /// <summary>Notes what cannot be right in a row.</summary>
    /// <param name="row">Its place, from 1.</param>
    public void Add(int row, string reason, string content)
    {
        if (!See(row))
        {
            if (rows.TryGetValue(row, out var known)) rows[row] = known with { Reason = $"{known.Reason}; {reason}" };
        }
        else if (rows.Count < Max) rows[row] = new QuarantinedRow(table, row, reason, content);
    }

    /// <summary>Takes over what another has noted.</summary>
    public void Add(Quarantine other)
    {
        for (var row = 0; row < other.seen.Length; row++)
            if (other.seen[row]) See(row);
        foreach (var row in other.rows.Values)
        {
            var place = (int)row.Row;
            rows[place] = rows.TryGetValue(place, out var known) ? known with { Reason = $"{known.Reason}; {row.Reason}" } : row;
        }
    }

    private bool See(int row)
    {
        if (row >= seen.Length) seen.Length = Math.Max(row + 1, 2 * seen.Length);
        if (seen[row]) return false;
        seen[row] = true;
        Count++;
        return true;
    }
}
