namespace Reporting.Functions.Import;

/// <summary>An observation that a revision changed.</summary>
/// <param name="From">What it was: a number, or a word for why there is none.</param>
/// <param name="To">What it is now, in the same way.</param>
internal sealed record ChangeView(string Area, string Indicator, string Period, object From, object To);
