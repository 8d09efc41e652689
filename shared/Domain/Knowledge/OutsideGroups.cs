namespace Reporting.Domain.Knowledge;

/// <summary>The comparison groups of a trial's areas without the areas of the trial.</summary>
internal sealed class OutsideGroups(PackFigures figures, Trial trial, Period month)
{
    private readonly Dictionary<string, PackGroup> made = new(StringComparer.Ordinal);

    /// <summary>The figures.</summary>
    public PackFigures Figures => figures;

    /// <summary>The trial.</summary>
    public Trial Trial => trial;

    /// <summary>The month.</summary>
    public Period Month => month;

    /// <summary>Whether an area is in the month.</summary>
    public bool Holds(string area) => figures.Catalogue.Area(area)?.Valid.Holds(month) == true;

    /// <summary>The group of an area; null when it has none.</summary>
    public PackGroup? Of(string area)
    {
        if (figures.Catalogue.DefaultGroup(figures.Catalogue.Area(area)!, month) is not { } usual) return null;
        return made.TryGetValue(usual.Id, out var known) ? known : made[usual.Id] = figures.Group(
            usual with { Memberships = [.. usual.Memberships.Where(m => !trial.Areas.Contains(m.Area))] });
    }
}
