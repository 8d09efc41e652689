namespace Reporting.Documents.Web;

/// <summary>What an area's page says beside its cards and figures.</summary>
internal sealed class SheetTold(AreaPicture area, DocumentTexts words)
{
    private readonly Overview overview = area.Overview;
    private readonly PictureText picture = new(area, words);
    private readonly TalkText talk = new(area.Overview, words);

    /// <summary>The ids of indicators whose standing level a card or a strength tells of.</summary>
    public IReadOnlyList<string> Topics() =>
        [.. ChallengeCards.Shown(area).Concat(Shown).Where(p => p.Level is not null).Select(p => p.Indicator.Id)];

    /// <summary>How many findings there are, and in how many indicators they show.</summary>
    public string Summary()
    {
        if (!picture.IsJudged) return Nothing();
        var found = FindingCounts.Of(overview, words);
        return overview.Findings.Any(f => f.IsAdverse) ? found : $"{picture.Challenge()} {found}".Trim();
    }

    /// <summary>What goes well.</summary>
    public IReadOnlyList<SheetLine> Strengths() => [.. Shown.Select(Line)];

    /// <summary>What is said of all strengths; null where each says it itself.</summary>
    public string? StrengthsNote() => Shared is { } word ? SentenceStart.Of(word) + "." : null;

    /// <summary>How many are supported.</summary>
    public string Benefits() => picture.Benefits();

    /// <summary>Why indicators cannot be judged: each reason once.</summary>
    public IEnumerable<string> Unjudged() => overview.Rows.Where(r => r.Verdict?.Gap is not null)
        .GroupBy(r => VerdictGapText.Why(r.Verdict!.Gap!.Value, r.Verdict, r.Indicator, words.Language))
        .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => words.Count(g.Count(), ("måling", "målinger"), ("indicator", "indicators"))
            + words.Say(" kan ikke vurderes: ", " cannot be judged: ") + g.Key);

    private string Nothing() => overview.Rows.Any(r => r.Verdict is not null)
        ? words.Say("Ingen af målingerne kan vurderes.", "None of the indicators can be judged.")
        : words.Say("Der er ikke lavet vurderinger.", "No verdicts have been made.");

    // A finding has a card.
    private List<TalkingPoint> Shown => [.. area.Talk.Strongest.Where(p => p.Finding is null)];

    // Said once where it is the same of all; of levels the sentences differ.
    private string? Shared => Shown is [_, _, ..] points && points.TrueForAll(p => p.Level is null)
        && points.Select(talk.Word).Distinct().ToList() is [var only] ? only : null;

    private SheetLine Line(TalkingPoint point)
    {
        var name = words.Name(point.Indicator);
        var text = Shared is not null ? talk.Title(point) + "." : talk.Headline(point);
        return new(point.Indicator.Id, name, text[name.Length..]);
    }
}
