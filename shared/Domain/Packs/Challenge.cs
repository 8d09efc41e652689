namespace Reporting.Domain.Packs;

/// <summary>A challenge of an area: a row whose verdict is adverse.</summary>
/// <param name="Row">The row.</param>
/// <param name="Kin">Other rows of the same family (a total and its parts) with adverse verdicts.</param>
public sealed record Challenge(OverviewRow Row, IReadOnlyList<OverviewRow> Kin)
{
    /// <summary>Its verdict.</summary>
    public Verdict Verdict => Row.Verdict!;

    /// <summary>Whether it is a result problem, and not only worth an eye.</summary>
    public bool IsProblem => Seriousness.Rank(Verdict.State) >= Seriousness.Rank(VerdictState.Problem);

    /// <summary>
    /// An area's challenges: the most serious first, and of two alike the one that concerns more persons; each family once.
    /// </summary>
    public static IReadOnlyList<Challenge> Of(Overview overview)
    {
        var rows = overview.Rows.ToDictionary(r => r.Indicator.Id, StringComparer.Ordinal);
        var adverse = rows.Values.Where(r => r.Verdict is { } v && Seriousness.IsAdverse(v.State)).Select(r => r.Verdict!);
        return [.. Seriousness.Sort(adverse).Select(v => rows[v.Indicator])
            .GroupBy(r => r.Indicator.Parent ?? r.Indicator.Id, StringComparer.Ordinal)
            .Select(family => new Challenge(family.First(), [.. family.Skip(1)]))];
    }
}
