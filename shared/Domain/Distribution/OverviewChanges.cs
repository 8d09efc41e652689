namespace Reporting.Domain.Distribution;

/// <summary>Finds what a reader would see differ between two revisions of an area's overview.</summary>
public static class OverviewChanges
{
    /// <summary>
    /// The rows that both have and that differ in a period, in a figure as printed or in the verdict, in the order of
    /// <paramref name="after"/>; empty when nothing does.
    /// </summary>
    /// <param name="withdrawn">What the source has withdrawn between the two.</param>
    public static IReadOnlyList<FigureChange> Between(Overview before, Overview after, IReadOnlyCollection<ObservationChange> withdrawn)
    {
        var earlier = before.Rows.ToDictionary(r => r.Indicator.Id, StringComparer.Ordinal);
        return [.. after.Rows.Where(r => earlier.ContainsKey(r.Indicator.Id)).Select(r => Of(earlier[r.Indicator.Id], r))
            .Where(Differs).Select(c => Hide(c, after.Area.Code, withdrawn))];
    }

    // Not only in its own period: an earlier row may have been about another one. A mean with and without a member, and what is
    // best, give away any member of the group.
    private static FigureChange Hide(FigureChange change, string area, IEnumerable<ObservationChange> withdrawn)
    {
        var areas = withdrawn.Where(w => w.Indicator == change.Indicator.Id || change.Indicator.Parts.Contains(w.Indicator))
            .Select(w => w.Area).ToHashSet(StringComparer.Ordinal);
        if (areas.Count == 0) return change;
        return change with { Figures = [.. change.Figures.Select(f => f with { IsBeforeHidden = areas.Contains(area) || IsOfGroup(f.Field) })] };
    }

    private static bool IsOfGroup(FigureField field) => field is FigureField.Best or FigureField.Mean;

    private static bool Differs(FigureChange change) =>
        change.Figures.Count > 0 || change.VerdictChanged || change.Periods.Before != change.Periods.After;

    private static FigureChange Of(OverviewRow before, OverviewRow after) => new(
        after.Indicator, (before.Period, after.Period),
        [.. Figures(before).Zip(Figures(after), (b, a) => new ChangedFigure(a.Field, b.Figure, a.Figure))
            .Where(c => Printed(c.Before, c.Field, before.Indicator) != Printed(c.After, c.Field, after.Indicator))],
        before.Verdict, after.Verdict);

    private static (FigureField Field, Figure Figure)[] Figures(OverviewRow row) =>
    [
        (FigureField.Level, row.Level), (FigureField.ChangeLastPeriod, row.ChangeLastPeriod),
        (FigureField.ChangeLastYear, row.ChangeLastYear), (FigureField.Best, row.Best), (FigureField.Mean, row.Mean),
    ];

    private static Figure Printed(Figure figure, FigureField field, Indicator indicator) =>
        figure.Value is { } value ? Figure.Of(Rounding.Round(value, Decimals(field, indicator))) : figure;

    private static int Decimals(FigureField field, Indicator indicator)
    {
        var level = field == FigureField.Level || IsOfGroup(field) && indicator.ComparedBy == ComparedBy.Level;
        return level ? indicator.Decimals : indicator.ChangeDecimals;
    }
}
