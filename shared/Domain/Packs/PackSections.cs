namespace Reporting.Domain.Packs;

/// <summary>The sections of the catalogues that packs know the meaning of.</summary>
public static class PackSections
{
    /// <summary>Persons per benefit (forsørgelsesgrupper).</summary>
    public const string Benefits = "forsoergelse";

    /// <summary>What the jobcentre does (indsatsen).</summary>
    public const string Activity = "indsats";

    /// <summary>The rows of a section; none where the catalogue does not have it.</summary>
    public static IEnumerable<OverviewRow> In(Overview overview, string section) =>
        overview.Sections.Where(s => s.Heading.Id == section).SelectMany(s => s.Rows);

    /// <summary>The counts of persons per benefit that are not parts of others.</summary>
    public static IEnumerable<OverviewRow> BenefitCounts(Overview overview) =>
        In(overview, Benefits).Where(r => r.Depth == 0 && r.Indicator is { IsRate: false, IsPrinted: true });
}
