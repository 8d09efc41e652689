namespace Reporting.Domain.Packs;

/// <summary>A challenge of an area: an adverse finding.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Row">The row that speaks for it.</param>
/// <param name="Kin">The other rows it shows in.</param>
public sealed record Challenge(Finding Finding, OverviewRow Row, IReadOnlyList<OverviewRow> Kin)
{
    /// <summary>The verdict of its row.</summary>
    public Verdict Verdict => Row.Verdict!;

    /// <summary>Whether it is a performance concern, and not only worth an eye.</summary>
    public bool IsProblem => Finding.IsProblem;

    /// <summary>An area's challenges: the most serious first, and of two alike the one that concerns more persons.</summary>
    public static IReadOnlyList<Challenge> Of(Overview overview)
    {
        var rows = overview.Rows.ToDictionary(r => r.Indicator.Id, StringComparer.Ordinal);
        return [.. Finding.Sort(overview.Findings.Where(f => f.IsAdverse))
            .Select(f => new Challenge(f, rows[f.Lead], [.. f.Verdicts.Skip(1).Where(rows.ContainsKey).Select(v => rows[v])]))];
    }
}
