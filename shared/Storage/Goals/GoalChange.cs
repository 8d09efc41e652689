namespace Reporting.Storage.Goals;

/// <summary>What was done with a goal.</summary>
public enum GoalDeed
{
    /// <summary>It was entered, or entered again after it was withdrawn.</summary>
    Added,

    /// <summary>It was changed.</summary>
    Changed,

    /// <summary>It was withdrawn.</summary>
    Withdrawn,
}

/// <summary>A change of a goal, as it is kept: when and by whom stands in the goal after it.</summary>
/// <param name="Deed">What was done.</param>
/// <param name="Goal">The whole goal after it.</param>
public sealed record GoalChange(GoalDeed Deed, Goal Goal);

/// <summary>What came of changes that were asked for.</summary>
public enum GoalOutcome
{
    /// <summary>They are done.</summary>
    Done,

    /// <summary>Somebody else changed one of the goals since the version that the change was made from; nothing is done.</summary>
    Conflict,

    /// <summary>The area would have more goals than it may; nothing is done.</summary>
    TooMany,
}
