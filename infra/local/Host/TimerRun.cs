namespace Reporting.Local.Host;

/// <summary>When a timer ran and runs next, UTC. The very first has never run: its Last is the earliest date there is.</summary>
internal sealed record TimerStatus(DateTimeOffset Last, DateTimeOffset Next, DateTimeOffset LastUpdated);

/// <summary>What a timer function is told. No status when the function does without a monitor.</summary>
internal sealed record TimerRun(TimerStatus? Status, bool IsPastDue, bool AdjustForDst = true);
