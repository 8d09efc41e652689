using Reporting.Domain;

namespace Reporting.Documents;

/// <summary>One area's year.</summary>
/// <param name="context">What the report shares.</param>
/// <param name="review">The year.</param>
/// <param name="level">The level of the headings.</param>
internal sealed class AreaYear(ReportContext context, YearReview review, int level)
{
    /// <summary>The blocks.</summary>
    public IEnumerable<Block> Blocks()
    {
        yield return new TextBlock(Lead(), TextWeight.Lead);
        yield return new TextBlock(Against());
        yield return Head("Hvad gik godt", "What went well");
        yield return new YearSuccesses(context, review).Block();
        yield return Head("Resultatproblemer i året", "Result problems in the year");
        foreach (var block in new YearProblems(context, review).Blocks()) yield return block;
        yield return Head("Mål", "Targets");
        foreach (var block in new YearTargets(context, review).Blocks()) yield return block;
        yield return Head("Tallene", "The figures");
        foreach (var block in new YearTables(context, review).Blocks()) yield return block;
    }

    private HeadingBlock Head(string danish, string english) => new(level, context.Say(danish, english));

    private string Lead()
    {
        var problems = review.Episodes.Where(e => e.Kind == EpisodeKind.Problem).ToList();
        var (began, ended, on) = (problems.Count(p => p.Began), problems.Count(p => p.Ended), problems.Count(p => !p.Ended));
        var year = review.IsCalendarYear ? $"{review.Month.Year}" : context.Say($"De tolv måneder til og med {context.Month}", $"The twelve months to {context.Month}");
        if (review.Rows.All(r => r.Verdict is null or { Gap: not null })) return context.Say($"{year}: tallene for {review.Area.Name} kan ikke vurderes.", $"{year}: the figures of {review.Area.Name} cannot be judged.");
        if (problems.Count == 0) return context.Say($"{year}: {review.Area.Name} har ikke haft resultatproblemer.", $"{year}: {review.Area.Name} has had no result problems.");
        return context.Say($"{year}: i {review.Area.Name} {context.Words.List(Counts(began, ended, on))}.", $"{year}: in {review.Area.Name} {context.Words.List(Counts(began, ended, on))}.");
    }

    private List<string> Counts(int began, int ended, int on)
    {
        (int Count, string Danish, string English)[] all = [(began, "begyndte", "began"), (ended, "sluttede", "ended"), (on, "varer", on == 1 ? "lasts" : "last")];
        return [.. all.Where(c => c.Count > 0).Select((c, at) => context.Say(
            c.Danish == "varer" ? $"varer {Problems(c.Count, at)} ved" : $"{c.Danish} {Problems(c.Count, at)}", $"{Problems(c.Count, at)} {c.English}"))];
    }

    private string Problems(int count, int at) => at > 0 ? context.Words.Numbers.Number(count, 0)
        : context.Words.Count(count, ("resultatproblem", "resultatproblemer"), ("result problem", "result problems"));

    private string Against()
    {
        if (review.Group is not { } group) return context.Say("Området har ingen sammenligningsgruppe.", "The area has no comparison group.");
        var (better, worse) = (review.Rows.Count(r => r.Standing == Standing.Better), review.Rows.Count(r => r.Standing == Standing.Worse));
        var told = review.Rows.Count(r => r.Standing != Standing.Unknown);
        return told == 0
            ? context.Say($"Ingen rækker kan holdes op mod gennemsnittet for {context.Name(group)}.", $"No rows can be held against the mean of {context.Name(group)}.")
            : context.Say($"{better} af {told} rækker ligger bedre og {worse} dårligere end gennemsnittet for {context.Name(group)}.",
                $"{better} of {told} rows {(better == 1 ? "is" : "are")} better and {worse} worse than the mean of {context.Name(group)}.");
    }
}
