namespace Reporting.Domain.Distribution;

/// <summary>That a finding crossed a line: into watch, problem or severe, or out of it.</summary>
/// <param name="From">What was said of the topic before.</param>
/// <param name="Verdict">The verdict that speaks for the topic now.</param>
/// <param name="Correction">Whether new figures for the same month undo or change what was told of that month.</param>
public sealed record Crossing(VerdictState From, Verdict Verdict, bool Correction)
{
    /// <summary>
    /// The finding now; null when nothing is said of the topic any more, and in runs that were published before there were any.
    /// </summary>
    public Finding? Finding { get; init; }

    /// <summary>The topic's id; null in runs that were published before there were findings.</summary>
    public string? Topic { get; init; }

    /// <summary>What is said now.</summary>
    public VerdictState To => Finding?.State ?? Verdict.State;

    /// <summary>Whether it got worse rather than better.</summary>
    public bool IsWorse => Seriousness.Rank(To) > Seriousness.Rank(From);
}
