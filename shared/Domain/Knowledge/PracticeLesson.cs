namespace Reporting.Domain.Knowledge;

/// <summary>An entry of the knowledge bank with what its figures show.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Result">What came of it; null when nothing measures it.</param>
public sealed record PracticeLesson(KnowledgeEntry Entry, MeasuredResult? Result)
{
    /// <summary>
    /// The best documented first: those whose figure went better than expected, by more than chance before the others, then those
    /// whose figures can be told, and of two alike the one that says more, and the newer.
    /// </summary>
    public static IEnumerable<PracticeLesson> Sort(IEnumerable<PracticeLesson> lessons) => lessons
        .OrderByDescending(l => l.Result is { IsBetter: true, MayBeChance: false })
        .ThenByDescending(l => l.Result?.IsBetter == true).ThenByDescending(l => l.Result is { Own.Value: not null })
        .ThenByDescending(l => l.Entry.Fullness).ThenByDescending(l => l.Entry.From ?? default)
        .ThenBy(l => l.Entry.Id, StringComparer.Ordinal);

    /// <summary>Measures an entry's result in figures that hold its area and its group's members.</summary>
    public static PracticeLesson Of(PackFigures figures, KnowledgeEntry entry, Period month)
    {
        if (entry.Measured is not { } span) return new(entry, null);
        if (figures.Catalogue.Area(entry.Area) is not { } area || !area.Valid.Holds(month))
            return new(entry, new(span, figures.Catalogue.Indicator(span.Indicator), ResultGap.NoArea) { Area = entry.Area });
        var group = figures.Catalogue.DefaultGroup(area, month) is { } usual ? figures.Group(usual) : null;
        return new(entry, MeasuredResult.Of(figures, group, entry.Area, span));
    }

    /// <summary>What an area may read about its challenges: entries on their topics from other areas, the best documented first.</summary>
    /// <param name="lessons">The entries to choose from.</param>
    /// <param name="others">The areas that meet: what they did they can tell themselves.</param>
    /// <param name="topics">The topics of the area's challenges.</param>
    public static IReadOnlyList<PracticeLesson> For(
        IEnumerable<PracticeLesson> lessons, IReadOnlyCollection<string> others, IReadOnlyCollection<string> topics, int max) =>
        [.. Sort(lessons.Where(l => topics.Contains(l.Entry.Topic) && !others.Contains(l.Entry.Area))).Take(max)];

    /// <summary>Whose figures it takes to measure entries: their areas and the members of the groups they are compared with.</summary>
    public static IEnumerable<string> Codes(Catalogue catalogue, IEnumerable<KnowledgeEntry> entries, Period month) =>
        ComparedAreas.WithUsual(catalogue, entries.Where(e => e.Measured is not null).Select(e => e.Area), month);
}
