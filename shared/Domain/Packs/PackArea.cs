namespace Reporting.Domain.Packs;

/// <summary>An area that meets, with what is chosen for it.</summary>
public sealed record PackArea : AreaPicture
{
    private const int MaxLessons = 3;
    private const int MaxProblems = 5;
    private const int MaxWatched = 2;

    private PackArea(AreaPicture picture) : base(picture) => Main = MainOf(Challenges);

    /// <summary>The rows that were ordered, other than the challenges treated at length, in the order's order.</summary>
    public required IReadOnlyList<OverviewRow> Focus { get; init; }

    /// <summary>What was agreed with it, the newest meeting first.</summary>
    public required IReadOnlyList<FollowUp> FollowUps { get; init; }

    /// <summary>Whom it may learn from.</summary>
    public required IReadOnlyList<Lesson> Lessons { get; init; }

    /// <summary>The challenges that are treated at length: the result problems, and a few of what is worth an eye.</summary>
    public IReadOnlyList<Challenge> Main { get; }

    /// <summary>How many result problems it has.</summary>
    public int Problems => Challenges.Count(c => c.IsProblem);

    /// <summary>The challenges that are only named.</summary>
    public IEnumerable<Challenge> Others => Challenges.Except(Main);

    /// <summary>Chooses for an area.</summary>
    internal static PackArea Of(PackInput input, PackFigures figures, string code, DateOnly today)
    {
        var group = input.Groups.TryGetValue(code, out var chosen) ? figures.Group(chosen) : null;
        var picture = AreaPicture.Of(input.Slices[code], figures, group);
        var focus = Focused(picture.Overview, input.Order.Focus, MainOf(picture.Challenges));
        var about = picture.Challenges.Select(c => c.Row).Concat(focus).Select(r => r.Indicator);
        var agreements = input.Agreements.Where(a => a.Agreement.Area == code).OrderByDescending(a => a.Meeting);
        return new(picture)
        {
            Focus = focus, FollowUps = [.. agreements.Select(a => FollowUp.Of(figures, group, a, today))],
            Lessons = Lesson.For(figures, group, picture.Area, about, MaxLessons),
        };
    }

    private static IReadOnlyList<Challenge> MainOf(IReadOnlyList<Challenge> challenges)
    {
        var problems = challenges.Where(c => c.IsProblem).Take(MaxProblems).ToList();
        return [.. problems, .. challenges.Where(c => !c.IsProblem).Take(MaxWatched - problems.Count)];
    }

    private static IReadOnlyList<OverviewRow> Focused(Overview overview, IReadOnlyList<string> focus,
        IReadOnlyList<Challenge> treatedAnyway)
    {
        var rows = overview.Rows.ToDictionary(r => r.Indicator.Id, StringComparer.Ordinal);
        var treated = treatedAnyway.Select(c => c.Row.Indicator.Id).ToHashSet(StringComparer.Ordinal);
        return [.. focus.Distinct(StringComparer.Ordinal).Where(id => rows.ContainsKey(id) && !treated.Contains(id))
            .Select(id => rows[id])];
    }
}
