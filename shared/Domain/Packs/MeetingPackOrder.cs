namespace Reporting.Domain.Packs;

/// <summary>
/// What kind of meeting it is. The first four are dialogue meetings (dialogmøder), which the minimum standards count; see
/// <see cref="Meetings.MeetingKinds"/>.
/// </summary>
public enum MeetingKind
{
    /// <summary>Region and one jobcentre.</summary>
    Individual,

    /// <summary>The same, with the region's director.</summary>
    Director,

    /// <summary>Two to four jobcentres that share experience.</summary>
    Collective,

    /// <summary>A network of jobcentres.</summary>
    Network,

    /// <summary>A theme, for chosen jobcentres or all of the region's (temamøde).</summary>
    Theme,

    /// <summary>News for the jobcentres' leaders (informationsmøde).</summary>
    Information,

    /// <summary>The regional employment council (RBR).</summary>
    RegionalCouncil,

    /// <summary>A local employment council or a municipal committee (LBR).</summary>
    LocalCouncil,

    /// <summary>A mayor or a municipality's management.</summary>
    Mayor,

    /// <summary>An unemployment fund (a-kasse), a school or another partner.</summary>
    Partner,

    /// <summary>Team leaders and staff of jobcentres.</summary>
    StaffNetwork,

    /// <summary>A conference.</summary>
    Conference,
}

/// <summary>How many areas a meeting of each kind has: a dialogue meeting no more than its pack can show beside each other.</summary>
public static class MeetingSizes
{
    /// <summary>The most jobcentres at a collective meeting.</summary>
    public const int MaxCollective = 4;

    /// <summary>The most jobcentres of a network.</summary>
    public const int MaxNetwork = 20;

    /// <summary>The most jobcentres of any other meeting: a whole region's, and room for more.</summary>
    public const int MaxOther = 60;

    /// <summary>The fewest and the most areas of a kind.</summary>
    public static (int Min, int Max) Of(MeetingKind kind) => kind switch
    {
        MeetingKind.Individual or MeetingKind.Director => (1, 1),
        MeetingKind.Collective => (2, MaxCollective),
        MeetingKind.Network => (2, MaxNetwork),
        _ => (1, MaxOther),
    };

    /// <summary>The same in words without a full stop, for who wrote another number.</summary>
    public static LocalizedText Told(MeetingKind kind) => kind switch
    {
        MeetingKind.Individual => new("Et individuelt møde har ét jobcenter", "An individual meeting has 1 area"),
        MeetingKind.Director => new("Et møde med direktøren har ét jobcenter", "A meeting with the director has 1 area"),
        MeetingKind.Collective =>
            new($"Et kollektivt møde har 2 til {MaxCollective} jobcentre", $"A collective meeting has 2 to {MaxCollective} areas"),
        MeetingKind.Network => new($"Et netværk har 2 til {MaxNetwork} jobcentre, så mange som materialet kan vise",
            $"A network has 2 to {MaxNetwork} areas, as many as its pack can show"),
        _ => new($"Mødet har 1 til {MaxOther} jobcentre", $"The meeting has 1 to {MaxOther} areas"),
    };
}

/// <summary>What was ordered: the meeting, and what its pack is to look at.</summary>
/// <param name="Kind">The kind of meeting.</param>
/// <param name="Areas">The codes of the areas that meet: one, or several for a collective meeting or a network.</param>
public sealed record MeetingPackOrder(MeetingKind Kind, IReadOnlyList<string> Areas)
{
    /// <summary>The id of the planned meeting it is for; null when it names none.</summary>
    public string? Meeting { get; init; }

    /// <summary>When the meeting is held; null when it is not settled.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Where, as typed; null when it is not settled.</summary>
    public string? Place { get; init; }

    /// <summary>When it begins, by a clock in Denmark; null when it is not settled.</summary>
    public TimeOnly? Start { get; init; }

    /// <summary>When it ends; known when <see cref="Start"/> is.</summary>
    public TimeOnly? End { get; init; }

