namespace Reporting.Domain.Findings;

/// <summary>
/// One problem, watch, strength or deviation of an area in a topic (fund): what people count, read and discuss, however many
/// verdicts show it. Also a problem or strength that ended this month: its state is then none.
/// </summary>
public sealed record Finding
{
    /// <summary>The area's code.</summary>
    public required string Area { get; init; }

    /// <summary>The topic's id.</summary>
    public required string Topic { get; init; }

    /// <summary>The period of the verdict that leads.</summary>
    public required Period Month { get; init; }

    /// <summary>The most serious that any of its verdicts says; none when it ended this month.</summary>
    public required VerdictState State { get; init; }

    /// <summary>What the same figures would have said the period before.</summary>
    public VerdictState Before { get; init; }

    /// <summary>Higher or lower than the group's development would have given, by the verdict that leads.</summary>
    public required VerdictDirection Direction { get; init; }

    /// <summary>The id of the indicator that speaks for it.</summary>
    public required string Lead { get; init; }

    /// <summary>The ids of the indicators whose verdicts it rests on, the lead first and then in the catalogue's order.</summary>
    public required IReadOnlyList<string> Verdicts { get; init; }

    /// <summary>The first period, of the verdict that leads.</summary>
    public required Period Start { get; init; }

    /// <summary>The period in which it was largest; null for what is only watched.</summary>
    public Period? Peak { get; init; }

    /// <summary>The first period it was over: this month's; null while it lasts.</summary>
    public Period? End { get; init; }

    /// <summary>Why it is over; none while it lasts.</summary>
    public EpisodeEnd Why { get; init; }

    /// <summary>How many persons more (above 0) or fewer than expected; null where it is not known.</summary>
    public int? Persons { get; init; }

    /// <summary>How many percentage points more or less than expected, of a rate; null of counts and where it is not known.</summary>
    public double? Points { get; init; }

    /// <summary>The score that decided the verdict that leads.</summary>
    public double Score { get; init; }

    /// <summary>What any of its verdicts rests on.</summary>
    public VerdictReasons Reasons { get; init; }

    /// <summary>Whether it is over since this month.</summary>
    public bool IsEnded => End is not null;

    /// <summary>Whether it was a problem until this month.</summary>
    public bool IsOvercome => IsEnded && Seriousness.IsAdverse(Before);

    /// <summary>Whether it is a performance concern, serious or not.</summary>
    public bool IsProblem => IsResultProblem(State);

    /// <summary>Whether it is a performance concern and was none the period before.</summary>
    public bool IsNewProblem => IsProblem && !IsResultProblem(Before);

    /// <summary>Whether what was found is no longer so, and not only no longer followed.</summary>
    public bool IsOver => IsEnded && Why is not (EpisodeEnd.NewLevel or EpisodeEnd.Unmeasured or EpisodeEnd.Break);

    /// <summary>Whether it was a performance concern until this month, and is over.</summary>
    public bool WasProblem => IsOver && IsResultProblem(Before);

    private static bool IsResultProblem(VerdictState state) => Seriousness.Rank(state) >= Seriousness.Rank(VerdictState.Problem);

    /// <summary>Whether it is a problem or worth an eye.</summary>
    public bool IsAdverse => Seriousness.IsAdverse(State);

    /// <summary>In how many other indicators than the lead it shows.</summary>
    public int Others => Verdicts.Count - 1;

    /// <summary>The most serious first; of two alike the one that concerns more persons, then by area and topic.</summary>
    public static IOrderedEnumerable<Finding> Sort(IEnumerable<Finding> findings) => findings
        .OrderByDescending(f => Seriousness.Rank(f.State)).ThenByDescending(f => Math.Abs(f.Persons ?? 0))
        .ThenBy(f => f.Area, StringComparer.Ordinal).ThenBy(f => f.Topic, StringComparer.Ordinal);
}
