using Microsoft.Extensions.Logging;

namespace Reporting.Application.Operations;

/// <summary>
/// The lines of the log that an operator is told of. infra/azure/alerts.bicep looks for the beginnings below; they are
/// written before the state is, so that a process that dies in between writes them once more rather than never.
/// </summary>
public static partial class AlertLines
{
    /// <summary>A run failed as a whole.</summary>
    public const string RunFailed = "Run failed:";

    /// <summary>A run is public without the areas that failed.</summary>
    public const string RunIncomplete = "Run ended without some areas:";

    /// <summary>An import made no run, since what the source gave is of no use.</summary>
    public const string ImportFailed = "Import failed:";

    /// <summary>A message failed every time it was tried.</summary>
    public const string GivenUp = "Given up after every try:";

    /// <summary>A run is not done at its deadline.</summary>
    public const string PastDeadline = "Past its deadline:";

    /// <summary>A table was not copied, or its copy is kept because rows are missing.</summary>
    public const string CopyFailed = "Copy failed:";

    /// <summary>What is kept for a time only was not deleted.</summary>
    public const string TidyFailed = "Tidying failed:";

    /// <summary>Writes <see cref="RunFailed"/> with the run and its reason.</summary>
    public static void RunHasFailed(this ILogger log, Run run, string reason) => RunHasFailed(log, run.Month, run.Revision, reason);

    /// <summary>Writes <see cref="RunIncomplete"/> with the run and how many areas it lacks.</summary>
    public static void RunIsIncomplete(this ILogger log, Run run, int failed) =>
        RunIsIncomplete(log, run.Month, run.Revision, failed, run.Areas);

    /// <summary>Writes <see cref="ImportFailed"/> with the import and its reason.</summary>
    public static void ImportHasFailed(this ILogger log, ImportJob import) => ImportHasFailed(log, import.Id, import.Reason);

    /// <summary>Writes <see cref="PastDeadline"/> with the run and how far it is.</summary>
    public static void IsPastDeadline(this ILogger log, Run run) => IsPastDeadline(log, run.Month, run.Revision, run.State);

    /// <summary>Writes <see cref="GivenUp"/> with the message and its queue.</summary>
    [LoggerMessage(LogLevel.Error, GivenUp + " {Queue} {Message}")]
    public static partial void IsGivenUp(this ILogger log, string queue, string message);

    /// <summary>Writes <see cref="CopyFailed"/> with the table and the reason.</summary>
    [LoggerMessage(LogLevel.Error, CopyFailed + " {Table}: {Reason}")]
    public static partial void CopyHasFailed(this ILogger log, string table, string reason);

    /// <summary>Writes <see cref="TidyFailed"/> with what was to be deleted and the reason.</summary>
    [LoggerMessage(LogLevel.Error, TidyFailed + " {What}: {Reason}")]
    public static partial void TidyHasFailed(this ILogger log, string what, string reason);

    [LoggerMessage(LogLevel.Error, RunFailed + " {Month} revision {Revision}: {Reason}")]
    private static partial void RunHasFailed(ILogger log, Period month, int revision, string reason);

    [LoggerMessage(LogLevel.Error, RunIncomplete + " {Month} revision {Revision}: {Failed} of {Areas}")]
    private static partial void RunIsIncomplete(ILogger log, Period month, int revision, int failed, int areas);

    [LoggerMessage(LogLevel.Error, ImportFailed + " {Import}: {Reason}")]
    private static partial void ImportHasFailed(ILogger log, string import, string? reason);

    [LoggerMessage(LogLevel.Error, PastDeadline + " {Month} revision {Revision}: {State}")]
    private static partial void IsPastDeadline(ILogger log, Period month, int revision, RunState state);
}
