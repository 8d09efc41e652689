namespace Reporting.Domain.Reports;

/// <summary>A target and where it stands.</summary>
/// <param name="Indicator">What is aimed at.</param>
/// <param name="Target">The target with its required path (kravforløb).</param>
/// <param name="Projection">The stored projection; null where none could be made.</param>
/// <param name="Verdict">The stored verdict, which tells why there is no projection; null when there is none.</param>
public sealed record YearTarget(Indicator Indicator, VerdictTarget Target, TargetProjection? Projection, Verdict? Verdict)
{
    /// <summary>A target of the catalogue with what is stored of it.</summary>
    public static YearTarget Of(ReportFigures figures, AreaTarget target)
    {
        var indicator = figures.Catalogue.Indicator(target.Indicator)!;
        var verdict = figures.Verdict(indicator, target.Area);
        return new(indicator, target.Target, verdict?.Numbers?.Projection, verdict);
    }

    /// <summary>How it stands; null without a projection, and where neither direction is better.</summary>
    public TargetOutlook? Outlook => Directed is not { } at ? null
        : Reaches(at.Projected, at.Target) && Reaches(Worse(at), at.Target) ? TargetOutlook.WithinReach
        : Reaches(Better(at), at.Target) ? TargetOutlook.Open : TargetOutlook.OutOfReach;

    /// <summary>Whether the newest figure is at least as good as the path requires; null without a projection.</summary>
    public bool? OnPath => Directed is { } at ? Reaches(at.Actual, at.Required) : null;

    private TargetProjection? Directed => Indicator.Polarity == Polarity.None ? null : Projection;

    private bool Reaches(double value, double wanted) => Indicator.Polarity == Polarity.Higher ? value >= wanted : value <= wanted;

    private double Better(TargetProjection at) => Indicator.Polarity == Polarity.Higher ? at.High : at.Low;

    private double Worse(TargetProjection at) => Indicator.Polarity == Polarity.Higher ? at.Low : at.High;
}

/// <summary>Where a target stands by the stored projection's 80 per cent interval.</summary>
public enum TargetOutlook
{
    /// <summary>Even the poor end of the interval reaches it.</summary>
    WithinReach,

    /// <summary>The interval holds it.</summary>
    Open,

    /// <summary>Even the good end misses it.</summary>
    OutOfReach,
}
