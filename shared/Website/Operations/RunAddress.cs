namespace Reporting.Website.Operations;

/// <summary>Where the pages of runs are.</summary>
internal static class RunAddress
{
    /// <summary>The address of a run's page.</summary>
    public static string Of(Period month, int revision) => $"/runs/{month}/{revision}";
}
