namespace Reporting.Domain.Knowledge;

/// <summary>
/// What an indicator did in the areas of a trial, each held against its comparison group without the areas of the trial. Computed
/// whenever it is shown.
/// </summary>
/// <param name="Indicator">The indicator; null when the catalogue has no such any longer.</param>
/// <param name="Span">What it is measured by.</param>
/// <param name="Month">The month whose figures and groups it is made of.</param>
/// <param name="Areas">The result of each area.</param>
public sealed record TrialResult(Indicator? Indicator, ResultSpan Span, Period Month, IReadOnlyList<MeasuredResult> Areas)
{
    /// <summary>The areas together; null when fewer than two can be measured.</summary>
    public TrialTotal? Total { get; private init; }

    /// <summary>Measures each of a trial's indicators.</summary>
    /// <param name="figures">The month's figures of the areas and of their groups' members.</param>
    public static IReadOnlyList<TrialResult> Of(PackFigures figures, Trial trial, Period month)
    {
        var outside = new OutsideGroups(figures, trial, month);
        return [.. trial.Indicators.Select(i => Of(outside, i))];
    }

    private static TrialResult Of(OutsideGroups outside, string id)
    {
        var (figures, trial) = (outside.Figures, outside.Trial);
        var indicator = figures.Catalogue.Indicator(id);
        var type = (indicator is null ? null : figures.Catalogue.PeriodTypeOf(indicator)) ?? PeriodType.Month;
        var span = trial.Span(id, type);
        var areas = trial.Areas.Select(a => outside.Holds(a) ? MeasuredResult.Of(figures, outside.Of(a), a, span)
            : new MeasuredResult(span, indicator, ResultGap.NoArea) { Area = a }).ToList();
        return new(indicator, span, outside.Month, areas) { Total = indicator is null ? null : TrialTotal.Of(figures, indicator, areas) };
    }
}
