namespace Reporting.Sources.Jobindsats.Parsing;

/// <summary>Rows that cannot be right: the first ones in full, all of them in number.</summary>
internal sealed class Quarantine(string table)
{
    private const int Max = 1_000;
    private readonly List<QuarantinedRow> rows = [];

    /// <summary>How many rows there are.</summary>
    public long Count { get; private set; }

    /// <summary>The rows kept in full, in the order of the response.</summary>
    public IReadOnlyList<QuarantinedRow> Rows => [.. rows.OrderBy(r => r.Row).Take(Max)];

    /// <summary>Sets a row aside.</summary>
    /// <param name="row">Its place, from 1.</param>
    public void Add(int row, string reason, string content)
    {
        Count++;
        if (rows.Count < Max) rows.Add(new QuarantinedRow(table, row, reason, content));
    }

    /// <summary>Takes over what another has set aside.</summary>
    public void Add(Quarantine other)
    {
        Count += other.Count;
        rows.AddRange(other.rows);
    }
}
