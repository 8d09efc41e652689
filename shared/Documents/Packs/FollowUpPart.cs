namespace Reporting.Documents.Packs;

/// <summary>The follow-up: what was agreed, what its figures did since, and against the group's in the same time.</summary>
internal sealed class FollowUpPart(Pack pack, DocumentTexts words)
{
    /// <summary>The blocks.</summary>
    public IEnumerable<Block> Blocks()
    {
        yield return new HeadingBlock(2, words.Say("Opfølgning på sidste møde", "Follow-up on the last meeting"));
        var agreed = pack.Areas.Where(a => a.FollowUps.Count > 0).ToList();
        if (agreed.Count == 0)
        {
            yield return new TextBlock(
                words.Say("Der er ingen aftaler fra tidligere møder at følge op på.",
                    "There are no agreements of earlier meetings to follow up."));
            yield break;
        }

        foreach (var block in agreed.SelectMany(Of)) yield return block;
        yield return new TextBlock(Caution(), TextWeight.Note);
    }

    private IEnumerable<Block> Of(PackArea area)
    {
        if (pack.IsShared) yield return new HeadingBlock(3, area.Area.Name);
        foreach (var meeting in area.FollowUps.GroupBy(f => f.Past.Meeting))
        {
            yield return new FollowUpTable(area, words).Block(meeting.Key, [.. meeting]);
            var moves = meeting.Where(f => f.Past.Agreement.Aim is not null).Select(f => Move(f, area)).ToList();
            if (moves.Count > 0) yield return new ListBlock(moves);
        }
    }

    private string Move(FollowUp follow, PackArea area)
    {
        var (agreement, aim) = (follow.Past.Agreement, follow.Past.Agreement.Aim!);
        var label = words.Say($"Aftale {agreement.Id}: ", $"Agreement {agreement.Id}: ");
        if (follow.Indicator is not { } indicator)
            return label
                + words.Say($"målingen {aim.Indicator} findes ikke i kataloget.", $"the catalogue has no indicator {aim.Indicator}.");
        var (name, from) = (words.Name(indicator), words.Periods.Long(aim.From));
        if (follow.To is not { } to)
            return label + words.Say($"{name} har ikke fået nye tal siden {from}.", $"{name} has no new figures since {from}.");
        var span = words.Say($"fra {from} til {words.Periods.Long(to)}", $"from {from} to {words.Periods.Long(to)}");
        var moved = words.Say("tallet ", "the figure ") + MoveText.Of(indicator, follow.Own, words) + Group(follow, area);
        return $"{label}{name}, {span}: {MoveText.Stop(moved)} {Aim(follow)}";
    }

    private string Group(FollowUp follow, PackArea area)
    {
        if (area.Group is not { } group)
            return words.Say("; området har ingen gruppe at holde det op imod", "; the area has no group to hold it against");
        var name = PackTitle.Group(group.Group, words);
        return words.Say($"; tallet for gruppen {name} ", $"; that of the group {name} ")
            + MoveText.Of(follow.Indicator!, follow.Group, words);
    }

    private string Aim(FollowUp follow)
    {
        var aim = MoveText.Size(follow.Indicator!, follow.Past.Agreement.Aim!.Change, words);
        return follow.Reached switch
        {
            true => words.Say($"Målet var {aim} og er nået.", $"The aim was {aim} and is reached."),
            false => words.Say($"Målet var {aim} og er ikke nået endnu.", $"The aim was {aim} and is not reached yet."),
            _ => words.Say($"Målet var {aim}; om det er nået, kan ikke opgøres.",
                $"The aim was {aim}; whether it is reached cannot be told."),
        };
    }

    private string Caution() => words.Say(
        "At et tal har flyttet sig mere eller mindre end gruppens, viser ikke i sig selv, at aftalen er årsagen.",
        "That a figure has moved more or less than the group's does not by itself show that the agreement is the cause.");
}
