namespace Reporting.Documents.Packs;

/// <summary>What there is to talk about in an area, weak and strong: for each the numbers, the picture, the effort, and a question.</summary>
internal sealed class TalkPart(Pack pack, PackArea area, DocumentTexts words)
{
    private readonly TalkText texts = new(area.Overview, words);
    private readonly ActivityTable activity = new(pack.Figures, area, words);

    /// <summary>The weak side.</summary>
    public IEnumerable<Block> Weak()
    {
        if (area.Main.Count == 0) return [];
        return
        [
            new HeadingBlock(3, words.Say("De svageste emner", "The weakest topics")), new TextBlock(Lead()),
            .. area.Main.Count > 1 ? [new RankingTable(area, words).Block()] : Array.Empty<Block>(),
            .. area.Main.Index().SelectMany(p => Blocks(p.Item, p.Index + 1)),
        ];
    }

    /// <summary>The strong side.</summary>
    public IEnumerable<Block> Strong()
    {
        var strongest = area.Talk.Strongest;
        if (strongest.Count == 0) return [];
        return
        [
            new HeadingBlock(3, words.Say("Det går bedst", "What goes best")), .. Modest(strongest), .. strongest.Index().SelectMany(p => Blocks(p.Item, p.Index + 1)),
            .. Rest(),
        ];
    }

    /// <summary>Why there is so little; empty where there is enough.</summary>
    public string Few()
    {
        var count = area.Main.Count + area.Talk.Strongest.Count;
        if (count >= AreaTalk.Least) return "";
        return count == 0
            ? words.Say("Intet emne kan vurderes denne gang, så tallene peger ikke på noget at tale om.",
                "No topic can be judged this time, so that the figures point at nothing to talk about.")
            : words.Say($"Kun {words.Count(count, ("emne", "emner"), ("topic", "topics"))} kan vurderes denne gang; resten mangler tal.",
                $"Only {words.Count(count, ("emne", "emner"), ("topic", "topics"))} can be judged this time; the rest lack figures.");
    }

    private string Lead()
    {
        var found = area.Main.Count(p => p.Finding is not null);
        var said = found == 0
            ? words.Say("Ingen af dem er et resultatproblem; de er nævnt, fordi det er her, området ligger svagest.",
                "None of them is a performance concern; they are named because this is where the area is weakest.")
            : found == area.Main.Count ? "" : words.Say("Dem uden tegn er ikke resultatproblemer, men værd at tale om.",
                "Those without a sign are no performance concerns, but worth talking about.");
        return $"{said} {PackTrend.Explanation(words.Language)}".TrimStart();
    }

    private IEnumerable<Block> Blocks(TalkingPoint point, int number)
    {
        var row = area.Overview.RowOf(point);
        yield return new HeadingBlock(3, $"{number}. {words.Topic(point)}: {texts.Mark(point)}");
        yield return new TextBlock(texts.Explain(point));
        if (new TalkTrend(area, words, explained: area.Main.Count > 0).Of(point, texts.Title(point)) is { } chart) yield return chart;
        if (point.Finding is { } finding && words.AlsoIn(finding) is { Length: > 0 } also) yield return new TextBlock(also);
        foreach (var block in Effort(point, row)) yield return block;
        yield return new TextBlock(words.Say("Spørgsmål til dialogen: ", "A question for the dialogue: ") + texts.Question(point));
    }

    private IEnumerable<Block> Effort(TalkingPoint point, OverviewRow row) => point.Side == TalkingSide.Strong
        ? activity.Beside(row) is { Length: > 0 } beside ? [new TextBlock(beside)] : [] : activity.Blocks(row);

    private IEnumerable<Block> Modest(IReadOnlyList<TalkingPoint> strongest) => strongest.All(p => p.Basis == TalkingBasis.Year)
        ? [new TextBlock(words.Say("De er nævnt, fordi det er her, området ligger bedst; hver forskel kan være tilfældig.",
            "They are named because this is where the area does best; each difference may be chance."))] : [];

    private IEnumerable<Block> Rest()
    {
        var names = area.Talk.Strong.Except(area.Talk.Strongest).Select(p => words.Topic(p)).ToList();
        if (names.Count == 0) yield break;
        yield return new TextBlock(words.Say("Også bedre end ventet: ", "Also better than expected: ") + words.List(names) + ".");
    }
}
