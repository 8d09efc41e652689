namespace Reporting.Functions.Import;

/// <summary>An import as it is shown to the world.</summary>
/// <param name="Reason">Why it failed, or null.</param>
/// <param name="Month">The month of the run it made or found, or null.</param>
/// <param name="Run">The address of that run, or null.</param>
internal sealed record ImportView(
    string Import, ImportState State, DateTimeOffset At, string? Reason, string? Month, int? Revision, string? Run);
