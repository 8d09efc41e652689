namespace Reporting.Domain.Packs;

/// <summary>Something that goes well in an area.</summary>
/// <param name="Row">The row.</param>
/// <param name="Group">The group's change over the last year.</param>
public sealed record Strength(OverviewRow Row, Figure Group)
{
    /// <summary>Whether the verdict says so; else only the development over a year does.</summary>
    public bool IsVerdict => Row.Verdict?.State == VerdictState.Improved;

    /// <summary>
    /// What improved by its verdict, then what went better than the group's over a year by what is material; of two alike the
    /// one with more persons to it. Each family once, and none that has a challenge.
    /// </summary>
    public static IReadOnlyList<Strength> Of(Overview overview, PackGroup? group, int max)
    {
        var challenged = overview.Rows.Where(r => Seriousness.IsAdverse(r.Verdict?.State ?? default)).Select(Family)
            .ToHashSet(StringComparer.Ordinal);
        return [.. overview.Rows.Where(r => !challenged.Contains(Family(r)))
            .Select(r => new Strength(r, group?.Year(r.Indicator) ?? Figure.Not(Reason.NoGroup)))
            .Where(s => s.IsVerdict || s.Lead > 0)
            .OrderByDescending(s => s.IsVerdict).ThenByDescending(s => s.IsVerdict ? s.Row.Verdict!.Numbers?.Persons ?? 0 : s.Lead)
            .DistinctBy(s => Family(s.Row)).Take(max)];
    }

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

    private static string Family(OverviewRow row) => row.Indicator.Parent ?? row.Indicator.Id;
}
