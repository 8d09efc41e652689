namespace Reporting.Documents.Packs;

/// <summary>
/// The status note (statusnotat) of one area: what to talk about, weak and strong, in every area. A new section of the
/// note is a line in <see cref="Blocks"/>.
/// </summary>
internal sealed class StatusPart(Pack pack, PackArea area, DocumentTexts words)
{
    private readonly TalkPart talk = new(pack, area, words);
    private readonly FocusPart focus = new(pack, area, words);

    /// <summary>The blocks.</summary>
    public IEnumerable<Block> Blocks() =>
    [
        new HeadingBlock(2, words.Say("Statusnotat: ", "Status note: ") + area.Area.Name), new TextBlock(GroupText.Of(area, words)),
        .. Picture(), .. Few(), .. talk.Weak(), .. Focus(), .. Others(), .. new OfferPart(pack, area, words).Blocks(), .. talk.Strong(),
        .. Goals(), .. new ConditionsPart(area.Conditions, pack.Input.Catalogue, words).Blocks(3),
        .. new BenefitTable(pack, area, words).Blocks(),
    ];

    private IEnumerable<Block> Picture() =>
    [
        new HeadingBlock(3, words.Say("Billedet i fem sætninger", "The picture in five sentences")),
        new ListBlock(PictureText.ForMeeting(area, words)),
    ];

    private IEnumerable<Block> Few() => talk.Few() is { Length: > 0 } few ? [new TextBlock(few)] : [];

    private IEnumerable<Block> Focus() => [.. area.Focus.SelectMany(focus.Blocks), .. pack.UnknownFocus.Select(id => new TextBlock(words.Say(
        $"Målingen {id}, som var ønsket i fokus, findes ikke.",
        $"There is no indicator {id}, which was asked for in focus."), TextWeight.Note))];

    // Those that no point tells of: of topics with a finding, and beyond the five.
    private IEnumerable<string> Levels()
    {
        var told = area.Main.Concat(area.Talk.Strongest).Where(p => p.Level is not null).Select(p => p.Topic.Id).ToHashSet(StringComparer.Ordinal);
        return words.Levels(area.Overview).Where(l => !told.Contains(l.Topic.Id))
            .Select(l => LevelText.In(words.Language).Line(words.Name(l.Indicator), l.Verdict, l.Indicator));
    }

    private IEnumerable<Block> Goals() => area.Goals.Count == 0 ? [] :
        [new HeadingBlock(3, words.Say("Udvikling mod mål", "Development against goals")), .. new GoalPart(area.Area.Name, area.Goals, words).Blocks()];

    private IEnumerable<Block> Others()
    {
        var text = FindingText.In(words.Language);
        var noted = area.Overview.Findings.Where(f => f.IsOvercome || f.State == VerdictState.Deviates);
        var lines = area.Others.Select(c => c.Finding).Concat(noted).Select(f => text.Headline(f, area.Overview)).ToList();
        lines.AddRange(Levels());
        return lines.Count == 0
            ? [] : [new HeadingBlock(3, words.Say("Andet at lægge mærke til", "Other things to note")), new ListBlock(lines)];
    }
}
