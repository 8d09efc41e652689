namespace Reporting.Documents.Mail;

/// <summary>A crossing as it is told in a mail.</summary>
/// <param name="Crossing">What changed.</param>
/// <param name="Overview">The area's overview, which has the row of the verdict.</param>
/// <param name="Link">Where the area's page is.</param>
public sealed record AlertItem(Crossing Crossing, Overview Overview, Uri Link)
{
    /// <summary>The row that it is about.</summary>
    public OverviewRow Row => Overview.Rows.First(r => r.Indicator.Id == Crossing.Verdict.Indicator) with { Verdict = Crossing.Verdict };

    /// <summary>The area.</summary>
    public Area Area => Overview.Area;

    /// <summary>
    /// The order of a mail: what got worse, the most serious first; what is milder but not over; what is higher or lower;
    /// what is over; what got better. Of two alike the one that concerns more persons comes first.
    /// </summary>
    public static IReadOnlyList<AlertItem> Sort(IEnumerable<AlertItem> items) =>
    [
        .. items.OrderBy(i => Place(i.Crossing)).ThenByDescending(i => Seriousness.Rank(i.Crossing.To))
            .ThenByDescending(i => i.Crossing.Verdict.Numbers?.Persons ?? 0).ThenBy(i => i.Area.Code, StringComparer.Ordinal)
            .ThenBy(i => i.Crossing.Verdict.Indicator, StringComparer.Ordinal),
    ];

    private static int Place(Crossing crossing) => (crossing.IsWorse, crossing.To) switch
    {
        (true, _) => 0,
        (_, VerdictState.Deviates) => 2,
        (_, VerdictState.None) => 3,
        (_, VerdictState.Improved) => 4,
        _ => 1,
    };
}
