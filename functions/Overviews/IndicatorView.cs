namespace Reporting.Functions.Overviews;

/// <summary>An indicator as it is shown to the world.</summary>
/// <param name="Source">Where the numbers stand; null for a sum.</param>
/// <param name="Parts">The indicators a sum is made of; null for an indicator with a source.</param>
internal sealed record IndicatorView(
    string Id, string Name, string NameEn, string Section, string? Parent, string Unit, Polarity Polarity,
    ChangeKind ChangeKind, ComparedBy ComparedBy, MeanBasis MeanBasis, RegionalRule Regional, int ProvisionalPeriods,
    string Why, string Owner, DateOnly NextReview, IEnumerable<BreakView> Breaks, IndicatorSource? Source,
    IReadOnlyList<string>? Parts, string Topic, bool LeadsTopic,
    bool Verified, bool Printed);

/// <summary>A period from which an indicator is no longer comparable with the time before.</summary>
internal sealed record BreakView(string From, string Reason, string ReasonEn);