    /// <summary>Where it is joined by video; null when it is not.</summary>
    public string? VideoLink { get; init; }

    /// <summary>Who takes part, as typed.</summary>
    public IReadOnlyList<string> Participants { get; init; } = [];

    /// <summary>The language of the documents.</summary>
    public Language Language { get; init; }

    /// <summary>Own items for the agenda, as typed.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];

    /// <summary>The ids of indicators to look at whatever their verdicts say.</summary>
    public IReadOnlyList<string> Focus { get; init; } = [];
}

/// <summary>All that a pack is made of; what is in it is decided by nothing else.</summary>
/// <param name="Catalogue">The catalogue.</param>
/// <param name="Order">What was ordered.</param>
/// <param name="Run">The month and revision the pack is a snapshot of.</param>
/// <param name="Slices">
/// The slices, by area code: of the areas that meet, of the members of every group they are compared with or judged
/// against, and of the groups' own areas (regions, the country) where there are any.
/// </param>
/// <param name="Groups">The group each area that meets is compared with, by area code; an area without one is absent.</param>
public sealed record PackInput(
    Catalogue Catalogue, MeetingPackOrder Order, RunStamp Run, IReadOnlyDictionary<string, AreaSlice> Slices,
    IReadOnlyDictionary<string, ComparisonGroup> Groups)
{
    /// <summary>Where the site is found; null where that is not known.</summary>
    public Uri? Site { get; init; }

    /// <summary>What was agreed at the areas' last meetings, oldest meeting first.</summary>
    public IReadOnlyList<PastAgreement> Agreements { get; init; } = [];

    /// <summary>What the minutes of the areas' last meetings sum up.</summary>
    public IReadOnlyList<PastMinutes> Last { get; init; } = [];

    /// <summary>Whether agreements are open that are not for all who meet to read, and so are not in <see cref="Agreements"/>.</summary>
    public bool Withheld { get; init; }

    /// <summary>What the jobcentres asked to have on the agenda.</summary>
    public IReadOnlyList<AgendaItem> Items { get; init; } = [];

    /// <summary>The areas that were to be compared with those of like conditions, of which none are known: they have their usual group.</summary>
    public IReadOnlyCollection<string> WithoutLike { get; init; } = [];

    /// <summary>The goals that were entered for the areas, their region and the country.</summary>
    public IReadOnlyList<Goal> Goals { get; init; } = [];

    /// <summary>The entries of the knowledge bank to choose from.</summary>
    public IReadOnlyList<KnowledgeEntry> Knowledge { get; init; } = [];

    /// <summary>The trials to choose from.</summary>
    public IReadOnlyList<Trial> Trials { get; init; } = [];

    /// <summary>What differs from the pack of an earlier revision of the same month; null when this is the first.</summary>
    public PackRevision? Revised { get; init; }
}

/// <summary>An agreement with the meeting it was made at.</summary>
/// <param name="Meeting">The day of the meeting.</param>
/// <param name="Agreement">The agreement.</param>
public sealed record PastAgreement(DateOnly Meeting, Agreement Agreement)
{
    /// <summary>The code of the area that carries on the one it was made with; null where that area still meets itself.</summary>
    public string? For { get; init; }

    /// <summary>The code of the area that meets now.</summary>
    public string Area() => For ?? Agreement.Area;
}

/// <summary>An item for the agenda that a jobcentre asked for.</summary>
/// <param name="Area">The code of the area that asked.</param>
/// <param name="Text">The item, as typed.</param>
/// <param name="By">Who wrote it, as typed.</param>
public sealed record AgendaItem(string Area, string Text, string By);

/// <summary>What differs from a pack of an earlier revision.</summary>
/// <param name="Revision">The earlier revision.</param>
/// <param name="Changes">What differs in the overviews of the areas that meet, by area code.</param>
public sealed record PackRevision(int Revision, IReadOnlyDictionary<string, IReadOnlyList<FigureChange>> Changes);
