namespace Reporting.Domain.Meetings;

/// <summary>A network of jobcentres (netværk): named, dated, and of one region.</summary>
public sealed record Network
{
    /// <summary>The most characters of a name.</summary>
    public const int MaxName = 100;

    /// <summary>Twelve hexadecimal digits; of one that the catalogue gives, the group's id.</summary>
    public required string Id { get; init; }

    /// <summary>The region's code.</summary>
    public required string Region { get; init; }

    /// <summary>What it is called, as typed.</summary>
    public required string Name { get; init; }

    /// <summary>The codes of its jobcentres.</summary>
    public required IReadOnlyList<string> Areas { get; init; }

    /// <summary>The first day on which it is one.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day; null while it has none.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Whether it was removed.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>Which version this is, from 1: every change makes the next. 0 of one that the catalogue gives.</summary>
    public int Version { get; init; }

    /// <summary>When this version was made.</summary>
    public DateTimeOffset Changed { get; init; }

    /// <summary>Who made it.</summary>
    public string By { get; init; } = "";

    /// <summary>Whether the catalogue gives it, so that nobody changes it here.</summary>
    public bool IsGiven => Version == 0;

    /// <summary>Whether it is a network on a day.</summary>
    public bool Holds(DateOnly day) => !Withdrawn && From <= day && (To is null || day <= To);

    /// <summary>Whether another says the same, whoever wrote it and when.</summary>
    public bool IsSameAs(Network other) => (Name, From, To, Withdrawn) == (other.Name, other.From, other.To, other.Withdrawn)
        && Areas.SequenceEqual(other.Areas);

    /// <summary>The networks that the catalogue gives a region on a day: the parts of the country with several of its jobcentres.</summary>
    /// <param name="members">The codes of the region's jobcentres.</param>
    /// <param name="name">The name of a group in the language wanted.</param>
    public static IReadOnlyList<Network> Given(
        Catalogue catalogue, string region, IReadOnlyCollection<string> members, DateOnly day, Func<ComparisonGroup, string> name)
    {
        var month = Period.Month(day.Year, day.Month);
        return [.. catalogue.Parts.Groups.Where(g => g.Kind is "landsdel" or "netværk")
            .Select(g => (Group: g, Own: g.MembersIn(month).Where(members.Contains).ToList())).Where(g => g.Own.Count > 1)
            .Select(g => new Network { Id = g.Group.Id, Region = region, Name = name(g.Group), Areas = g.Own, From = new(day.Year, 1, 1) })];
    }
}
