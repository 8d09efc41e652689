namespace Reporting.Domain.Packs;

/// <summary>How an area stands to a target.</summary>
/// <param name="Row">The row.</param>
/// <param name="Target">The target with its required path (kravforløb).</param>
/// <param name="Projection">Where it is heading, as the verdict has it; null where a year's figures are missing.</param>
public sealed record TargetStand(OverviewRow Row, VerdictTarget Target, TargetProjection? Projection)
{
    /// <summary>Whether the newest figure is as good as the required path, or better; null where it cannot be told.</summary>
    public bool? OnPath => Projection is null || Row.Indicator.Polarity == Polarity.None ? null
        : IsGood(Projection.Actual, Projection.Required);

    /// <summary>Whether the projection reaches the target; null where it cannot be told.</summary>
    public bool? Reaches => Projection is null || Row.Indicator.Polarity == Polarity.None ? null
        : IsGood(Projection.Projected, Projection.Target);

    /// <summary>Whether the interval of the projection has the target within it, so that it may go either way.</summary>
    public bool IsOpen => Projection is { } p && p.Low <= p.Target && p.Target <= p.High;

    /// <summary>An area's targets in the overview's order.</summary>
    public static IReadOnlyList<TargetStand> Of(Catalogue catalogue, Overview overview)
    {
        var targets = catalogue.Parts.Targets.Where(t => t.Area == overview.Area.Code)
            .ToLookup(t => t.Indicator, t => t.Target, StringComparer.Ordinal);
        return [.. overview.Rows.SelectMany(
            r => targets[r.Indicator.Id].Select(t => new TargetStand(r, t, r.Verdict?.Numbers?.Projection)))];
    }

    private bool IsGood(double value, double limit) => Row.Indicator.Polarity == Polarity.Lower ? value <= limit : value >= limit;
}
