namespace Reporting.Domain;

/// <summary>An area that meets, with what is chosen for it.</summary>
/// <param name="Area">The area.</param>
/// <param name="Group">What it is compared with; null when it has no group.</param>
/// <param name="Overview">Its overview.</param>
/// <param name="Challenges">Its challenges in order, each family once.</param>
/// <param name="Focus">The rows that were ordered, other than the challenges treated at length, in the order's order.</param>
/// <param name="Strengths">What goes well.</param>
/// <param name="Targets">Its targets.</param>
/// <param name="FollowUps">What was agreed with it, the newest meeting first.</param>
/// <param name="Lessons">Whom it may learn from.</param>
public sealed record PackArea(
    Area Area, PackGroup? Group, Overview Overview, IReadOnlyList<Challenge> Challenges, IReadOnlyList<OverviewRow> Focus,
    IReadOnlyList<Strength> Strengths, IReadOnlyList<TargetStand> Targets, IReadOnlyList<FollowUp> FollowUps, IReadOnlyList<Lesson> Lessons)
{
    private const int MostStrengths = 3;
    private const int MostLessons = 3;
    private const int MostProblems = 5;
    private const int MostWatched = 2;

    /// <summary>The challenges that are treated at length: the result problems, and a few of what is worth an eye.</summary>
    public IReadOnlyList<Challenge> Main { get; } = MainOf(Challenges);

    /// <summary>How many rows have a result problem, each of a family counted.</summary>
    public int Problems => Challenges.Sum(c => c.Kin.Append(c.Row).Count(r => Seriousness.Rank(r.Verdict!.State) >= Seriousness.Rank(VerdictState.Problem)));

    /// <summary>The challenges that are only named.</summary>
    public IEnumerable<Challenge> Others => Challenges.Except(Main);

    /// <summary>Chooses for an area.</summary>
    internal static PackArea Of(PackInput input, PackFigures figures, string code, DateOnly today)
    {
        var area = input.Catalogue.Area(code)!;
        var group = input.Groups.TryGetValue(code, out var chosen) ? figures.Group(chosen) : null;
        var overview = OverviewCalculator.Compute(input.Catalogue, input.Slices[code], group?.Slice, group?.Group);
        var challenges = Challenge.Of(overview);
        var focus = Focused(overview, input.Order.Focus, MainOf(challenges));
        var about = challenges.Select(c => c.Row).Concat(focus).Select(r => r.Indicator);
        return new(area, group, overview, challenges, focus, Strength.Of(overview, group, MostStrengths),
            TargetStand.Of(input.Catalogue, overview),
            [.. input.Agreements.Where(a => a.Agreement.Area == code).OrderByDescending(a => a.Meeting).Select(a => FollowUp.Of(figures, group, a, today))],
            Lesson.For(figures, group, area, about, MostLessons));
    }

    private static IReadOnlyList<Challenge> MainOf(IReadOnlyList<Challenge> challenges)
    {
        var problems = challenges.Where(c => c.IsProblem).Take(MostProblems).ToList();
        return [.. problems, .. challenges.Where(c => !c.IsProblem).Take(MostWatched - problems.Count)];
    }

    private static IReadOnlyList<OverviewRow> Focused(Overview overview, IReadOnlyList<string> focus, IReadOnlyList<Challenge> treatedAnyway)
    {
        var rows = overview.Rows.ToDictionary(r => r.Indicator.Id, StringComparer.Ordinal);
        var treated = treatedAnyway.Select(c => c.Row.Indicator.Id).ToHashSet(StringComparer.Ordinal);
        return [.. focus.Distinct(StringComparer.Ordinal).Where(id => rows.ContainsKey(id) && !treated.Contains(id)).Select(id => rows[id])];
    }
}
