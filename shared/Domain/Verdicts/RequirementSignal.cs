namespace Reporting.Domain.Verdicts;

/// <summary>A statutory requirement such as timeliness (rettidighed): the figure must not be worse than the threshold.</summary>
internal static class RequirementSignal
{
    /// <summary>Whether the requirement is not met; null when nothing is required or known.</summary>
    public static bool? Breached(Indicator indicator, double value, double? requirement) =>
        requirement is not { } limit || double.IsNaN(value) || indicator.Polarity == Polarity.None ? null
        : indicator.Polarity == Polarity.Lower ? value > limit : value < limit;
}
