namespace Reporting.Documents.Packs;

/// <summary>
/// The status note (statusnotat) of one area: short where all goes well, longer where it does not. A new section of the
/// note is a line in <see cref="Blocks"/>.
/// </summary>
internal sealed class StatusPart(Pack pack, PackArea area, DocumentTexts words)
{
    private readonly ChallengePart part = new(pack, area, words);

    /// <summary>The blocks.</summary>
    public IEnumerable<Block> Blocks() =>
    [
        new HeadingBlock(2, words.Say("Statusnotat: ", "Status note: ") + area.Area.Name), new TextBlock(GroupText.Of(area, words)),
        .. Picture(), .. Challenges(), .. Focus(), .. Others(), .. new OfferPart(pack, area, words).Blocks(), .. Strengths(),
        .. new TargetPart(area, words).Blocks(), .. new BenefitTable(pack, area, words).Blocks(),
    ];

    private IEnumerable<Block> Picture() =>
    [
        new HeadingBlock(3, words.Say("Billedet i fem sætninger", "The picture in five sentences")),
        new ListBlock(PictureText.ForMeeting(area, words)),
    ];

    private IEnumerable<Block> Challenges()
    {
        if (area.Main.Count == 0) return [];
        return
        [
            .. area.Main.Count > 1 ? [new RankingTable(area, words).Block()] : Array.Empty<Block>(),
            .. area.Main.Index().SelectMany(c => part.Blocks(c.Item, c.Index + 1)),
        ];
    }

    private IEnumerable<Block> Focus() => [.. area.Focus.SelectMany(part.Focus), .. pack.UnknownFocus.Select(id => new TextBlock(words.Say(
        $"Målingen {id}, som var ønsket i fokus, findes ikke i kataloget.",
        $"The catalogue has no indicator {id}, which was asked for in focus."), TextWeight.Note))];

    private IEnumerable<Block> Others()
    {
        var text = FindingText.In(words.Language);
        var noted = area.Overview.Findings.Where(f => f.IsOvercome || f.State == VerdictState.Deviates);
        var lines = area.Others.Select(c => c.Finding).Concat(noted).Select(f => text.Headline(f, area.Overview)).ToList();
        return lines.Count == 0
            ? [] : [new HeadingBlock(3, words.Say("Andet at lægge mærke til", "Other things to note")), new ListBlock(lines)];
    }

    private IEnumerable<Block> Strengths()
    {
        yield return new HeadingBlock(3, words.Say("Det går godt", "What goes well"));
        if (area.Strengths.Count == 0)
            yield return new TextBlock(
                words.Say("Ingen tal er væsentligt bedre end gruppens.", "No figure is materially better than the group's."));
        else yield return new ListBlock([.. area.Strengths.Select(s => StrengthText.Of(s, area.Overview, words))]);
    }
}
