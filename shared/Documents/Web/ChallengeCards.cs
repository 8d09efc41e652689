namespace Reporting.Documents.Web;

/// <summary>What to talk about in an area where nothing is wrong, a card each: it says itself that it is no performance concern.</summary>
internal sealed class ChallengeCards(AreaPicture area, DocumentTexts words)
{
    private readonly TalkText talk = new(area.Overview, words);
    private readonly VerdictText verdicts = VerdictText.In(words.Language);

    /// <summary>The points that an area's page shows.</summary>
    public static IEnumerable<TalkingPoint> Shown(AreaPicture area) =>
        area.Overview.Findings.Any(f => f.IsAdverse) ? [] : area.Talk.Weakest.Where(p => p.Finding is null);

    /// <summary>The heading: what all of them are, where they are the same.</summary>
    public string Heading() => Shared is { } word ? SentenceStart.Of(word)
        : words.Say("Værd at tale om", "Worth talking about");

    /// <summary>The cards, the weakest first.</summary>
    public IReadOnlyList<FindingCard> All() => [.. Shown(area).Select(Card)];

    private string? Shared => Shown(area).Select(talk.Word).Distinct().ToList() is [var only] ? only : null;

    private FindingCard Card(TalkingPoint point)
    {
        var row = area.Overview.RowOf(point);
        var (figures, chart) = (Figures(point, row), new TalkTrend(area, words).Of(point));
        return new()
        {
            Id = "emne-" + point.Topic.Id, Mark = Shared is null ? talk.Word(point) : "", Colour = Palette.Quiet,
            Headline = $"{words.Topic(point)}: {Headline(point, row)}", Figures = figures,
            Chart = chart is null ? null : chart with { Title = figures, Note = null },
            Why = chart?.Note is { } note ? [talk.Explain(point), note] : [talk.Explain(point)], Indicator = point.Indicator.Id,
        };
    }

    private string Headline(TalkingPoint point, OverviewRow row) => point.Level is not { } level ? verdicts.Difference(row, area.Overview)
        : LevelText.In(words.Language).Word(level) + words.Say(" siden ", " since ") + words.Periods.Long(level.Since);

    private string Figures(TalkingPoint point, OverviewRow row) =>
        point.Level is null ? verdicts.Figures(row, area.Overview) : talk.Title(point);
}
