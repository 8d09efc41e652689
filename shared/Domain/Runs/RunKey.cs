namespace Reporting.Domain.Runs;

/// <summary>Which run: one revision of one month.</summary>
/// <param name="Month">The month.</param>
/// <param name="Revision">1 for the first, then 2, 3 ...</param>
public readonly record struct RunKey(Period Month, int Revision);
