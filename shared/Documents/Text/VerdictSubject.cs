namespace Reporting.Documents.Text;

/// <summary>What a verdict is about, in the words of a language.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Name">Its name in a sentence.</param>
/// <param name="Group">What it is compared with: <c>gruppen Landkommuner</c>.</param>
internal sealed record VerdictSubject(Indicator Indicator, string Name, string Group)
{
    /// <summary>The subject of a verdict of a catalogue.</summary>
    public static VerdictSubject Of(Verdict verdict, Catalogue catalogue, Language language)
    {
        var indicator = catalogue.Indicator(verdict.Indicator)!;
        return new(indicator, new RowNames(catalogue, language).InSentence(indicator),
            GroupName(verdict.Group is { } id ? catalogue.Group(id) : null, language));
    }

    /// <summary>The subject of a row's verdict.</summary>
    public static VerdictSubject Of(OverviewRow row, Overview overview, Language language) => new(
        row.Indicator, new RowNames(overview, language).InSentence(row.Indicator), GroupName(row.VerdictGroup, language));

    /// <summary>The subject where the page has named its group already.</summary>
    public VerdictSubject OnPageOf(Overview overview, OverviewRow row, Language language) =>
        row.VerdictGroup?.Id == overview.Group?.Id ? this with { Group = GroupName(null, language) } : this;

    private static string GroupName(ComparisonGroup? group, Language language) => group is null
        ? language.Say("gruppen", "the group") : language.Say($"gruppen {group.Name}", $"the group {group.NameEn}");
}
