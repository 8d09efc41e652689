namespace Reporting.Documents.Meetings;

/// <summary>How the figure of an agreement stands now, and the group's, for the meeting's page.</summary>
public sealed class StandText(Catalogue catalogue, Language language)
{
    private readonly DocumentTexts words = new(catalogue, language);

    /// <summary>The area's figure: now, since the start, and whether the goal is reached; or why it cannot be told.</summary>
    public string Now(FollowUp? follow)
    {
        if (follow is null) return words.Say("Der er ingen offentliggjorte tal endnu.", "No figures are published yet.");
        if (follow.Indicator is not { } indicator)
            return words.Say("Målingen findes ikke længere.", "There is no such indicator any longer.");
        if (follow.To is not { } to) return words.Say("Der er ikke kommet nye tal siden starten.",
            "There are no new figures since the start.");
        var now = follow.Now.Value is { } value
            ? $"{MoveText.Level(indicator, value, words)} {words.Say("i", "in")} {words.Periods.Long(to)}" : "";
        var moved = words.Say("tallet ", "the figure ") + MoveText.Of(indicator, follow.Own, words);
        var reached = follow.Reached switch
        {
            true => words.Say(" ✓ Målet er nået.", " ✓ The goal is reached."),
            false => words.Say(" Målet er ikke nået endnu.", " The goal is not reached yet."),
            null => "",
        };
        return MoveText.Stop(now.Length > 0 ? $"{now}; {moved}" : SentenceStart.Of(moved)) + reached;
    }

    /// <summary>The group's figure in the same time, and the area's against it, in persons or points; or why it cannot be told.</summary>
    public string Group(FollowUp? follow)
    {
        if (follow?.Indicator is not { } indicator || follow.To is null) return NumberText.None;
        var moved = words.Say("Gruppens tal ", "The group's figure ") + MoveText.Of(indicator, follow.Group, words);
        return MoveText.Stop(moved) + AgainstText.Of(follow, indicator, words);
    }
}
