namespace Reporting.Documents.Text;

/// <summary>What a verdict is about, in the words of a language.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Name">Its name in a sentence.</param>
/// <param name="Group">What it is compared with: <c>gruppen Landkommuner</c>.</param>
/// <param name="Who">Whom it is about: <c>kommunen</c>.</param>
internal sealed record VerdictSubject(Indicator Indicator, string Name, string Group, string Who)
{
    private const string Regions = "regions";

    /// <summary>The group without the area itself, in everyday words: <c>de øvrige landkommuner</c>.</summary>
    public string Rest { get; private init; } = "";

    /// <summary>The subject of a verdict of a catalogue.</summary>
    public static VerdictSubject Of(Verdict verdict, Catalogue catalogue, Language language)
    {
        var indicator = catalogue.Indicator(verdict.Indicator)!;
        return new(indicator, new RowNames(catalogue, language).InSentence(indicator),
            GroupName(verdict.Group is { } id ? catalogue.Group(id) : null, language), WhoIs(catalogue.Area(verdict.Area), language));
    }

    /// <summary>The subject of a row's verdict.</summary>
    public static VerdictSubject Of(OverviewRow row, Overview overview, Language language) => new(
        row.Indicator, new RowNames(overview, language).InSentence(row.Indicator), GroupName(row.VerdictGroup, language),
        WhoIs(overview.Area, language)) { Rest = RestOf(row.VerdictGroup, language) };

    /// <summary>The subject where the page has named its group already.</summary>
    public VerdictSubject OnPageOf(Overview overview, OverviewRow row, Language language) =>
        row.VerdictGroup?.Id == overview.Group?.Id ? this with { Group = GroupName(null, language) } : this;

    private static string WhoIs(Area? area, Language language) => area?.Kind switch
    {
        AreaKind.Municipality => language.Say("kommunen", "the municipality"),
        AreaKind.Jobcentre => language.Say("jobcentret", "the jobcentre"),
        AreaKind.Region => language.Say("regionen", "the region"),
        _ => language.Say("området", "the area"),
    };

    // Groups that are named after what their areas are: landkommuner, rural municipalities.
    private static string RestOf(ComparisonGroup? group, Language language)
    {
        if (group?.Kind == Regions) return language.Say("de øvrige regioner", "the other regions");
        var name = language.Say(group?.Name ?? "", group?.NameEn ?? "");
        return !name.Contains(':', StringComparison.Ordinal)
            && name.EndsWith(language.Say("kommuner", "municipalities"), StringComparison.Ordinal)
            ? language.Say("de øvrige ", "the other ") + char.ToLowerInvariant(name[0]) + name[1..]
            : language.Say("resten af ", "the rest of ") + GroupName(group, language);
    }

    private static string GroupName(ComparisonGroup? group, Language language) => group is null
        ? language.Say("gruppen", "the group") : language.Say($"gruppen {group.Name}", $"the group {group.NameEn}");
}
