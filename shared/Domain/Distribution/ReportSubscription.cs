namespace Reporting.Domain.Distribution;

/// <summary>How often a report is sent.</summary>
public enum ReportRhythm
{
    /// <summary>With each month.</summary>
    Monthly,

    /// <summary>With the month that ends a quarter: March, June, September and December.</summary>
    Quarterly,
}

/// <summary>A report that a subscriber is sent.</summary>
/// <param name="Report">The report's id, such as <c>key-figures</c>.</param>
/// <param name="Of">What it is about: an area's code or a comparison group's id. A region or the country stands for the areas it is
/// made of where the report is about several, otherwise for itself.</param>
/// <param name="Every">How often.</param>
public sealed record ReportSubscription(string Report, string Of, ReportRhythm Every)
{
    /// <summary>How many reports one subscriber may be sent.</summary>
    public const int Max = 8;

    private const int MonthsOfQuarter = 3;

    /// <summary>What tells it from the subscriber's others: the same report of the same is sent once, however often it is wanted.</summary>
    public string Name => $"{Report}_{Of}";

    /// <summary>Whether it is sent with a month.</summary>
    public bool IsDue(Period month) => Every == ReportRhythm.Monthly || month.Number % MonthsOfQuarter == 0;

    /// <summary>The report that a text of <see cref="ToString"/> names; null when it names none.</summary>
    public static ReportSubscription? Read(string? text) =>
        text?.Split(':') is [{ Length: > 0 } report, { Length: > 0 } of, var every] && Enum.TryParse<ReportRhythm>(every, out var rhythm)
            ? new(report, of, rhythm) : null;

    /// <summary>The text that <see cref="Read"/> reads, such as <c>key-figures:081:Quarterly</c>.</summary>
    public override string ToString() => $"{Report}:{Of}:{Every}";
}
