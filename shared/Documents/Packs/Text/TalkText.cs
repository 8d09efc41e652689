namespace Reporting.Documents.Packs.Text;

/// <summary>A point to talk about in words: what it is called, its numbers, and what to ask.</summary>
internal sealed class TalkText(Overview overview, DocumentTexts words)
{
    private readonly VerdictText verdicts = VerdictText.In(words.Language);
    private readonly LevelText levels = LevelText.In(words.Language);

    /// <summary>What it is called, with a sign before it where it is a finding and only there.</summary>
    public string Mark(TalkingPoint point) => point.Finding is { } finding ? words.Marked(finding.State, finding.Direction) : Word(point);

    /// <summary>The same without the sign.</summary>
    public string Word(TalkingPoint point) => point switch
    {
        { Finding.State: VerdictState.Watch } => words.Say("hold øje", "worth watching"),
        { Finding: { } finding } => words.Said(finding.State, finding.Direction),
        { Side: TalkingSide.Weak } => words.Say("ikke et resultatproblem, men værd at tale om", "no performance concern, but worth talking about"),
        { Side: TalkingSide.Even } => words.Say("som gruppen, men værd at tale om", "as the group, but worth talking about"),
        { Basis: TalkingBasis.Level } => words.Say("en styrke", "a strength"),
        { Basis: TalkingBasis.Turned } => words.Say("en styrke: et resultatproblem er vendt", "a strength: a performance concern was turned"),
        _ => words.Say("bedre end ventet, men det kan være tilfældigt",
            "better than expected, but that may be chance"),
    };

    /// <summary>A sentence or two with the figure against what was expected.</summary>
    public string Explain(TalkingPoint point)
    {
        var row = overview.RowOf(point);
        return point.Level is null ? verdicts.Explain(row, overview) : levels.Explain(words.Name(point.Indicator), point.Verdict, point.Indicator);
    }

    /// <summary>The same in one sentence, with what it is called.</summary>
    public string Headline(TalkingPoint point)
    {
        if (point.Finding is { } finding) return FindingText.In(words.Language).Headline(finding, overview);
        if (point.Level is not null) return levels.Line(words.Name(point.Indicator), point.Verdict, point.Indicator);
        return $"{Claim(point)} ({Word(point)}).";
    }

    /// <summary>The message over its picture: what the picture shows.</summary>
    public string Title(TalkingPoint point) => point.Finding is not null
        ? verdicts.Headline(overview.RowOf(point), overview).TrimEnd('.') : Claim(point);

    /// <summary>The question for the dialogue.</summary>
    public string Question(TalkingPoint point)
    {
        var better = point.Side == TalkingSide.Strong;
        if (point.Topic.Questions is { } ask)
            return better ? words.Say(ask.Better, ask.BetterEn) : words.Say(ask.Worse, ask.WorseEn);
        return better ? words.Say("Hvad virker, og hvad kan andre bruge af det?", "What works, and what of it can others use?")
            : words.Say("Hvad ligger bag, og hvad kan gøres anderledes?", "What is behind it, and what can be done differently?");
    }

    private string Claim(TalkingPoint point)
    {
        var name = words.Name(point.Indicator);
        if (point.Level is not null) return $"{name}: {levels.Numbers(point.Verdict, point.Indicator)}";
        if (AgainstExpected.Of(point.Verdict, point.Indicator) is not { } against)
            return $"{name}: {MoveText.Level(point.Indicator, (decimal)point.Verdict.Numbers!.Value, words)}";
        var texts = ExpectedText.In(words.Language);
        return $"{name}: {texts.Both(against)}, {texts.Gap(against)}";
    }
}
