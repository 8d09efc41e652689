namespace Reporting.Domain.Conditions;

/// <summary>
/// The areas whose conditions are most like an area's: those whose expected share on benefits lies nearest to its own, as the source
/// reckons it. The method is one number on purpose: it can be checked with the printed figures alone.
/// </summary>
public static class LikeConditions
{
    /// <summary>The id of every such group, and its kind: the catalogue has no group of the id.</summary>
    public const string Id = "conditions";

    /// <summary>How many areas are found beside the area itself.</summary>
    public const int Count = 12;

    /// <summary>
    /// The group of an area: itself and the twelve nearest of its kind, nearest first. Of two as near the one that stands first in the
    /// catalogue is taken.
    /// </summary>
    /// <param name="slices">The slices of all areas of the kind, by area code.</param>
    /// <returns>Null where the source gave no expected share of the area, or too few other areas have one.</returns>
    public static LikeGroup? Of(Catalogue catalogue, IReadOnlyDictionary<string, AreaSlice> slices, Area area, Period month) =>
        Of(catalogue, Shares(catalogue, slices, month), area);

    /// <summary>The groups of all areas that have one, in the catalogue's order.</summary>
    /// <param name="slices">The slices of all areas, by area code.</param>
    public static IReadOnlyList<(Area Area, LikeGroup Like)> All(
        Catalogue catalogue, IReadOnlyDictionary<string, AreaSlice> slices, Period month)
    {
        var shares = Shares(catalogue, slices, month);
        return [.. shares.Select(s => (s.Area, Like: Of(catalogue, shares, s.Area))).Where(g => g.Like is not null).Select(g => (g.Area, g.Like!))];
    }

    private static LikeGroup? Of(Catalogue catalogue, List<Expected> shares, Area area)
    {
        if (shares.Find(s => s.Area.Code == area.Code) is not { } own) return null;
        var nearest = shares.Where(s => s.Area.Kind == area.Kind && s != own).OrderBy(s => Math.Abs(s.Share - own.Share)).Take(Count).ToList();
        if (nearest.Count + 1 < Math.Max(catalogue.Parts.MinimumGroup, VerdictThresholds.Default.MinimumGroup)) return null;
        return new(own.Period, own.Share, nearest.Min(s => s.Share), nearest.Max(s => s.Share), [area.Code, .. nearest.Select(s => s.Area.Code)]);
    }

    // Of the local areas that have one, in the catalogue's order.
    private static List<Expected> Shares(Catalogue catalogue, IReadOnlyDictionary<string, AreaSlice> slices, Period month)
    {
        var shares = new List<Expected>();
        foreach (var area in catalogue.AreasIn(month).Where(a => a.IsLocal))
        {
            if (slices.TryGetValue(area.Code, out var slice)
                && AreaConditions.WholeOf(catalogue, slice) is { ExpectedShare.Value: { } share } whole) shares.Add(new(area, whole.Period, share));
        }

        return shares;
    }

    private sealed record Expected(Area Area, Period Period, decimal Share);
}

/// <summary>Areas with like conditions.</summary>
/// <param name="Period">The period of the source's reckoning.</param>
/// <param name="Share">The area's expected share, in per cent.</param>
/// <param name="Low">The lowest expected share of the others.</param>
/// <param name="High">The highest.</param>
/// <param name="Members">The codes: the area itself, then the others, nearest first.</param>
public sealed record LikeGroup(Period Period, decimal Share, decimal Low, decimal High, IReadOnlyList<string> Members);
