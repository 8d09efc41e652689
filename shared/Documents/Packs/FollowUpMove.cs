namespace Reporting.Documents.Packs;

/// <summary>What the figure of an agreement has done since, in a sentence or two: by itself, against the group, and to its aim.</summary>
internal sealed class FollowUpMove(PackGroup? group, DocumentTexts words)
{
    /// <summary>The sentences, without the agreement's name.</summary>
    public string Of(FollowUp follow)
    {
        var aim = follow.Past.Agreement.Aim!;
        if (follow.Indicator is not { } indicator)
            return words.Say($"målingen {aim.Indicator} findes ikke længere.", $"there is no indicator {aim.Indicator} any longer.");
        var (name, from) = (words.Name(indicator), words.Periods.Long(aim.From));
        if (follow.To is not { } to) return words.Say($"{name} har ikke fået nye tal siden {from}.",
            $"{name} has no new figures since {from}.");
        var span = words.Say($"fra {from} til {words.Periods.Long(to)}", $"from {from} to {words.Periods.Long(to)}");
        var moved = words.Say("tallet ", "the figure ") + MoveText.Of(indicator, follow.Own, words) + Levels(follow, indicator)
            + MoveText.Beside(group?.Group, indicator, follow.Group, words);
        return $"{name}, {span}: {MoveText.Stop(moved)}{AgainstText.Of(follow, indicator, words)} {Aim(follow, indicator)}";
    }

    // The numbers themselves, so that a change in per cent is known for what it is.
    private string Levels(FollowUp follow, Indicator indicator) =>
        follow is { Own.Value: not null, Start.Value: { } start, Now.Value: { } now }
        ? words.Say(" (fra ", " (from ") + words.Numbers.Number(start, indicator.Decimals) + words.Say(" til ", " to ")
            + MoveText.Level(indicator, now, words) + ")" : "";

    private string Aim(FollowUp follow, Indicator indicator)
    {
        var aim = follow.Past.Agreement.Aim!;
        var size = MoveText.Size(indicator, aim.Change, words)
            + (aim.Target is { } target ? words.Say(" til ", " to ") + MoveText.Level(indicator, target, words) : "");
        return follow.Reached switch
        {
            true => words.Say($"Målet var {size} og er nået.", $"The aim was {size} and is reached."),
            false => words.Say($"Målet var {size} og er ikke nået endnu.", $"The aim was {size} and is not reached yet."),
            _ => words.Say($"Målet var {size}; om det er nået, kan ikke opgøres.",
                $"The aim was {size}; whether it is reached cannot be told."),
        };
    }
}
