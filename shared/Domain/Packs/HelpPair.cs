namespace Reporting.Domain;

/// <summary>Two areas that meet, of which one is strong where the other has a challenge.</summary>
/// <param name="Area">The area with the challenge.</param>
/// <param name="Challenge">The challenge.</param>
/// <param name="Lesson">Who can help, and why.</param>
public sealed record HelpPair(Area Area, Challenge Challenge, Lesson Lesson)
{
    private const int MostOfAnArea = 2;

    /// <summary>
    /// The pairs among the areas that meet, by each area's challenges in order: who had the same problem and turned it, who is
    /// markedly improved, or else who did better than its group over the last year.
    /// </summary>
    public static IReadOnlyList<HelpPair> Among(PackFigures figures, IReadOnlyList<PackArea> areas, int most)
    {
        var helpers = new Dictionary<string, IReadOnlyList<Lesson>>(StringComparer.Ordinal);
        return [.. areas.SelectMany(a => a.Challenges.Select(c => Pair(a, c)).OfType<HelpPair>().Take(MostOfAnArea)).Take(most)];

        HelpPair? Pair(PackArea area, Challenge challenge)
        {
            var indicator = challenge.Row.Indicator;
            if (!helpers.TryGetValue(indicator.Id, out var able)) helpers[indicator.Id] = able = Helpers(figures, areas, indicator);
            var own = PeerYear.Of(figures, area.Area, indicator);
            return able.FirstOrDefault(l => l.Area.Code != area.Area.Code && l.Year?.IsLargeEnoughFor(own) != false) is { } lesson
                ? new(area.Area, challenge, lesson) : null;
        }
    }

    private static IReadOnlyList<Lesson> Helpers(PackFigures figures, IReadOnlyList<PackArea> areas, Indicator indicator)
    {
        var grouped = areas.Where(a => a.Group is not null).ToList();
        var turned = grouped.SelectMany(a => a.Group!.Turned(indicator).Where(t => t.Area.Code == a.Area.Code)).Select(t => Lesson.Of(indicator, t));
        var best = grouped.SelectMany(a => a.Group!.Ranked(indicator).Where(p => p.Area.Code == a.Area.Code)
                .Select(p => new Lesson(a.Area, indicator, null, p, a.Group.Year(indicator))))
            .OrderByDescending(l => Improved(l)).ThenByDescending(l => l.Year!.Score)
            .Where(l => Improved(l) || IsAhead(l));
        return [.. turned.Concat(best).DistinctBy(l => l.Area.Code)];

        bool Improved(Lesson lesson) => figures.Verdict(lesson.Area.Code, indicator.Id)?.State == VerdictState.Improved;
    }

    private static bool IsAhead(Lesson lesson) => lesson.Indicator.Polarity == Polarity.Lower
        ? lesson.Year!.Change.Value < lesson.Group.Value : lesson.Year!.Change.Value > lesson.Group.Value;
}
