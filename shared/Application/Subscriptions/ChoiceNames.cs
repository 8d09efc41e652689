namespace Reporting.Application.Subscriptions;

/// <summary>How a choice is written in JSON and in forms.</summary>
public static class ChoiceNames
{
    /// <summary>The kinds of mail, one by one.</summary>
    public static IReadOnlyList<(string Name, SubscriptionKinds Kind)> Kinds { get; } =
        [("overview", SubscriptionKinds.Overview), ("alerts", SubscriptionKinds.Alerts), ("digest", SubscriptionKinds.Digest)];

    /// <summary>The languages.</summary>
    public static IReadOnlyList<(string Name, Language Language)> Languages { get; } = [("da", Language.Danish), ("en", Language.English)];

    /// <summary>The names of several kinds.</summary>
    public static IEnumerable<string> Of(SubscriptionKinds kinds) => Kinds.Where(k => kinds.HasFlag(k.Kind)).Select(k => k.Name);

    /// <summary>The name of a language.</summary>
    public static string Of(Language language) => Languages.First(l => l.Language == language).Name;
}
