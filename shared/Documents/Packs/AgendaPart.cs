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
        yield return new ListBlock([.. Items()], Numbered: true);
        yield return new TextBlock(words.Say("Mødet bør slutte med:", "The meeting should end with:"));
        yield return new ListBlock([.. Outcome()]);
    }

    private IEnumerable<string> Items() =>
    [
        words.Say("Resultatoversigten: det samlede billede (fast punkt)", "The overview of results: the whole picture (fixed item)"),
        FollowUp(), .. Challenges(), .. Focus(), .. Asked(), .. pack.Order.Items, .. Director(), Experience(),
        words.Say("Aftaler: hvad gøres, af hvem og hvornår, og hvilket tal skal det flytte?",
            "Agreements: what is done, by whom and when, and which figure is it to move?"),
    ];

    private string FollowUp()
    {
        var past = pack.Areas.SelectMany(a => a.FollowUps).ToList();
        if (past.Count == 0)
            return words.Say("Opfølgning på sidste møde (der er ingen aftaler at følge op på)",
                "Follow-up (there are no agreements to follow up)");
        var count = words.Count(past.Count, ("aftale", "aftaler"), ("agreement", "agreements"));
        var late = past.Count(f => f.IsOverdue);
        var overdue = late == 0 ? "" : words.Say($", heraf {late} over fristen", $", of which {late} past the date");
        var last = DateText.Of(past.Max(f => f.Past.Meeting), words);
        return words.Say($"Opfølgning på aftaler, senest fra {last} ({count}{overdue})",
            $"Follow-up on agreements, the last of {last} ({count}{overdue})");
    }

    private IEnumerable<string> Challenges()
    {
        var challenges = pack.Areas.SelectMany(a => a.Main.Select(c => (a.Area, Challenge: c)))
            .GroupBy(c => c.Challenge.Finding.Topic, StringComparer.Ordinal)
            .OrderByDescending(g => g.Sum(c => Seriousness.Rank(c.Challenge.Finding.State))).Take(MaxChallenges).ToList();
        if (challenges.Count == 0) return [words.Say("Det, der går godt: hvordan fastholdes det?", "What goes well: how is it kept?")];
        return challenges.Select(g => pack.IsShared
            ? Common(g.First().Challenge, [.. g.Select(c => c.Area.Name)]) : Single(g.First().Challenge));
    }

    private string Single(Challenge challenge)
    {
        var finding = challenge.Finding;
        var since = words.Say(" siden ", " since ") + words.Periods.Long(finding.Start);
        return $"{words.Topic(finding)} ({words.Said(finding.State, finding.Direction)}{since}): "
            + words.Say("hvad ligger bag, og hvad kan gøres anderledes?", "what is behind it, and what can be done differently?");
    }

    private string Common(Challenge challenge, IReadOnlyList<string> areas)
    {
        var (name, who) = (words.Topic(challenge.Finding), words.Areas(areas, 4));
        return words.Say($"{name} (en udfordring i {who}): hvad har virket, og hvad kan prøves?",
            $"{name} (a challenge in {who}): what has worked, and what can be tried?");
    }

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
        yield return pack.Areas.Any(a => a.Challenges.Count > 0)
            ? words.Say("en fælles forståelse af de vigtigste udfordringer og af, hvad der ligger bag dem",
                "a shared view of the main challenges and of what is behind them")
            : words.Say("en fælles forståelse af, hvad der virker, og hvordan det fastholdes",
                "a shared view of what works and how it is kept");
        yield return words.Say("få og konkrete aftaler, hver med en ansvarlig, en frist og det tal, der skal flytte sig",
            "few and concrete agreements, each with who, by when and the figure that is to move");
        yield return words.Say("hvad regionen bidrager med, og hvornår der følges op",
            "what the region contributes, and when this is followed up");
    }
}
