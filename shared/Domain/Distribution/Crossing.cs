namespace Reporting.Domain.Distribution;

/// <summary>That a verdict crossed a line: into watch, problem or severe, or out of it.</summary>
/// <param name="From">What was said before.</param>
/// <param name="Verdict">The verdict now.</param>
/// <param name="Correction">Whether new figures for the same month undo or change what was told of that month.</param>
public sealed record Crossing(VerdictState From, Verdict Verdict, bool Correction)
{
    /// <summary>What is said now.</summary>
    public VerdictState To => Verdict.State;

    /// <summary>Whether it got worse rather than better.</summary>
    public bool IsWorse => Seriousness.Rank(To) > Seriousness.Rank(From);
}
