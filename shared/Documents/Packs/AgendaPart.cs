namespace Reporting.Documents.Packs;

/// <summary>
/// The agenda (dagsorden): what is fixed, what the figures point at, what people asked for, and what the meeting should end with.
/// </summary>
internal sealed class AgendaPart(Pack pack, DocumentTexts words)
{
    private const int MaxChallenges = 3;

    /// <summary>The blocks.</summary>
    public IEnumerable<Block> Blocks()
    {
        yield return new HeadingBlock(2, words.Say("Dagsorden", "Agenda"));
        if (When() is { Length: > 0 } when) yield return new TextBlock(when);
        yield return new ListBlock([.. Items()], Numbered: true);
        yield return new TextBlock(words.Say("Mødet bør slutte med:", "The meeting should end with:"));
        yield return new ListBlock([.. Outcome()]);
    }

    // Who has the agenda alone in hand needs to know when to be where; without a time the cover says all there is.
    private string When()
    {
        var order = pack.Order;
        if (order.Date is not { } day || order is { Start: null, VideoLink: null }) return "";
        return string.Join(" · ", new[] { DateText.Of(day, words) + ClockText.After(order.Start, order.End, words.Language), order.Place,
            order.VideoLink }.Where(t => !string.IsNullOrWhiteSpace(t)));
    }

    private IEnumerable<string> Items() =>
    [
        words.Say("Resultatoversigten: det samlede billede (fast punkt)", "The results overview: the whole picture (fixed item)"),
        new FollowUpText(pack, words).Item(), .. Plan(), .. Challenges(), .. Slots(), .. Focus(), .. Asked(), .. pack.Order.Items,
            .. Director(), Experience(),
        words.Say("Aftaler: hvad gøres, af hvem og hvornår, og hvilket tal skal det flytte?",
            "Agreements: what is done, by whom and when, and which figure is it to move?"),
    ];

    private IEnumerable<string> Plan() =>
        pack.IsSpring ? [EmploymentPlanPart.Title(words) + words.Say(" (fast punkt om foråret)", " (fixed item in spring)")] : [];

    private IEnumerable<string> Challenges()
    {
        var points = pack.Areas.SelectMany(a => a.Main.Select(p => (a.Area, a.Overview, Point: p))).ToList();
        // Of several areas what only the last year says would be too much.
        if (pack.IsShared && points.Exists(p => p.Point.Basis != TalkingBasis.Year))
            points.RemoveAll(p => p.Point.Basis == TalkingBasis.Year);
        var topics = points.GroupBy(p => p.Point.Topic.Id, StringComparer.Ordinal)
            .OrderByDescending(g => g.Sum(p => Seriousness.Rank(p.Point.Finding?.State ?? default))).ThenByDescending(g => Shared(g.Count()))
            .Take(MaxChallenges).ToList();
        if (topics.Count == 0) return [words.Say("Det, der går godt: hvordan fastholdes det?", "What goes well: how is it kept?")];
        return topics.Select(g => pack.IsShared
            ? Common(g.First().Point, [.. g.Select(p => p.Area.Name)]) : Single(g.First().Point, g.First().Overview));
    }

    private int Shared(int areas) => pack.IsShared ? areas : 0;

    private string Single(TalkingPoint point, Overview overview)
    {
        var texts = new TalkText(overview, words);
        var since = (point.Finding?.Start ?? point.Level?.Since) is { } start ? words.Say(" siden ", " since ") + words.Periods.Long(start) : "";
        var said = point.Level is { } level ? LevelText.In(words.Language).Word(level) : texts.Word(point);
        return $"{words.Topic(point)} ({said}{since}): {Lower(texts.Question(point))}";
    }

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];

    private string Common(TalkingPoint point, IReadOnlyList<string> areas)
    {
        var (name, who) = (words.Topic(point), words.Areas(areas, 4));
        return point.Basis == TalkingBasis.Year
            ? words.Say($"{name} (værd at tale om i {who}): hvad har virket, og hvad kan prøves?",
                $"{name} (worth talking about in {who}): what has worked, and what can be tried?")
            : words.Say($"{name} (en udfordring i {who}): hvad har virket, og hvad kan prøves?",
                $"{name} (a challenge in {who}): what has worked, and what can be tried?");
    }

    private IEnumerable<string> Slots() => pack.Order.Kind == MeetingKind.Collective
        ? [words.Say("Jobcentrenes egne indslag: ", "The jobcentres' own slots: ") + words.List([.. pack.Areas.Select(a => a.Area.Name)])] : [];

    private IEnumerable<string> Focus() =>
        pack.Areas.SelectMany(a => a.Focus).Select(r => words.Say("Fokus: ", "Focus: ") + words.Name(r.Indicator)).Distinct();

    private IEnumerable<string> Asked() => pack.Input.Items.Select(i =>
    {
        var area = pack.Input.Catalogue.Area(i.Area)?.Name ?? i.Area;
        var who = string.IsNullOrWhiteSpace(i.By) ? area : $"{i.By}, {area}";
        return i.Text + words.Say($" (ønsket af {who})", $" (asked for by {who})");
    });

    private IEnumerable<string> Director() => pack.Order.Kind == MeetingKind.Director
        ? [words.Say("Retning og opbakning: hvad har jobcentret brug for fra regionens ledelse?",
            "Direction and support: what does the jobcentre need from the region's management?")] : [];

    private string Experience()
    {
        if (pack.IsShared) return words.Say("Hvem kan hjælpe hvem?", "Who can help whom?");
        var names = pack.Areas[0].Lessons.Select(l => l.Area.Name).ToList();
        return names.Count == 0 ? words.Say("Erfaringer, som andre kan bruge", "Experience that others can use")
            : words.Say("Erfaringer at hente fra ", "Experience to learn from: ") + words.List(names);
    }

    private IEnumerable<string> Outcome()
    {
        yield return pack.Areas.Any(a => a.Main.Count > 0)
            ? words.Say("en fælles forståelse af de vigtigste emner og af, hvad der ligger bag dem",
                "a shared view of the main topics and of what is behind them")
            : words.Say("en fælles forståelse af, hvad der virker, og hvordan det fastholdes",
                "a shared view of what works and how it is kept");
        yield return words.Say("få og konkrete aftaler, hver med en ansvarlig, en frist og det tal, der skal flytte sig",
            "few and concrete agreements, each with who, by when and the figure that is to move");
        yield return words.Say("hvad regionen bidrager med, og hvornår der følges op",
            "what the region contributes, and when this is followed up");
    }
}
