namespace Reporting.Storage;

/// <summary>The app's tables.</summary>
public static class TableNames
{
    /// <summary>One row per month and revision.</summary>
    public const string Runs = "runs";

    /// <summary>One row per area whose overview is not done; gone when it is.</summary>
    public const string Work = "work";

    /// <summary>One row per published month: which revision is served.</summary>
    public const string Published = "published";

    /// <summary>One row per source table: what came last.</summary>
    public const string Sources = "sources";

    /// <summary>One row per import: how it went.</summary>
    public const string Imports = "imports";

    /// <summary>One row per subscriber, and one per address that leads to it.</summary>
    public const string Subscribers = "subscribers";

    /// <summary>One row per mail to a subscriber, and one more for as long as it is not sent.</summary>
    public const string Deliveries = "deliveries";

    /// <summary>One partition per order of documents: how far it and its parts have come.</summary>
    public const string Orders = "orders";

    /// <summary>One row per meeting, change, agenda item and set of contacts, by region and year; and the meetings of each area.</summary>
    public const string Meetings = "meetings";

    /// <summary>One row per goal that was entered and one per change of it, by area.</summary>
    public const string Goals = "goals";

    /// <summary>One row per network that a region made and one per change of it, by region.</summary>
    public const string Networks = "networks";

    /// <summary>One row per message that was given up, until it is sent again or discarded.</summary>
    public const string Poison = "poison";

    /// <summary>One row per hour or day and what confirmations are counted by, as a hash; for two days.</summary>
    public const string Limits = "limits";

    /// <summary>All tables.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Runs, Work, Published, Sources, Imports, Subscribers, Deliveries, Orders, Meetings, Goals, Networks, Poison, Limits];
}
