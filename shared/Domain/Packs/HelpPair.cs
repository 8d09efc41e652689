namespace Reporting.Domain.Packs;

/// <summary>Two areas that meet, of which one is strong where the other has a challenge.</summary>
/// <param name="Area">The area with the challenge.</param>
/// <param name="Challenge">The challenge.</param>
/// <param name="Lesson">Who can help, and why.</param>
public sealed record HelpPair(Area Area, Challenge Challenge, Lesson Lesson)
{
    private const int MaxOfAnArea = 2;

    /// <summary>
    /// The pairs among the areas that meet, by each area's challenges in order: who had the same problem and turned it, who is
    /// markedly improved, or else who did better than its group over the last year.
    /// </summary>
    public static IReadOnlyList<HelpPair> Among(PackFigures figures, IReadOnlyList<PackArea> areas, int max)
    {
        var helpers = new Dictionary<string, IReadOnlyList<Lesson>>(StringComparer.Ordinal);
        return [.. areas.SelectMany(a => a.Challenges.Select(c => Pair(a, c)).OfType<HelpPair>().Take(MaxOfAnArea)).Take(max)];

        HelpPair? Pair(PackArea area, Challenge challenge)
        {
            var indicator = challenge.Row.Indicator;
            if (!helpers.TryGetValue(indicator.Id, out var able)) helpers[indicator.Id] = able = Helpers(figures, areas, indicator);
            var own = PeerYear.Of(figures, area.Area, indicator);
            // The area itself is not among them: its verdict is adverse.
            return able.FirstOrDefault(l => l.Year?.IsLargeEnoughFor(own) != false) is { } lesson
                ? new(area.Area, challenge, lesson) : null;
        }
    }

    private static IReadOnlyList<Lesson> Helpers(PackFigures figures, IReadOnlyList<PackArea> areas, Indicator indicator)
    {
        // Each area is measured in its own group only.
        var homes = areas.Where(a => a.Group is not null).ToDictionary(a => a.Area.Code, a => a.Group!, StringComparer.Ordinal);
        var groups = homes.Values.Distinct().ToList();
        var turned = groups.SelectMany(g => g.Turned(indicator).Where(t => homes.GetValueOrDefault(t.Area.Code) == g && g.IsStrong(t.Area, indicator)))
            .Select(t => Lesson.Of(indicator, t));
        var best =
            groups.SelectMany(g => g.Ranked(indicator).Where(p => homes.GetValueOrDefault(p.Area.Code) == g && g.IsStrong(p.Area, indicator))
                .Select(p => Lesson.Of(indicator, p, g)))
            .Where(l => Improved(l) || l.IsAhead).OrderByDescending(Improved).ThenBy(l => l.MayBeChance).ThenByDescending(l => l.Year!.Score);
        return [.. turned.Concat(best).DistinctBy(l => l.Area.Code)];

        bool Improved(Lesson lesson) => figures.Verdict(lesson.Area.Code, indicator.Id)?.State == VerdictState.Improved;
    }
}
