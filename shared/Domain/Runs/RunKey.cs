namespace Reporting.Domain.Runs;

/// <summary>Which run: one revision of one month.</summary>
/// <param name="Month">The month.</param>
/// <param name="Revision">1 for the first, then 2, 3 ...</param>
public readonly record struct RunKey(Period Month, int Revision)
{
    /// <summary>The run of a month as it is written, such as 2026M03; null when that is no month.</summary>
    public static RunKey? Read(string month, int revision) => Period.TryParse(month, out var read) ? new(read, revision) : null;
}
