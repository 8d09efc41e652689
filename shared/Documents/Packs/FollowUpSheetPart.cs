namespace Reporting.Documents.Packs;

/// <summary>
/// The follow-up sheet (opfølgningsark) of an area at a collective meeting: a page to take home, with what is written on it at the
/// meeting and looked at when the region and the area meet next.
/// </summary>
internal sealed class FollowUpSheetPart(Pack pack, PackArea area, DocumentTexts words)
{
    // Two lines for each of what is written by hand.
    private const int Lines = 8;

    /// <summary>The blocks; none for other kinds of meeting.</summary>
    public IEnumerable<Block> Blocks()
    {
        if (pack.Order.Kind != MeetingKind.Collective) yield break;
        yield return new NewPageBlock();
        yield return new HeadingBlock(2, words.Say("Opfølgningsark: ", "Follow-up sheet: ") + area.Area.Name);
        yield return new TextBlock(words.Say(
            "Udfyldes på mødet og tages frem, når jobcentret og regionen mødes igen.",
            "Filled in at the meeting, and looked at when the jobcentre and the region meet again."));
        yield return Figures();
        yield return Agreements();
        yield return Empty(words.Say("Det tager vi med hjem fra de andre", "What we take home from the others"),
            (words.Say("Fra hvem?", "From whom?"), 1.6), (words.Say("Hvad?", "What?"), 5), (words.Say("Hvem tager kontakt?", "Who makes contact?"), 2));
    }

    // The figures as they are today, so that the next meeting can see what they did.
    private TableBlock Figures() => new(
        words.Say("Det, der skal flytte sig", "What is to move"),
        [
            new(words.Say("Emne", "Topic"), 2.4), new(words.Say("Måling", "Indicator"), 3.4),
            new(words.Say("Nu", "Now"), 1, Numbers: true), new(words.Say("Ventet", "Expected"), 1, Numbers: true),
            new(words.Say("Næste gang", "Next time"), 1.2),
        ],
        [.. area.Main.Select(Row)]);

    private TableRow Row(TalkingPoint point)
    {
        var against = AgainstExpected.Of(point.Verdict, point.Indicator);
        return new([
            new(words.Topic(point)), new(words.Name(point.Indicator)), Cell(against, against?.Actual), Cell(against, against?.Expected), new(""),
        ]);
    }

    private TableCell Cell(AgainstExpected? against, decimal? value) => against is { } known && value is { } number
        ? new(ExpectedText.In(words.Language).Amount(known, number), number, known.Decimals) : new(NumberText.None);

    private TableBlock Agreements() => Empty(words.Say("Aftaler", "Agreements"),
        (words.Say("Hvad gør vi?", "What do we do?"), 4), (words.Say("Hvem?", "Who?"), 1.6), (words.Say("Hvornår?", "By when?"), 1.4),
        (words.Say("Hvilket tal skal det flytte?", "Which figure is it to move?"), 2.4));

    private static TableBlock Empty(string caption, params (string Heading, double Share)[] columns) => new(
        caption, [.. columns.Select(c => new TableColumn(c.Heading, c.Share))],
        [.. Enumerable.Range(0, Lines).Select(_ => new TableRow([.. columns.Select(_ => new TableCell(""))]))]);
}
