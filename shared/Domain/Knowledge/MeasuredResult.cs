namespace Reporting.Domain.Knowledge;

/// <summary>Why nothing can be told of a result.</summary>
public enum ResultGap
{
    /// <summary>The catalogue has no such indicator any longer.</summary>
    NoIndicator,

    /// <summary>The area is not in the month's figures.</summary>
    NoArea,

    /// <summary>The indicator has no figures in the month, or none of such periods.</summary>
    NoData,

    /// <summary>There is no newer period than the one before.</summary>
    NotYet,
}

/// <summary>
/// What an area's figure did in a time, held against what its comparison group's did: computed whenever it is shown, never typed.
/// That a figure moved does not prove what moved it.
/// </summary>
/// <param name="Span">What it is measured by.</param>
/// <param name="Indicator">The indicator; null with <see cref="ResultGap.NoIndicator"/>.</param>
/// <param name="Gap">Why nothing can be told; null when something can.</param>
public sealed record MeasuredResult(ResultSpan Span, Indicator? Indicator, ResultGap? Gap)
{
    private const double Usually = 1.96; // 19 times of 20

    /// <summary>The area's code.</summary>
    public required string Area { get; init; }

    /// <summary>The period after.</summary>
    public Period After { get; init; }

    /// <summary>The figure before.</summary>
    public Figure From { get; init; } = Figure.Not(Reason.NoData);

    /// <summary>The figure after.</summary>
    public Figure To { get; init; } = Figure.Not(Reason.NoData);

    /// <summary>The area's change, in the indicator's own kind.</summary>
    public Figure Own { get; init; } = Figure.Not(Reason.NoData);

    /// <summary>The group's change in the same time.</summary>
    public Figure Group { get; init; } = Figure.Not(Reason.NoData);

    /// <summary>What it is compared with; null when it has no group.</summary>
    public ComparisonGroup? ComparedWith { get; init; }

    /// <summary>The figures from before to after, with what there would have been if the area had followed its group.</summary>
    public IReadOnlyList<PathPoint> Path { get; init; } = [];

    /// <summary>What there would have been after if the area had followed its group.</summary>
    public Figure Expected => Path.Count > 0 ? Path[^1].Expected : Figure.Not(Reason.NoData);

    /// <summary>Whether it went better than expected; null where that cannot be told, and where neither direction is better.</summary>
    public bool? IsBetter =>
        Indicator is not { Polarity: not Polarity.None } known || To.Value is not { } to || Expected.Value is not { } expected ? null
            : known.Polarity == Polarity.Lower ? to < expected : to > expected;

    /// <summary>Whether the area's usual ups and downs could have made the difference; false where it cannot be told.</summary>
    public bool MayBeChance { get; init; }

    /// <summary>Measures a result.</summary>
    /// <param name="figures">The month's figures of the area and of its group's members.</param>
    /// <param name="group">The area's group, or null.</param>
    /// <param name="area">The area's code.</param>
    public static MeasuredResult Of(PackFigures figures, PackGroup? group, string area, ResultSpan span)
    {
        if (figures.Catalogue.Indicator(span.Indicator) is not { } indicator) return new(span, null, ResultGap.NoIndicator) { Area = area };
        var nothing = new MeasuredResult(span, indicator, ResultGap.NoData) { Area = area, ComparedWith = group?.Group };
        if (figures.Newest(indicator) is not { } newest || newest.Type != span.Before.Type) return nothing;
        var after = span.After is { } asked && asked.Type == newest.Type && asked < newest ? asked : newest;
        if (after <= span.Before) return nothing with { Gap = ResultGap.NotYet };
        var told = nothing with
        {
            Gap = null, After = after, From = figures.At(indicator, area, span.Before), To = figures.At(indicator, area, after),
            Own = figures.Change(indicator, area, span.Before, after, indicator.Change),
            Group = group?.Change(indicator, span.Before, after, indicator.Change) ?? Figure.Not(Reason.NoGroup),
            Path = PathPoint.Between(figures, group, area, indicator, (span.Before, after)),
        };
        return told with { MayBeChance = IsWithinSwing(figures.Verdict(area, indicator.Id), told) };
    }

    // As the swing of reports: how much the area usually moves against its group, as a walk; else chance in counts of such size.
    private static bool IsWithinSwing(Verdict? verdict, MeasuredResult told)
    {
        if (told is not { To.Value: > 0 and var to, Expected.Value: > 0 and var expected, From.Value: > 0 and var from }) return false;
        var usual = verdict?.Numbers is { Sigma: > 0 and < double.PositiveInfinity and var sigma }
            ? sigma * Math.Sqrt(told.After - told.Span.Before) : told.Indicator!.IsRate ? 0 : Math.Sqrt(1 / (double)to + 1 / (double)from);
        return Math.Abs(Math.Log((double)(to / expected))) <= Usually * usual;
    }
}
