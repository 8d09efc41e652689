namespace Reporting.Domain.Packs;

/// <summary>An area that meets, with what is chosen for it.</summary>
public sealed record PackArea : AreaPicture
{
    private const int MaxLessons = 3;
    private const int MaxPractices = 3;
    private const int MaxTrials = 2;

    private PackArea(AreaPicture picture) : base(picture)
    {
    }

    /// <summary>The rows that were ordered, other than those talked about at length anyway, in the order's order.</summary>
    public required IReadOnlyList<OverviewRow> Focus { get; init; }

    /// <summary>What was agreed with it, the newest meeting first.</summary>
    public required IReadOnlyList<FollowUp> FollowUps { get; init; }

    /// <summary>What the minutes of its last meeting sum up; null when there is nothing of it.</summary>
    public PastMinutes? Last { get; private init; }

    /// <summary>Whom it may learn from.</summary>
    public required IReadOnlyList<Lesson> Lessons { get; init; }

    /// <summary>What other areas wrote in the knowledge bank about its challenges.</summary>
    public required IReadOnlyList<PracticeLesson> Practices { get; init; }

    /// <summary>The trials that it takes part in, or that are on its challenges.</summary>
    public required IReadOnlyList<Trial> Trials { get; init; }

    /// <summary>Whether it has its usual group because no areas with like conditions are known.</summary>
    public bool IsWithoutLike { get; private init; }

    /// <summary>What is talked about at length: the weakest topics.</summary>
    public IReadOnlyList<TalkingPoint> Main => Talk.Weakest;

    /// <summary>How many performance concerns it has.</summary>
    public int Problems => Challenges.Count(c => c.IsProblem);

    /// <summary>The challenges that are only named.</summary>
    public IEnumerable<Challenge> Others => Challenges.Where(c => !Main.Any(p => p.Finding?.Topic == c.Finding.Topic));

    /// <summary>Chooses for an area.</summary>
    internal static PackArea Of(PackInput input, PackFigures figures, string code, DateOnly today)
    {
        var group = input.Groups.TryGetValue(code, out var chosen) ? figures.Group(chosen) : null;
        var picture = AreaPicture.Of(input.Slices[code], figures, group, input.Goals);
        var focus = Focused(picture.Overview, input.Order.Focus, picture.Talk.Weakest);
        var about = picture.Talk.Weakest.Select(p => p.Indicator).Concat(focus.Select(r => r.Indicator));
        var topics = Topics(input, picture, focus);
        var agreements = input.Agreements.Where(a => a.Area() == code).OrderByDescending(a => a.Meeting);
        return new(picture)
        {
            Focus = focus, FollowUps = [.. agreements.Select(a => FollowUp.Of(figures, group, a, today))],
            Last = input.Last.FirstOrDefault(m => m.Area == code),
            Lessons = Lesson.For(figures, group, picture.Area, about, MaxLessons), IsWithoutLike = input.WithoutLike.Contains(code),
            Practices = PracticesFor(input, figures, topics),
            Trials = Trial.For(input.Trials, code, topics, input.Catalogue, MaxTrials),
        };
    }

    private static HashSet<string> Topics(PackInput input, AreaPicture picture, IReadOnlyList<OverviewRow> focus) =>
        picture.Challenges.Select(c => c.Finding.Topic)
            .Concat(focus.Select(r => input.Catalogue.TopicOf(r.Indicator).Id)).ToHashSet(StringComparer.Ordinal);

    private static IReadOnlyList<PracticeLesson> PracticesFor(PackInput input, PackFigures figures, HashSet<string> topics)
    {
        var lessons = input.Knowledge.Where(e => topics.Contains(e.Topic)).Select(e => PracticeLesson.Of(figures, e, input.Run.Month));
        return PracticeLesson.For(lessons, input.Order.Areas, topics, MaxPractices);
    }

    private static IReadOnlyList<OverviewRow> Focused(Overview overview, IReadOnlyList<string> focus,
        IReadOnlyList<TalkingPoint> treatedAnyway)
    {
        var rows = overview.Rows.ToDictionary(r => r.Indicator.Id, StringComparer.Ordinal);
        var treated = treatedAnyway.Select(p => p.Indicator.Id).ToHashSet(StringComparer.Ordinal);
        return [.. focus.Distinct(StringComparer.Ordinal).Where(id => rows.ContainsKey(id) && !treated.Contains(id))
            .Select(id => rows[id])];
    }
}
