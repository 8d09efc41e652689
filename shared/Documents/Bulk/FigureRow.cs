namespace Reporting.Documents.Bulk;

/// <summary>One figure of a month run: an indicator in an area in a period.</summary>
/// <param name="Run">The run it is told by.</param>
/// <param name="Period">The period; null where the source gave nothing of the indicator.</param>
/// <param name="Figure">The number in the indicator's unit (a rate in per cent), unrounded, or why there is none.</param>
/// <param name="IsProvisional">Whether the number is still expected to change.</param>
/// <param name="Verdict">The stored verdict; null for earlier periods than the indicator's newest, and where nothing was judged.</param>
public sealed record FigureRow(
    RunStamp Run, Area Area, Indicator Indicator, Period? Period, Figure Figure, bool IsProvisional, Verdict? Verdict)
{
    /// <summary>When the figure was retrieved from the source, in UTC; null where the source gave nothing.</summary>
    public DateTimeOffset? Retrieved => Indicator.Source is { } source && Run.Sources.TryGetValue(source.Table, out var stamp)
        ? stamp.Retrieved : null;
}
