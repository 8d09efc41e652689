namespace Reporting.Domain.Packs;

/// <summary>Something that goes well in an area.</summary>
/// <param name="Row">The row.</param>
/// <param name="Group">The group's change over the last year.</param>
public sealed record Strength(OverviewRow Row, Figure Group)
{
    /// <summary>The finding that says so; null where only the development over a year does.</summary>
    public Finding? Finding { get; init; }

    /// <summary>
    /// What is found improved, then what went better than the group's over a year by what is material; of two alike the one
    /// with more persons to it. Each topic once, and none that has a challenge.
    /// </summary>
    public static IReadOnlyList<Strength> Of(Overview overview, PackGroup? group, int max)
    {
        var challenged = overview.Findings.Where(f => f.IsAdverse).ToList();
        var told = challenged.SelectMany(f => f.Verdicts).ToHashSet(StringComparer.Ordinal);
        var topics = challenged.Select(f => f.Topic).ToHashSet(StringComparer.Ordinal);
        var found = overview.Findings.Where(f => f.State == VerdictState.Improved).ToList();
        return [.. found.OrderByDescending(f => Math.Abs(f.Persons ?? 0))
            .Select(f => new Strength(overview.RowOf(f), YearOf(overview.RowOf(f), group)) { Finding = f })
            .Concat(overview.Rows.Where(r => !told.Contains(r.Indicator.Id) && !found.Exists(f => f.Verdicts.Contains(r.Indicator.Id)))
                .Select(r => new Strength(r, YearOf(r, group))).Where(s => s.Lead > 0).OrderByDescending(s => s.Lead))
            .Where(s => !topics.Contains(s.Topic)).DistinctBy(s => s.Topic).Take(max)];
    }

    private string Topic => Finding?.Topic ?? Row.Indicator.Topic ?? Row.Indicator.Id;

    private static Figure YearOf(OverviewRow row, PackGroup? group) => group?.Year(row.Indicator) ?? Figure.Not(Reason.NoGroup);

    // Persons fewer (or more) than the group's development would have given; rates have none.
    private decimal Lead
    {
        get
        {
            var indicator = Row.Indicator;
            if (indicator.IsRate || Row.ChangeLastYear.Value is not { } own || Group.Value is not { } theirs || own <= -100) return 0;
            var relative = indicator.Polarity switch { Polarity.Lower => theirs - own, Polarity.Higher => own - theirs, _ => 0 };
            var persons = Row.Level.Value!.Value / (1 + own / 100) * relative / 100;
            return relative >= 100 * (decimal)indicator.Limits.Material && persons >= (decimal)indicator.Limits.MaterialPersons
                ? persons : 0;
        }
    }
}
