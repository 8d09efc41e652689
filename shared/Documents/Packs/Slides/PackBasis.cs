namespace Reporting.Documents.Packs.Slides;

/// <summary>What slides are based on, in a line.</summary>
internal static class PackBasis
{
    /// <summary>Group, month, revision and source.</summary>
    public static string Of(Pack pack, PackGroup? group, DocumentTexts words)
    {
        var (run, month) = (pack.Input.Run, words.Periods.Long(pack.Input.Run.Month));
        var against = group is null ? "" : words.Say($"Gruppen: {group.Group.Name}. ", $"The group: {group.Group.NameEn}. ");
        var demo = run.Demo ? $" {new OverviewTexts(words.Language).Demo}." : "";
        return against
            + words.Say($"Tal for {month}, revision {run.Revision}. Kilde: Jobindsats.",
                $"Figures of {month}, revision {run.Revision}. Source: Jobindsats.") + demo;
    }
}
