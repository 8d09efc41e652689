namespace Reporting.Domain.Reports;

/// <summary>What a scorecard asks.</summary>
public enum ScorecardQuestion
{
    /// <summary>Do more get into jobs (flere i job).</summary>
    More,

    /// <summary>Do they get there sooner (hurtigere i job).</summary>
    Sooner,

    /// <summary>Do they stay there (fastholdt i job).</summary>
    Stay,
}

/// <summary>Which figure of an indicator answers.</summary>
public enum ScorecardMeasure
{
    /// <summary>The change since the same period a year before.</summary>
    YearDevelopment,

    /// <summary>The value itself: only for rates, since counts of large and small areas cannot be held against each other.</summary>
    Level,
}

/// <summary>A target group and the three questions to it.</summary>
/// <param name="Id">Such as <c>dagpenge</c>.</param>
/// <param name="Name">The Danish name.</param>
/// <param name="NameEn">The English name.</param>
/// <param name="Cells">One for each question, in the questions' order.</param>
public sealed record Scorecard(string Id, string Name, string NameEn, IReadOnlyList<ScorecardCell> Cells);

/// <summary>What answers a question, or why nothing does.</summary>
/// <param name="Question">The question.</param>
/// <param name="Indicator">The id of the indicator that answers; null where the catalogue measures nothing that does.</param>
/// <param name="Measure">Which figure of it.</param>
/// <param name="Note">Why it answers, or what would be needed, in Danish.</param>
/// <param name="NoteEn">The same in English.</param>
public sealed record ScorecardCell(ScorecardQuestion Question, string? Indicator, ScorecardMeasure Measure, string Note, string NoteEn);
