namespace Reporting.Domain.Knowledge;

/// <summary>When the areas of a trial are scored.</summary>
public enum TrialTime
{
    /// <summary>As it begins (nulpunktsanalyse).</summary>
    Start,

    /// <summary>On the way.</summary>
    Midway,

    /// <summary>As it ends.</summary>
    End,
}

/// <summary>Something that the areas of a trial are scored by.</summary>
/// <param name="Number">Its number from 1, by which it keeps its scores when it is called something else.</param>
/// <param name="Name">Its name, as typed.</param>
public sealed record TrialCriterion(int Number, string Name)
{
    /// <summary>The lowest score.</summary>
    public const int Lowest = 1;

    /// <summary>The highest score.</summary>
    public const int Highest = 5;

    /// <summary>The scores that were given.</summary>
    [LeftOutWhenEmpty]
    public IReadOnlyList<TrialScore> Scores { get; init; } = [];

    /// <summary>An area's score at a time; null when it has none.</summary>
    public int? Of(string area, TrialTime time) => Scores.FirstOrDefault(s => s.Area == area && s.Time == time)?.Value;

    /// <summary>The mean of the areas' scores at a time; null when no area has one.</summary>
    public TrialMean? Mean(TrialTime time)
    {
        var scores = Scores.Where(s => s.Time == time).ToList();
        return scores.Count == 0 ? null : new(scores.Average(s => (decimal)s.Value), scores.Count);
    }
}

/// <summary>An area's score.</summary>
/// <param name="Area">The area's code.</param>
/// <param name="Time">When it was given.</param>
/// <param name="Value">From <see cref="TrialCriterion.Lowest"/> to <see cref="TrialCriterion.Highest"/>.</param>
public sealed record TrialScore(string Area, TrialTime Time, int Value);

/// <summary>A mean of scores.</summary>
/// <param name="Value">The mean.</param>
/// <param name="Areas">How many areas it is of.</param>
public sealed record TrialMean(decimal Value, int Areas);
