namespace Reporting.Website.Figures;

/// <summary>What a reader wants an area compared with: ?group= for a group of the catalogue, ?with= for areas of own choice.</summary>
/// <param name="Group">The group's id; null for the usual one and for an own choice.</param>
/// <param name="Own">The codes of an own choice in the catalogue's order; empty for none.</param>
/// <param name="Asked">The codes that were chosen, also when they are too few to compare with.</param>
/// <param name="Note">Why it is not as asked; null when it is.</param>
public sealed record GroupChoice(string? Group, IReadOnlyList<string> Own, IReadOnlyList<string> Asked, string? Note)
{
    /// <summary>How many areas an own choice may have: each is read, and nobody else may ever ask for the same.</summary>
    public const int Max = 20;

    /// <summary>The usual group.</summary>
    public static GroupChoice Usual { get; } = new(null, [], [], null);

    /// <summary>Whether more were chosen than can be compared with.</summary>
    public bool IsTooMany { get; private init; }

    /// <summary>Whether areas with like conditions are asked for, which are found in the month's figures.</summary>
    public bool IsLike => Group == LikeConditions.Id;

    /// <summary>The choice in an address.</summary>
    /// <param name="group">What ?group= says; empty when it is not there.</param>
    /// <param name="with">What each ?with= says.</param>
    public static GroupChoice Of(string group, IEnumerable<string?> with, SiteContext context, Catalogue catalogue, Area area, Period month)
    {
        var codes = catalogue.Succession.Carry(
            with.SelectMany(w => (w ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)), month);
        var asked = catalogue.AreasIn(month).Where(a => a.Kind == area.Kind && a.Code != area.Code && codes.Contains(a.Code))
            .Select(a => a.Code).ToList();
        var min = catalogue.Parts.MinimumGroup;
        if (asked.Count > Max) return new(null, [], asked, context.Say(
            $"Vælg højst {Max} andre områder at sammenligne med; du har valgt {asked.Count}. Her er den sædvanlige gruppe.",
            $"Choose at most {Max} other areas to compare with; you have chosen {asked.Count}. This is the usual group.")) { IsTooMany =
                true };
        if (asked.Count >= min) return new(null, asked, asked, null);
        if (codes.Count > 0) return new(null, [], asked, context.Say(
            $"Vælg mindst {min} andre områder at sammenligne med. Her er den sædvanlige gruppe.",
            $"Choose at least {min} other areas to compare with. This is the usual group."));
        if (group.Length == 0) return Usual;
        return catalogue.Group(group)?.HasMembersIn(month) == true || group == LikeConditions.Id && catalogue.HasConditions(area) ? new(group, [], [], null) : new(null, [], [], context.Say(
            "Gruppen findes ikke i måneden. Her er den sædvanlige gruppe.",
            "There is no such group in the month. This is the usual group."));
    }

    /// <summary>The group that is compared with, unless areas with like conditions are; null when the area has none.</summary>
    public ComparisonGroup? GroupOf(Catalogue catalogue, Area area, Period month) => Group is not null && !IsLike ? catalogue.Group(Group)
        : Own.Count > 0 ? OwnGroups.Of(Own) : catalogue.DefaultGroup(area, month);
}
