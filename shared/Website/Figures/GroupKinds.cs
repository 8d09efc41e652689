namespace Reporting.Website.Figures;

/// <summary>What the kinds of comparison groups are called, and what they are.</summary>
internal static class GroupKinds
{
    /// <summary>
    /// The name of a group's kind and what such groups are. A kind that is not known here is told of in the catalogue's own
    /// words.
    /// </summary>
    public static (string Name, string Note) Of(SiteContext context, ComparisonGroup group) => group.Kind switch
    {
        "kommunegruppe" => (context.Say("Kommunegrupper", "Municipality groups"), context.Say(group.Note,
            "Statistics Denmark's groups of municipalities: by the size of the largest town and the access to jobs.")),
        "klynge" => (context.Say("Klynger", "Clusters"), context.Say(group.Note,
            "The nationwide clusters of 2008 are not known; these are our own, by the kind of municipality and the share on benefits.")),
        "landsdel" => (context.Say("Landsdele", "Parts of the country"), context.Say(group.Note,
            "Statistics Denmark's parts of the country.")),
        "region" => (context.Say("Regioner", "Regions"), context.Say(group.Note, "The municipalities of the region.")),
        "regions" => (context.Say("Regionerne imellem", "Among the regions"), context.Say(group.Note,
            "The regions there are in the month.")),
        "country" => (context.Say("Hele landet", "The whole country"), context.Say(group.Note, "All municipalities.")),
        _ => (group.Kind, group.Note),
    };
}
