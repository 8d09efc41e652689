namespace Reporting.Website.Figures;

/// <summary>What the kinds of comparison groups are called, and what they are.</summary>
internal static class GroupKinds
{
    private static readonly Dictionary<string, (string Danish, string English, string Note)> Kinds = new(StringComparer.Ordinal)
    {
        ["kommunegruppe"] =
            ("Kommunegrupper", "Municipality groups",
                "Statistics Denmark's groups of municipalities: by the size of the largest town and the access to jobs."),
        ["klynge"] =
            ("Klynger", "Clusters",
                "The nationwide clusters of 2008 are not known; these are our own, by the kind of municipality and the share on benefits."),
        ["landsdel"] = ("Landsdele", "Parts of the country", "Statistics Denmark's parts of the country."),
        ["region"] = ("Regioner", "Regions", "The municipalities of the region."),
        ["regions"] = ("Regionerne imellem", "Among the regions", "The regions there are in the month."),
        ["country"] = ("Hele landet", "The whole country", "All municipalities."),
    };

    /// <summary>
    /// The name of a group's kind and what such groups are. A kind that is not known here is told of in the catalogue's own
    /// words.
    /// </summary>
    public static (string Name, string Note) Of(SiteContext context, ComparisonGroup group) => Kinds.TryGetValue(group.Kind, out var words)
        ? (context.Say(words.Danish, words.English), context.Say(group.Note, words.Note)) : (group.Kind, group.Note);
}
