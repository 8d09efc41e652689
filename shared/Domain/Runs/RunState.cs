namespace Reporting.Domain.Runs;

/// <summary>Where a month run stands.</summary>
public enum RunState
{
    /// <summary>The extracts are in; slices and work are being made.</summary>
    Importing,

    /// <summary>The areas' overviews are being computed.</summary>
    Computing,

    /// <summary>All areas are done or failed; the month is being made public.</summary>
    Publishing,

    /// <summary>Every area has its documents.</summary>
    Completed,

    /// <summary>The month is public, but some areas failed.</summary>
    CompletedWithFailures,

    /// <summary>A newer revision took its place before it was done.</summary>
    Superseded,

    /// <summary>It could not be done.</summary>
    Failed,
}

/// <summary>The only ways a run's state may change.</summary>
public static class RunStates
{
    private static readonly (RunState From, RunState[] To)[] Transitions =
    [
        (RunState.Importing,             [RunState.Computing, RunState.Superseded, RunState.Failed]),
        (RunState.Computing,             [RunState.Publishing, RunState.Superseded, RunState.Failed]),
        (RunState.Publishing,            [RunState.Completed, RunState.CompletedWithFailures, RunState.Superseded, RunState.Failed]),
        (RunState.Completed,             []),
        (RunState.CompletedWithFailures, [RunState.Computing]), // only when an operator asks for the failed areas again
        (RunState.Superseded,            []),
        (RunState.Failed,                [RunState.Importing]), // only when an operator asks for the run again
    ];

    /// <summary>Whether a run in one state may go to another.</summary>
    public static bool Allows(RunState from, RunState to) => Transitions.First(t => t.From == from).To.Contains(to);

    /// <summary>Whether nothing more happens by itself: messages that arrive later are dropped.</summary>
    public static bool IsEnded(RunState state) => state is
        RunState.Completed or RunState.CompletedWithFailures or RunState.Superseded or RunState.Failed;

    /// <summary>Whether the run's documents are served.</summary>
    public static bool IsPublished(RunState state) => state is RunState.Completed or RunState.CompletedWithFailures;
}
