namespace Reporting.Functions.Goals;

/// <summary>An area's goals as the API shows them.</summary>
/// <param name="Goals">The goals, those withdrawn too.</param>
/// <param name="History">Every change, newest first.</param>
internal sealed record GoalsView(IReadOnlyList<GoalView> Goals, IReadOnlyList<GoalChangeView> History)
{
    public static GoalsView Of(IReadOnlyList<Goal> goals, IReadOnlyList<GoalChange> history) =>
        new([.. goals.Select(GoalView.Of)], [.. history.Select(h => new GoalChangeView(h.Deed, GoalView.Of(h.Goal)))]);
}

/// <summary>A goal as the API shows it.</summary>
/// <param name="Indicator">The indicator's id; null for a goal in words.</param>
/// <param name="Text">The goal in words; null where an indicator measures it.</param>
/// <param name="Version">What a change sends as If-Match, in quotes.</param>
internal sealed record GoalView(
    string Id, string Area, GoalKind Kind, string? Indicator, string? Text, string? From, decimal? Start, string To, decimal? Value,
    string Why, bool Withdrawn, int Version, DateTimeOffset Changed, string By)
{
    public static GoalView Of(Goal g) => new(
        g.Id, g.Area, g.Kind, g.Indicator, g.Text, g.From?.ToString(), g.Start, g.To.ToString(), g.Value, g.Why, g.Withdrawn, g.Version,
        g.Changed, g.By);
}

/// <summary>A change of a goal as the API shows it.</summary>
/// <param name="Deed">What was done.</param>
/// <param name="Goal">The goal after it.</param>
internal sealed record GoalChangeView(GoalDeed Deed, GoalView Goal);
