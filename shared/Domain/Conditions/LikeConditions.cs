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
    public static LikeGroup? Of(Catalogue catalogue, IReadOnlyDictionary<string, AreaSlice> slices, Area area, Period month)
    {
        if (!area.IsLocal || slices.GetValueOrDefault(area.Code) is not { } slice) return null;
        if (AreaConditions.Of(catalogue, slice).Whole is not { ExpectedShare.Value: { } own } whole) return null;
        var nearest = catalogue.AreasIn(month).Where(a => a.Kind == area.Kind && a.Code != area.Code && slices.ContainsKey(a.Code))
            .Select(a => (a.Code, Share: AreaConditions.Of(catalogue, slices[a.Code]).Whole?.ExpectedShare.Value))
            .Where(a => a.Share is not null).OrderBy(a => Math.Abs(a.Share!.Value - own)).Take(Count).ToList();
        if (nearest.Count + 1 < Math.Max(catalogue.Parts.MinimumGroup, VerdictThresholds.Default.MinimumGroup)) return null;
        return new(whole.Period, own, nearest.Min(a => a.Share!.Value), nearest.Max(a => a.Share!.Value),
            [area.Code, .. nearest.Select(a => a.Code)]);
    }
}

/// <summary>Areas with like conditions.</summary>
/// <param name="Period">The period of the source's reckoning.</param>
/// <param name="Share">The area's expected share, in per cent.</param>
/// <param name="Low">The lowest expected share of the others.</param>
/// <param name="High">The highest.</param>
/// <param name="Members">The codes: the area itself, then the others, nearest first.</param>
public sealed record LikeGroup(Period Period, decimal Share, decimal Low, decimal High, IReadOnlyList<string> Members);
