using System.Text.Json.Serialization;

namespace Reporting.Domain.Orders;

/// <summary>Where an order stands.</summary>
public enum OrderState
{
    /// <summary>Its parts wait or are being made.</summary>
    Building,

    /// <summary>All its documents are there and never change.</summary>
    Done,

    /// <summary>Some of its parts could not be made; ordering the same again tries them again.</summary>
    DoneWithFailures,

    /// <summary>None of its parts could be made; ordering the same again tries them again.</summary>
    Failed,
}

/// <summary>Where a part of an order stands.</summary>
public enum OrderPartState
{
    /// <summary>It waits or is being made.</summary>
    Waiting,

    /// <summary>Its documents are there.</summary>
    Done,

    /// <summary>It was given up.</summary>
    Failed,
}

/// <summary>
/// What an order is made of, settled when it is ordered: everything that decides the documents, apart from the figures of
/// the month and revision it names. Exactly one of <see cref="Pack"/> and <see cref="Report"/> is set.
/// </summary>
/// <param name="Month">The month it is a snapshot of.</param>
/// <param name="Revision">The month's revision.</param>
public sealed record OrderContent(Period Month, int Revision)
{
    /// <summary>The meeting or the round of meetings; null for a report.</summary>
    public MeetingPackOrder? Pack { get; init; }

    /// <summary>The report; null for a meeting pack.</summary>
    public ReportOrder? Report { get; init; }

    /// <summary>Whether each area gets a pack of its own (a region's round) rather than all one together.</summary>
    public bool IsRound { get; init; }

    /// <summary>The id of the group to compare with; null for each area's usual one, or for an own choice.</summary>
    public string? Group { get; init; }

    /// <summary>The codes of the areas of an own choice to compare with; empty for none.</summary>
    public IReadOnlyList<string> OwnGroup { get; init; } = [];

    /// <summary>What was agreed earlier with the areas that meet.</summary>
    public IReadOnlyList<PastAgreement> Agreements { get; init; } = [];

    /// <summary>What the jobcentres asked to have on the agenda.</summary>
    public IReadOnlyList<AgendaItem> Items { get; init; } = [];

    /// <summary>The goals that were entered for the areas, their region and the country.</summary>
    [LeftOutWhenEmpty]
    public IReadOnlyList<Goal> Goals { get; init; } = [];

    /// <summary>The entries of the knowledge bank on the areas' challenges.</summary>
    [LeftOutWhenEmpty]
    public IReadOnlyList<KnowledgeEntry> Knowledge { get; init; } = [];

    /// <summary>The trials that the areas take part in, or that are on their challenges.</summary>
    [LeftOutWhenEmpty]
    public IReadOnlyList<Trial> Trials { get; init; } = [];

    /// <summary>What the minutes of the areas' last meetings sum up.</summary>
    [LeftOutWhenEmpty]
    public IReadOnlyList<PastMinutes> Last { get; init; } = [];

    /// <summary>Whether agreements are open that are not for all who meet to read; left out where there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Withheld { get; init; }

    /// <summary>The revision of the month that the same was ordered for before; null when it was not.</summary>
    public int? Before { get; init; }

    /// <summary>The names of the parts that are made one by one: the areas of a round, or one for all.</summary>
    public IReadOnlyList<string> Parts => IsRound ? Pack!.Areas : [OrderParts.Whole];
}

/// <summary>A report that was ordered.</summary>
/// <param name="Id">The report's id, such as <c>key-figures</c>.</param>
/// <param name="Areas">The codes of the areas it is about.</param>
/// <param name="ScopeName">What they are called together.</param>
/// <param name="Language">The language of the text.</param>
public sealed record ReportOrder(string Id, IReadOnlyList<string> Areas, string ScopeName, Language Language);

/// <summary>The names of an order's parts.</summary>
public static class OrderParts
{
    /// <summary>The only part of an order that is made in one piece.</summary>
    public const string Whole = "pack";
}

/// <summary>An order as far as it has come.</summary>
/// <param name="Id">The order's id: the same for the same order.</param>
/// <param name="Month">The month it is a snapshot of.</param>
/// <param name="Revision">The month's revision.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Ordered">When it was first ordered, in UTC.</param>
/// <param name="Version">What its row is known by until it is changed again.</param>
/// <param name="Parts">Its parts, by name.</param>
public sealed record DocumentOrder(
    string Id, Period Month, int Revision, OrderState State, DateTimeOffset Ordered, string Version, IReadOnlyList<OrderPart> Parts)
{
    /// <summary>Who ordered it before that was noted.</summary>
    public const string Unknown = "unknown";

    /// <summary>Who ordered it, each once: a role, such as <c>region:081</c>, or <c>key</c>, or <see cref="Unknown"/>.</summary>
    public IReadOnlyList<string> OrderedBy { get; init; } = [];

    /// <summary>Whether nothing is left to do: no part waits, and the state says how it ended.</summary>
    public bool IsEnded => Count(OrderPartState.Waiting) == 0 && State == End;

    /// <summary>How many parts are in a state.</summary>
    public int Count(OrderPartState state) => Parts.Count(p => p.State == state);

    /// <summary>What its state is when no part waits any longer.</summary>
    public OrderState End => Count(OrderPartState.Failed) switch
    {
        0 => OrderState.Done,
        var failed when failed == Parts.Count => OrderState.Failed,
        _ => OrderState.DoneWithFailures,
    };
}

/// <summary>A part of an order.</summary>
/// <param name="Name">An area's code in a round, otherwise <see cref="OrderParts.Whole"/>.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Error">What went wrong last, or null.</param>
/// <param name="Changed">When its message was last sent or its state last changed, in UTC.</param>
public sealed record OrderPart(string Name, OrderPartState State, string? Error, DateTimeOffset Changed);
