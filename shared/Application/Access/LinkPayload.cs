using System.Globalization;

namespace Reporting.Application.Access;

/// <summary>What the links of a subscriber carry. They are read only after their signature was found right.</summary>
public static class LinkPayload
{
    private const int NumberAt = 5;
    private const int ReportsAt = 6;

    /// <summary>Who confirms, what, and by which question.</summary>
    public static string Confirm(string subscriber, SubscriptionChoice choice, int number) => string.Create(CultureInfo.InvariantCulture,
        $"{subscriber} {(int)choice.Kinds} {(int)choice.Language} {(choice.PerArea ? 1 : 0)} {string.Join(',', choice.Areas)} {number}")
        + (choice.Reports.Count > 0 ? " " + string.Join(',', choice.Reports) : "");

    /// <summary>Reads what <see cref="Confirm"/> wrote.</summary>
    public static (string Subscriber, SubscriptionChoice Choice) ReadConfirm(string payload)
    {
        var parts = payload.Split(' ');
        return (parts[0], new SubscriptionChoice(
            List(parts[4]), (SubscriptionKinds)Number(parts[1]), (Language)Number(parts[2]), parts[3] == "1")
        {
            Reports = parts.Length <= ReportsAt ? []
                : [.. List(parts[ReportsAt]).Select(ReportSubscription.Read).OfType<ReportSubscription>()],
        });
    }

    /// <summary>The number of the question; 1 in links from before they had any.</summary>
    public static int ReadNumber(string payload) => payload.Split(' ') is { Length: > NumberAt } parts ? Number(parts[NumberAt]) : 1;

    /// <summary>Who leaves, and what.</summary>
    public static string Leave(string subscriber, SubscriptionKinds kinds) =>
        string.Create(CultureInfo.InvariantCulture, $"{subscriber} {(int)kinds}");

    /// <summary>Reads what <see cref="Leave"/> wrote.</summary>
    public static (string Subscriber, SubscriptionKinds Kinds) ReadLeave(string payload)
    {
        var parts = payload.Split(' ');
        return (parts[0], (SubscriptionKinds)Number(parts[1]));
    }

    /// <summary>A report of a run, as a link opens it.</summary>
    public static string Report(RunKey run, ReportSubscription report, Language language) => string.Create(CultureInfo.InvariantCulture,
        $"{ReportWord}/{run.Month}/{run.Revision}/{report.Report}/{report.Of}/{(int)language}");

    /// <summary>Reads what <see cref="Report"/> wrote; null when it is something else.</summary>
    public static (RunKey Run, string Report, string Of, Language Language)? ReadReport(string payload) =>
        payload.Split('/') is [ReportWord, var month, var revision, var report, var of, var language]
            ? (new(Period.Parse(month), Number(revision)), report, of, (Language)Number(language)) : null;

    private const string ReportWord = "report";

    private static IReadOnlyList<string> List(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
