namespace Reporting.Domain.Meetings;

/// <summary>What makes two areas alike enough to learn from each other.</summary>
public enum Nearness
{
    /// <summary>The source reckons their conditions alike (lignende rammevilkår).</summary>
    Conditions,

    /// <summary>They are in the same comparison group; the source's reckoning of one of them at least is not known.</summary>
    Group,
}

/// <summary>Which areas are alike enough to learn from each other.</summary>
/// <param name="like">By area code, the areas with like conditions, nearest first; an area without is not among them.</param>
/// <param name="groups">By area code, the id of the group it is compared with; an area without is not among them.</param>
public sealed class Neighbours(IReadOnlyDictionary<string, IReadOnlyList<string>> like, IReadOnlyDictionary<string, string> groups)
{
    /// <summary>What makes two areas alike; null when they are not.</summary>
    public Nearness? Of(string one, string other)
    {
        if (like.TryGetValue(one, out var near) && like.TryGetValue(other, out var back))
            return near.Contains(other) || back.Contains(one) ? Nearness.Conditions : null;
        return IsSameGroup(one, other) ? Nearness.Group : null;
    }

    /// <summary>What makes areas alike, each with the first of them; null when one is not.</summary>
    public Nearness? Of(IReadOnlyList<string> areas)
    {
        var all = areas.Skip(1).Select(a => Of(areas[0], a)).ToList();
        return all.Count == 0 || all.Contains(null) ? null : all.Max();
    }

    /// <summary>How far an area is from another: the smaller, the more alike.</summary>
    public int Distance(string from, string to)
    {
        var place = like.TryGetValue(from, out var near) ? near.ToList().IndexOf(to) : -1;
        return place >= 0 ? place : IsSameGroup(from, to) ? LikeConditions.Count + 1 : LikeConditions.Count + 2;
    }

    private bool IsSameGroup(string one, string other) => groups.TryGetValue(one, out var group) && groups.GetValueOrDefault(other) == group;
}
