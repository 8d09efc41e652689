namespace Reporting.Documents.Pdf.Overviews;

/// <summary>The notes below the table: a word in front, the explanation beside it.</summary>
internal sealed class OverviewNotes
{
    private const double Leading = 8.3;
    private const double Gap = 1.6;
    private const double LabelWidth = 48;
    private const int Fewest = 3;
    private static readonly TextStyle Text = new(6.75, Palette.Quiet);
    private static readonly TextStyle Label = new(6.75, Palette.Ink, Strong: true);
    private readonly List<(string Label, IReadOnlyList<string> Lines)> notes;

    /// <summary>The notes of an overview, with the members of the group in no more lines than given.</summary>
    public OverviewNotes(Overview overview, Language language, int memberLines)
    {
        var words = new NoteTexts(overview, language);
        notes = [.. words.Notes().Select(n => (n.Label, Lines(n.Text)))];
        notes.Insert(notes.Count - 1, (words.GroupLabel, Members(words, memberLines)));
    }

    /// <summary>The height the notes take.</summary>
    public double Height => notes.Sum(n => n.Lines.Count * Leading + Gap);

    /// <summary>The notes, the last line standing on the bottom margin.</summary>
    public IEnumerable<PageElement> Elements()
    {
        var top = A4.Height - A4.Margin - Height;
        yield return Documents.Pdf.Kit.Elements.Rule(A4.Margin, top - 4, A4.Inner, new Stroke(0.6, Palette.Group));
        var baseline = top + Leading * 0.85;
        foreach (var (label, lines) in notes)
        {
            yield return Note(label, lines, baseline);
            baseline += lines.Count * Leading + Gap;
        }
    }

    private static PageElement Note(string label, IReadOnlyList<string> lines, double baseline) => new(PageTag.P,
    [
        new PageText(A4.Margin, baseline, label + " ", Label),
        .. lines.Select((line, i) => new PageText(A4.Margin + LabelWidth, baseline + i * Leading, line, Text)),
    ]);

    private static IReadOnlyList<string> Lines(string text) =>
        TextFit.Wrap(PrintableText.Of(text), Text, A4.Inner - LabelWidth);

    // As many members as fit. Names alone never take more lines than with what follows them, so that they tell where to begin: of
    // hundreds of members each would cost a try otherwise.
    private static IReadOnlyList<string> Members(NoteTexts words, int max)
    {
        var most = TextFit.Most(Math.Min(Fewest, words.MemberCount), words.MemberCount, n => Lines(words.GroupBegun(n)).Count <= max);
        for (var shown = most; ; shown--)
        {
            var lines = Lines(words.Group(shown));
            if (lines.Count <= max || shown <= Fewest) return lines;
        }
    }
}
