namespace Reporting.Documents.Packs;

/// <summary>Who can help whom: one is strong where the other has a challenge, with the evidence.</summary>
internal sealed class PairPart(Pack pack, DocumentTexts words)
{
    private const int MaxWritten = 3;
    private const int MaxTrials = 2;

    /// <summary>The blocks: who is strong where another has a challenge, and what others wrote of such.</summary>
    public IEnumerable<Block> Blocks()
    {
        yield return new HeadingBlock(2, words.Say("Hvem kan hjælpe hvem?", "Who can help whom?"));
        foreach (var block in Pairs()) yield return block;
        var written = PracticeLesson.Sort(pack.Areas.SelectMany(a => a.Practices).DistinctBy(p => p.Entry.Id)).Take(MaxWritten);
        var trials = pack.Areas.SelectMany(a => a.Trials).DistinctBy(t => t.Id).Take(MaxTrials);
        foreach (var block in LessonPart.Written(pack, [.. written], [.. trials], words)) yield return block;
    }

    private IEnumerable<Block> Pairs()
    {
        var pairs = pack.Pairs();
        if (pairs.Count == 0)
        {
            yield return new TextBlock(None());
            yield break;
        }

        yield return Table(pairs);
        yield return new TextBlock(words.Say("Tallene viser, hvem der er værd at spørge; hvad der har virket, må de selv fortælle.",
            "The figures show whom it is worth asking; what has worked is theirs to tell."), TextWeight.Note);
    }

    /// <summary>The pairs in a table.</summary>
    public TableBlock Table(IReadOnlyList<HelpPair> pairs) =>
        new(words.Say("Ét område er stærkt, hvor et andet har udfordringen", "One is strong where another has the challenge"),
        [
            new(words.Say("Kan spørge", "Can ask"), 1.3), new(words.Say("Område", "Area"), 1.3), new(words.Say("Om", "About"), 1.8),
            new(words.Say("Fordi", "Because"), 4.4),
        ],
        [.. pairs.Select(
            p => new TableRow(
                [new(p.Area.Name), new(p.Lesson.Area.Name), new(words.Topic(p.Challenge.Finding)),
                    new(LessonText.Evidence(p.Lesson, words))]))]);

    private string None() => pack.Areas.All(a => a.Challenges.Count == 0)
        ? words.Say("Ingen af områderne har udfordringer at søge hjælp til.", "None of the areas has a challenge to seek help with.")
        : words.Say("Ingen af områderne er stærke, hvor et andet har en udfordring; se, hvem i grupperne der ellers er noget at lære af.",
            "None of the areas is strong where another has a challenge; look for others in the groups.");
}
