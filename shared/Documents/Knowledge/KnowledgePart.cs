namespace Reporting.Documents.Knowledge;

/// <summary>What other areas wrote in the knowledge bank about an area's challenges, with what their own figures show.</summary>
internal sealed class KnowledgePart(IReadOnlyList<PracticeLesson> lessons, DocumentTexts words, KnowledgeTexts texts)
{
    // What is longer is read in the bank.
    private const int MaxText = 500;

    /// <summary>The blocks; none where the bank has nothing on it.</summary>
    public IEnumerable<Block> Blocks()
    {
        if (lessons.Count == 0) yield break;
        yield return new HeadingBlock(3, words.Say("Fra videnbanken", "From the knowledge bank"));
        foreach (var block in lessons.SelectMany(Of)) yield return block;
        var caution = lessons.Any(l => l.Result is { Gap: null }) ? texts.Caution + " " : "";
        yield return new TextBlock(caution + words.Say("Læs mere i videnbanken på hjemmesiden.",
            "Read more in the knowledge bank on the website."), TextWeight.Note);
    }

    private IEnumerable<Block> Of(PracticeLesson lesson)
    {
        var entry = lesson.Entry;
        yield return new TextBlock(words.Say(
            $"{texts.Area(entry.Area)}: {entry.Title} ({texts.Kind(entry.Kind)} om {texts.Topic(entry.Topic).ToLowerInvariant()})",
            $"{texts.Area(entry.Area)}: {entry.Title} ({texts.Kind(entry.Kind)} on {texts.Topic(entry.Topic).ToLowerInvariant()})"));
        yield return new ListBlock([.. Lines(lesson)]);
    }

    private IEnumerable<string> Lines(PracticeLesson lesson)
    {
        var entry = lesson.Entry;
        yield return words.Say("Problemet: ", "The problem: ") + Cut(entry.Problem);
        yield return (entry.Kind == KnowledgeKind.Practice ? words.Say("Hvad de gjorde: ", "What they did: ")
            : words.Say("Hvad det viser: ", "What it shows: ")) + Cut(entry.Done);
        if (entry.For.Length > 0) yield return words.Say("For hvem: ", "For whom: ") + entry.For;
        if (entry.Effort.Length > 0) yield return words.Say("Indsats: ", "Effort: ") + entry.Effort;
        if (entry.Pitfalls.Length > 0) yield return words.Say("Pas på: ", "Beware of: ") + Cut(entry.Pitfalls);
        if (lesson.Result is { } result) yield return words.Say("Hvad tallene viser: ", "What the figures show: ") + texts.Result(result);
        if (entry.Contact.Length > 0) yield return words.Say("Spørg: ", "Ask: ") + entry.Contact;
    }

    /// <summary>The beginning of a text that is too long for a paper.</summary>
    public static string Cut(string text)
    {
        if (text.Length <= MaxText) return text;
        var space = text.LastIndexOfAny([' ', '\n'], MaxText);
        var end = space > 0 ? space : char.IsHighSurrogate(text[MaxText - 1]) ? MaxText - 1 : MaxText;
        return text[..end].TrimEnd() + " …";
    }
}
