namespace Reporting.Documents.Meetings;

/// <summary>The agreements in minutes: what, who, by when, and which indicator from where to where.</summary>
internal sealed class AgreedPart(Meeting meeting, Catalogue catalogue, Language language)
{
    private readonly MeetingTexts words = new(catalogue, language);
    private readonly AimText aims = new(catalogue, language);

    /// <summary>The blocks.</summary>
    public IEnumerable<Block> Blocks()
    {
        var agreements = meeting.Minutes!.Agreements;
        yield return new HeadingBlock(2, words.Say("Aftaler", "Agreements"));
        if (agreements.Count == 0)
        {
            yield return new TextBlock(words.Say("Der er ikke indgået aftaler.", "No agreements were made."));
            yield break;
        }

        yield return new TableBlock(words.Say("Det er aftalt", "It is agreed"),
            [
                new(words.Say("Nr.", "No."), 0.5), new(words.Say("Hvad", "What"), 4), new(words.Say("Hvem", "Who"), 2),
                new(words.Say("Frist", "Due"), 1.6), new(words.Say("Tal, der skal flytte sig", "Figure that is to move"), 3.4),
            ],
            [.. agreements.Select(Row)]);
        var closed = agreements.Where(a => a.Notes.Count > 0 || a.Closing is not null).SelectMany(Notes).ToList();
        if (closed.Count > 0) yield return new ListBlock(closed);
    }

    private TableRow Row(Agreement agreement) => new(
    [
        new(agreement.Id), new(agreement.What + (meeting.Areas.Count > 1 ? $" ({words.Name(agreement.Area)})" : "")), new(agreement.Who),
        new(agreement.Due is { } due ? words.ShortDay(due) : words.Say("ingen frist", "no date")),
        new(aims.Of(agreement) ?? NumberText.None),
    ]);

    private IEnumerable<string> Notes(Agreement agreement)
    {
        var label = words.Say($"Aftale {agreement.Id}, ", $"Agreement {agreement.Id}, ");
        foreach (var note in agreement.Notes) yield return label + Said(note, "");
        if (agreement.Closing is { } closing)
            yield return label + Said(closing, agreement.State == AgreementState.Dropped
                ? words.Say("opgivet ", "dropped ") : words.Say("gjort ", "done "));
    }

    private string Said(AgreementNote note, string what) => $"{what}{words.Day(note.At)} ({note.By}): {note.Text}";
}
