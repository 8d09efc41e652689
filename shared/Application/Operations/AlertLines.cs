using Microsoft.Extensions.Logging;
using Reporting.Storage;

namespace Reporting.Application.Operations;

/// <summary>
/// The lines of the log that an operator is told of. infra/azure/alerts.bicep looks for the beginnings below; they are
/// written before the state is, so that a process that dies in between writes them once more rather than never.
/// </summary>
public static class AlertLines
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
    public static void RunHasFailed(this ILogger log, Run run, string reason) =>
        log.LogError(RunFailed + " {Month} revision {Revision}: {Reason}", run.Month, run.Revision, reason);

    /// <summary>Writes <see cref="RunIncomplete"/> with the run and how many areas it lacks.</summary>
    public static void RunIsIncomplete(this ILogger log, Run run, int failed) =>
        log.LogError(RunIncomplete + " {Month} revision {Revision}: {Failed} of {Areas}", run.Month, run.Revision, failed, run.Areas);

    /// <summary>Writes <see cref="ImportFailed"/> with the import and its reason.</summary>
    public static void ImportHasFailed(this ILogger log, ImportJob import) =>
        log.LogError(ImportFailed + " {Import}: {Reason}", import.Id, import.Reason);

    /// <summary>Writes <see cref="GivenUp"/> with the message and its queue.</summary>
    public static void IsGivenUp(this ILogger log, string queue, string message) =>
        log.LogError(GivenUp + " {Queue} {Message}", queue, message);

    /// <summary>Writes <see cref="CopyFailed"/> with the table and the reason.</summary>
    public static void CopyHasFailed(this ILogger log, string table, string reason) =>
        log.LogError(CopyFailed + " {Table}: {Reason}", table, reason);

    /// <summary>Writes <see cref="TidyFailed"/> with what was to be deleted and the reason.</summary>
    public static void TidyHasFailed(this ILogger log, string what, string reason) =>
        log.LogError(TidyFailed + " {What}: {Reason}", what, reason);

    /// <summary>Writes <see cref="PastDeadline"/> with the run and how far it is.</summary>
    public static void IsPastDeadline(this ILogger log, Run run) =>
        log.LogError(PastDeadline + " {Month} revision {Revision}: {State}", run.Month, run.Revision, run.State);
}
