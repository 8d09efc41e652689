namespace Reporting.Domain.Overviews;

/// <summary>Computes an area's overview from its slice and its group's.</summary>
public static class OverviewCalculator
{
    /// <summary>The overview of one area.</summary>
    /// <param name="catalogue">The catalogue the slices were made with.</param>
    /// <param name="slice">The area's own figures.</param>
    /// <param name="group">The group's figures; null when the area has no group.</param>
    /// <param name="comparison">The group itself where it is of the reader's own choice and the catalogue does not know it; else
    /// null.</param>
    /// <exception cref="ArgumentException">The slice is of an area that the catalogue does not have.</exception>
    public static Overview Compute(Catalogue catalogue, AreaSlice slice, GroupSlice? group, ComparisonGroup? comparison = null)
    {
        var area = catalogue.Area(slice.Area)
            ?? throw new ArgumentException($"The catalogue {catalogue.Id} has no area '{slice.Area}'.");
        var rows = new OverviewRows(catalogue, slice, group);
        return new Overview(
            slice.Run, area, group is null ? null : comparison ?? catalogue.Group(group.Group),
            [.. (group?.Members ?? []).Select(code => catalogue.Area(code)!)],
            [.. catalogue.Parts.Sections.Select(s => new OverviewSection(s, rows.Of(s.Id))).Where(s => s.Rows.Count > 0)],
            catalogue.Parts.Tables)
        {
            Topics = catalogue.Parts.Topics, SinceLastPeriod = catalogue.Parts.SinceLastPeriod,
            Findings = [.. slice.FindingsIn(catalogue).Where(f => catalogue.Indicator(f.Lead) is not null)],
        };
    }

    /// <summary>How a value stands to the group's mean when both are rounded as printed.</summary>
    public static Standing StandingOf(Indicator indicator, Figure own, Figure mean)
    {
        if (own.Value is not { } mine || mean.Value is not { } theirs) return Standing.Unknown;
        var decimals = indicator.ComparedBy == ComparedBy.Level ? indicator.Decimals : indicator.ChangeDecimals;
        var difference = Rounding.Round(mine, decimals) - Rounding.Round(theirs, decimals);
        if (difference == 0) return Standing.Same;
        if (indicator.Polarity == Polarity.None) return difference > 0 ? Standing.Higher : Standing.Lower;
        return difference > 0 == (indicator.Polarity == Polarity.Higher) ? Standing.Better : Standing.Worse;
    }
}

/// <summary>Rounding as it is printed.</summary>
public static class Rounding
{
    /// <summary>Rounds halves away from zero, as Danish statistics are printed.</summary>
    public static decimal Round(decimal value, int decimals) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero);
}
