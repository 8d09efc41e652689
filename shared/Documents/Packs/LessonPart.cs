namespace Reporting.Documents.Packs;

/// <summary>Whom to learn from: comparable areas that turned the same problem or do best, with the evidence.</summary>
internal sealed class LessonPart(Pack pack, PackArea area, DocumentTexts words)
{
    /// <summary>The blocks: what the figures say, and then what is written in the knowledge bank.</summary>
    public IEnumerable<Block> Blocks()
    {
        yield return new HeadingBlock(2, words.Say("Hvem er der noget at lære af?", "Who is there to learn from?"));
        foreach (var block in Figures()) yield return block;
        foreach (var block in Written(pack, area.Practices, area.Trials, words)) yield return block;
    }

    /// <summary>What is written in the knowledge bank, and trials.</summary>
    public static IEnumerable<Block> Written(
        Pack pack, IReadOnlyList<PracticeLesson> lessons, IReadOnlyList<Trial> trials, DocumentTexts words) =>
        new KnowledgePart(lessons, words, new KnowledgeTexts(pack.Input.Catalogue, words.Language)).Blocks()
            .Concat(new TrialPart(trials, words).Blocks());

    private IEnumerable<Block> Figures()
    {
        if (area.Lessons.Count == 0)
        {
            yield return new TextBlock(None());
            yield break;
        }

        yield return new TextBlock(Where(area.Group!.Group));
        yield return new ListBlock([.. area.Lessons.Select(l => LessonText.Of(l, words))]);
        yield return new TextBlock(words.Say("Tallene viser, hvem der er værd at spørge; hvad der har virket, må de selv fortælle.",
            "The figures show whom it is worth asking; what has worked is theirs to tell."), TextWeight.Note);
    }

    // A group that somebody chose says nothing of conditions.
    private string Where(ComparisonGroup group)
    {
        var name = PackTitle.Group(group, words);
        return pack.Input.Catalogue.Group(group.Id) is null
            ? words.Say($"Områderne er fra den gruppe, der er valgt til sammenligning: {name}.",
                $"The areas are of the group that was chosen for comparison: {name}.")
            : words.Say($"Områderne er fra samme gruppe, {name}, og har derfor nogenlunde de samme vilkår.",
                $"The areas are of the same group, {name}, and so have about the same conditions.");
    }

    private string None()
    {
        if (area.Group is null)
            return words.Say("Området har ingen sammenligningsgruppe, så der kan ikke peges på nogen.",
                "The area has no comparison group, so that nobody can be pointed out.");
        return area.Main.Count + area.Focus.Count == 0
            ? words.Say("Der er ingen udfordringer at søge hjælp til; andre kan have glæde af jobcentrets erfaringer.",
                "There is no challenge to seek help with; others may gain from the jobcentre's experience.")
            : words.Say("Ingen i gruppen, der er stærk på de samme emner, har klaret sig bedre det seneste år.",
                "Nobody in the group that is strong in the same topics has done better in the last year.");
    }
}
