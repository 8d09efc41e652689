namespace Reporting.Documents.Packs;

/// <summary>The follow-up: what was agreed, what its figures did since, and against the group's in the same time.</summary>
internal sealed class FollowUpPart(Pack pack, DocumentTexts words)
{
    private readonly FollowUpText text = new(pack, words);

    /// <summary>The blocks; none where there is nothing to follow up.</summary>
    public IEnumerable<Block> Blocks()
    {
        var told = pack.Areas.Where(a => a.FollowUps.Count > 0 || a.Last is not null).ToList();
        if (told.Count == 0 && !pack.Input.Withheld) yield break;
        yield return new HeadingBlock(2, words.Say("Opfølgning på sidste møde", "Follow-up on the last meeting"));
        foreach (var block in told.SelectMany(Of)) yield return block;
        if (text.Withheld() is { } withheld) yield return new TextBlock(withheld);
        if (told.Any(a => a.FollowUps.Count > 0)) yield return new TextBlock(Caution(), TextWeight.Note);
    }

    private IEnumerable<Block> Of(PackArea area)
    {
        if (pack.IsShared) yield return new HeadingBlock(3, area.Area.Name);
        if (area.Last is { } last)
            foreach (var block in new LastMinutesPart(last, words).Blocks()) yield return block;
        foreach (var meeting in area.FollowUps.GroupBy(f => f.Past.Meeting))
        {
            yield return new FollowUpTable(area, words).Block(meeting.Key, [.. meeting]);
            var told = meeting.SelectMany(f => Told(f, area)).ToList();
            if (told.Count > 0) yield return new ListBlock(told);
        }
    }

    private IEnumerable<string> Told(FollowUp follow, PackArea area)
    {
        var agreement = follow.Past.Agreement;
        var label = words.Say($"Aftale {agreement.Id}: ", $"Agreement {agreement.Id}: ");
        if (agreement.Aim is not null) yield return label + new FollowUpMove(area.Group, words).Of(follow);
        if (agreement.Notes is [.., var note]) yield return label + Noted(words.Say("senest noteret ", "last noted "), note);
        if (agreement.Closing is { } closing) yield return label + Noted(words.Say("lukket ", "closed "), closing);
    }

    private string Noted(string what, AgreementNote note) =>
        $"{what}{DateText.Of(DateOnly.FromDateTime(DanishTime.Of(note.At).DateTime), words)} ({note.By}): {note.Text}";

    private string Caution() => words.Say(
        "At et tal har flyttet sig mere eller mindre end gruppens, viser ikke i sig selv, at aftalen er årsagen.",
        "That a figure has moved more or less than the group's does not by itself show that the agreement is the cause.");
}
