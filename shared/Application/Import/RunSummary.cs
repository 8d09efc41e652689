namespace Reporting.Application.Import;

/// <summary>A run in a list.</summary>
/// <param name="Failed">How many areas failed.</param>
/// <param name="Changes">How many observations differ from the revision before.</param>
/// <param name="Quarantined">How many rows of the extracts cannot be right.</param>
/// <param name="Reason">Why it failed, or null.</param>
public sealed record RunSummary(
    string Month, int Revision, string RunId, string State, string Catalogue, bool Demo, int Areas, int Failed, int Changes,
    int Quarantined, DateTimeOffset Started, DateTimeOffset? Ended, string? Reason);
