namespace Reporting.Sources.Jobindsats.Parsing;

/// <summary>Rows with something that cannot be right: the first ones in full, all of them in number.</summary>
internal sealed class Quarantine(string table)
{
    private const int Max = 1_000;
    private readonly HashSet<int> seen = [];
    private readonly Dictionary<int, QuarantinedRow> rows = [];

    /// <summary>How many rows there are.</summary>
    public long Count => seen.Count;

    /// <summary>The rows kept in full, in the order of the response.</summary>
    public IReadOnlyList<QuarantinedRow> Rows => [.. rows.Values.OrderBy(r => r.Row).Take(Max)];

    /// <summary>Notes what cannot be right in a row.</summary>
    /// <param name="row">Its place, from 1.</param>
    public void Add(int row, string reason, string content)
    {
        if (!seen.Add(row))
        {
            if (rows.TryGetValue(row, out var known)) rows[row] = known with { Reason = $"{known.Reason}; {reason}" };
        }
        else if (rows.Count < Max) rows[row] = new QuarantinedRow(table, row, reason, content);
    }

    /// <summary>Takes over what another has noted.</summary>
    public void Add(Quarantine other)
    {
        seen.UnionWith(other.seen);
        foreach (var row in other.rows.Values)
        {
            var place = (int)row.Row;
            rows[place] = rows.TryGetValue(place, out var known) ? known with { Reason = $"{known.Reason}; {row.Reason}" } : row;
        }
    }
}
