namespace Reporting.Domain.Reports;

/// <summary>What the ends of a swing rest on.</summary>
public enum SwingBasis
{
    /// <summary>The area's usual monthly movement against its group, as stored with its verdict.</summary>
    Usual,

    /// <summary>Chance alone in a count of its size (Poisson), where no usual movement is known.</summary>
    Chance,
}

/// <summary>Between which values chance and the area's own ups and downs usually leave a figure: 19 times of 20.</summary>
/// <param name="Low">The lower end, in the figure's own unit.</param>
/// <param name="High">The upper end.</param>
/// <param name="Basis">What they rest on.</param>
public readonly record struct Swing(decimal Low, decimal High, SwingBasis Basis)
{
    private const double Usually = 1.96;

    /// <summary>
    /// The swing round what is compared; with no span, round the level. It comes of the verdict's sigma: how much the area usually moves against its group in a period, relative; as a walk
    /// that grows with √periods, which is rather too wide than too narrow. Without a verdict a count of n persons swings
    /// by √n (Poisson), its change by √(1/n + 1/n before), relative.
    /// </summary>
    /// <returns>Null where nothing of this is known: rates without a verdict, and zeros.</returns>
    public static Swing? Of(ReportFigures figures, Indicator indicator, string area, Span? span)
    {
        if (figures.Level(indicator, area).Value is not (> 0 and var now)) return null;
        var before = span is { } s ? figures.Before(indicator, area, s) : Figure.Of(now);
        if (before.Value is not (> 0 and var then)) return null;
        if (Width(figures, indicator, area, span, now, then) is not var (width, basis)) return null;
        var factor = (decimal)Math.Exp(Math.Min(width, 2));
        return new(At(now / factor), At(now * factor), basis);

        decimal At(decimal value) => span is null ? value : Figure.Change(before, Figure.Of(value), indicator.Change).Value!.Value;
    }

    /// <summary>Whether a value lies outside: above, below (negative), or within (0).</summary>
    public int Against(decimal value) => Low > value ? 1 : High < value ? -1 : 0;

    private static (double Width, SwingBasis Basis)? Width(
        ReportFigures figures, Indicator indicator, string area, Span? span, decimal now, decimal then)
    {
        if (figures.Verdict(indicator, area) is { Numbers: { } numbers, Month: var month }
            && Deviation(numbers, span, month) is var usual and > 0)
            return (Usually * usual, SwingBasis.Usual);
        if (indicator.IsRate) return null;
        return (Usually * Math.Sqrt(1 / (double)now + (span is null ? 0 : 1 / (double)then)), SwingBasis.Chance);
    }

    // 0 where it is not known.
    private static double Deviation(VerdictNumbers numbers, Span? span, Period month) =>
        double.IsFinite(numbers.Sigma) ? numbers.Sigma * Math.Sqrt(span?.In(month) ?? 1) : 0;
}
