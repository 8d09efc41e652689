namespace Reporting.Documents.Reports.AnnualReviews;

/// <summary>One area's year.</summary>
/// <param name="context">What the report shares.</param>
/// <param name="review">The year.</param>
/// <param name="findings">The month's findings.</param>
/// <param name="conditions">What its conditions would give.</param>
/// <param name="level">The level of the headings.</param>
internal sealed class AreaYear(
    ReportContext context, YearReview review, IReadOnlyList<Finding> findings, AreaConditions conditions, int level)
{
    /// <summary>The blocks.</summary>
    public IEnumerable<Block> Blocks()
    {
        yield return new TextBlock(Lead(), TextWeight.Lead);
        yield return new TextBlock(Against());
        yield return Head("Hvad gik godt", "What went well");
        yield return new YearSuccesses(context, review, findings).Block();
        yield return Head("Resultatproblemer i året", "Performance concerns in the year");
        foreach (var block in new YearProblems(context, review, findings).Blocks()) yield return block;
        if (review.Goals.Count > 0) yield return Head("Mål", "Goals");
        if (review.Goals.Count > 0) foreach (var block in new GoalPart(review.Area.Name, review.Goals, context.Words).Blocks()) yield return block;
        foreach (var block in new ConditionsPart(conditions, context.Catalogue, context.Words).Blocks(level)) yield return block;
        yield return Head("Tallene", "The figures");
        foreach (var block in new YearTables(context, review).Blocks()) yield return block;
    }

    private HeadingBlock Head(string danish, string english) => new(level, context.Say(danish, english));

    private string Lead()
    {
        var problems = Problems();
        var (year, name) =
            (review.IsCalendarYear
                ? $"{review.Month.Year}"
                : context.Say($"De tolv måneder til og med {context.Month}", $"The twelve months to {context.Month}"), review.Area.Name);
        if (review.Rows.All(r => r.Verdict is null or { Gap: not null }))
            return context.Say($"{year}: tallene for {name} kan ikke vurderes.", $"{year}: the figures of {name} cannot be judged.");
        if (problems.Count == 0)
            return context.Say($"{year}: {name} har ikke haft resultatproblemer.", $"{year}: {name} has had no performance concerns.");
        var had = context.Words.Count(problems.Count, ("resultatproblem", "resultatproblemer"), ("performance concern", "performance concerns"));
        return context.Say($"{year}: {name} har haft {had}", $"{year}: {name} has had {had}") + Courses(problems) + ".";
    }

    private List<YearEpisode> Problems() => [.. YearProblems.Topics(context, findings, review.Episodes.Where(e => e.Kind == EpisodeKind.Problem)).Select(t => t[0])];

    // Each episode is told once: by when it began and whether it is over.
    private string Courses(List<YearEpisode> problems)
    {
        var alike = problems.GroupBy(p => (p.Began, p.Ended)).OrderByDescending(g => g.Key.Began).ThenByDescending(g => g.Key.Ended)
            .ToList();
        return alike is [var only] ? context.Say(", som ", ", which ") + Course(only.Key, only.Count())
            : ": " + string.Join(", ", alike.Select(g => $"{context.Words.Numbers.Number(g.Count(), 0)} {Course(g.Key, g.Count())}"));
    }

    private string Course((bool Began, bool Ended) course, int count) => course switch
    {
        (true, true) => context.Say("begyndte og sluttede i året", "began and ended in the year"),
        (true, false) => context.Say("begyndte i året og varer ved", $"began in the year and {(count == 1 ? "lasts" : "last")}"),
        (false, true) => context.Say("sluttede i året", "ended in the year"),
        _ => context.Say("har varet hele året", $"{(count == 1 ? "has" : "have")} lasted all year"),
    };

    private string Against()
    {
        if (review.Group is not { } group)
            return context.Say("Området har ingen sammenligningsgruppe.", "The area has no comparison group.");
        var judged = review.Rows.Select(r => r.Verdict).OfType<Verdict>().Where(v => v.Gap is null).ToList();
        var quiet = judged.Count(v => v.State == VerdictState.None);
        return judged.Count == 0
            ? context.Say($"Ingen rækker kan vurderes mod {context.Name(group)}.", $"No rows can be judged against {context.Name(group)}.")
            : context.Say($"{quiet} af {judged.Count} vurderede rækker afviger ikke væsentligt fra {context.Name(group)}.",
                $"{quiet} of {judged.Count} judged rows {(quiet == 1 ? "does" : "do")} not deviate materially from {context.Name(group)}.");
    }
}
