namespace Reporting.Domain.Distribution;

/// <summary>Finds what a reader would see differ between two revisions of an area's overview.</summary>
public static class OverviewChanges
{
    /// <summary>
    /// The rows that both have and that differ in a period, in a figure as printed or in the verdict, in the order of
    /// <paramref name="after"/>; empty when nothing does.
    /// </summary>
    public static IReadOnlyList<FigureChange> Between(Overview before, Overview after)
    {
        var earlier = before.Rows.ToDictionary(r => r.Indicator.Id, StringComparer.Ordinal);
        return [.. after.Rows.Where(r => earlier.ContainsKey(r.Indicator.Id)).Select(r => Of(earlier[r.Indicator.Id], r)).Where(Differs)];
    }

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
        var level = field == FigureField.Level || field is FigureField.Best or FigureField.Mean && indicator.ComparedBy == ComparedBy.Level;
        return level ? indicator.Decimals : indicator.ChangeDecimals;
    }
}
