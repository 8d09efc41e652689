namespace Reporting.Application.Subscriptions;

/// <summary>How a choice is written in JSON and in forms.</summary>
public static class ChoiceNames
{
    /// <summary>The kinds of mail that are about all chosen areas, one by one; reports are about what each of them names.</summary>
    public static IReadOnlyList<(string Name, SubscriptionKinds Kind)> Kinds { get; } =
    [
        ("overview", SubscriptionKinds.Overview), ("alerts", SubscriptionKinds.Alerts), ("digest", SubscriptionKinds.Digest),
        ("newsletters", SubscriptionKinds.Newsletters),
    ];

    /// <summary>How often a report is sent.</summary>
    public static IReadOnlyList<(string Name, ReportRhythm Value)> Rhythms { get; } =
        [("month", ReportRhythm.Monthly), ("quarter", ReportRhythm.Quarterly)];

    /// <summary>The name of how often a report is sent.</summary>
    public static string Of(ReportRhythm rhythm) => Rhythms.First(r => r.Value == rhythm).Name;

    /// <summary>The languages.</summary>
    public static IReadOnlyList<(string Name, Language Language)> Languages { get; } = [("da", Language.Danish), ("en", Language.English)];

    /// <summary>The names of several kinds.</summary>
    public static IEnumerable<string> Of(SubscriptionKinds kinds) => Kinds.Where(k => kinds.HasFlag(k.Kind)).Select(k => k.Name);

    /// <summary>The name of a language.</summary>
    public static string Of(Language language) => Languages.First(l => l.Language == language).Name;
}
