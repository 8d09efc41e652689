namespace Reporting.Documents.Packs;

/// <summary>
/// The individual slots of a collective meeting: each jobcentre has its own part of the time, with what it should tell of and whom
/// it can ask.
/// </summary>
internal sealed class SlotPart(Pack pack, DocumentTexts words)
{
    private const int MaxTopics = 2;

    /// <summary>The blocks; none for other kinds of meeting.</summary>
    public IEnumerable<Block> Blocks()
    {
        if (pack.Order.Kind != MeetingKind.Collective) yield break;
        var pairs = pack.Pairs();
        yield return new HeadingBlock(2, words.Say("Jobcentrenes egne indslag", "The jobcentres' own slots"));
        yield return new TableBlock(
            words.Say("Hvert jobcenter har sin egen tid på mødet", "Each jobcentre has its own time at the meeting"),
            [
                new(words.Say("Jobcenter", "Jobcentre"), 1.3), new(words.Say("Fortæller om", "Tells of"), 3),
                new(words.Say("Kan spørge", "Can ask"), 2), new(words.Say("Kan hjælpe", "Can help"), 2),
            ],
            [.. pack.Areas.Select(a => new TableRow(
            [
                new(a.Area.Name), new(Tells(a)), new(Who(pairs.Where(p => p.Area == a.Area), p => p.Lesson.Area)),
                new(Who(pairs.Where(p => p.Lesson.Area == a.Area), p => p.Area)),
            ]))])
        {
            Note = words.Say("Et kvarter hver: hvad er prøvet, hvad virkede, og hvad mangler der svar på?",
                "A quarter of an hour each: what was tried, what worked, and what is still to be answered?"),
        };
    }

    private string Tells(PackArea area)
    {
        var (weak, strong) = (Topics(area.Main), Topics(area.Talk.Strongest));
        var parts = new[]
        {
            weak.Count > 0 ? words.Say("det svære: ", "what is hard: ") + words.List(weak) : null,
            strong.Count > 0 ? words.Say("det, der lykkes: ", "what works: ") + words.List(strong) : null,
        }.OfType<string>().ToList();
        return parts.Count == 0 ? NumberText.None : string.Join("; ", parts);
    }

    private List<string> Topics(IEnumerable<TalkingPoint> points) => [.. points.Take(MaxTopics).Select(words.Topic)];

    private string Who(IEnumerable<HelpPair> pairs, Func<HelpPair, Area> other)
    {
        var said = pairs.GroupBy(other).Select(g =>
            words.Say($"{g.Key.Name} om ", $"{g.Key.Name} on ") + words.List([.. g.Select(p => words.Topic(p.Challenge.Finding)).Distinct()])).ToList();
        return said.Count == 0 ? NumberText.None : string.Join("; ", said);
    }
}
