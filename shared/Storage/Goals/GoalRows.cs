using Azure.Data.Tables;

namespace Reporting.Storage.Goals;

/// <summary>
/// A goal as a row of the table <c>goals</c>. An area is one partition, so that goals and the notes of their changes are written
/// together: <c>g|id</c> the goal, <c>h|change</c> a change.
/// </summary>
internal sealed record GoalRow : JsonRow<Goal>
{
    public const string Goals = "g|";

    /// <summary>A name that the last change alone has.</summary>
    public string? Change { get; set; }

    public static GoalRow Write(Goal goal, string change)
    {
        var row = new GoalRow { PartitionKey = goal.Area, RowKey = Goals + goal.Id, Change = change };
        row.Put(goal);
        return row;
    }

    public static Goal Read(GoalRow row) => row.Get(TableNames.Goals);
}

/// <summary>A change of a goal as a row of the table <c>goals</c>.</summary>
internal sealed record GoalChangeRow : JsonRow<GoalChange>
{
    public const string Changes = "h|";

    /// <summary>Writes the note of a change, under a name that no other has and that sorts by time.</summary>
    public static TableTransactionAction Note(GoalChange change)
    {
        var row = new GoalChangeRow
        {
            PartitionKey = change.Goal.Area, RowKey = Changes + Guid.CreateVersion7(change.Goal.Changed).ToString("N"),
        };
        row.Put(change);
        return TableChange.Add(row);
    }

    public static GoalChange Read(GoalChangeRow row) => row.Get(TableNames.Goals);
}
