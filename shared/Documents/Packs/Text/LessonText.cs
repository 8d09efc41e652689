namespace Reporting.Documents.Packs.Text;

/// <summary>The evidence of a lesson, in a line.</summary>
internal static class LessonText
{
    /// <summary>The line, with the area's name first.</summary>
    public static string Of(Lesson lesson, DocumentTexts words) => $"{lesson.Area.Name}: {Evidence(lesson, words)}";

    /// <summary>The evidence without the area's name.</summary>
    public static string Evidence(Lesson lesson, DocumentTexts words) =>
        lesson.Turned is { } turned ? Turned(lesson, turned, words) : Best(lesson, lesson.Year!, words);

    private static string Turned(Lesson lesson, Turnaround turned, DocumentTexts words)
    {
        var (periods, episode) = (words.Periods, turned.Episode);
        var (start, end, peak) = (periods.Long(episode.Start), periods.Long(episode.End!.Value), periods.Long(episode.Peak));
        var (name, moved) = (words.Name(lesson.Indicator), MoveText.Of(lesson.Indicator, turned.Change, words));
        return MoveText.Stop(
            words.Say(
                $"havde fra {start} et resultatproblem med {name}, som var ovre i {end}. Tallet {moved} siden {peak}, hvor afstanden var størst{Group(lesson, words)}",
            $"had from {start} a performance concern with {name} that was over in {end}. The figure {moved} since {peak}, when the distance was largest{Group(lesson, words)}"));
    }

    private static string Best(Lesson lesson, PeerYear year, DocumentTexts words)
    {
        var (name, moved) = (words.Name(lesson.Indicator), MoveText.Of(lesson.Indicator, year.Change, words));
        var now = MoveText.Level(lesson.Indicator, year.Now.Value!.Value, words);
        if (lesson.Indicator.ComparedBy == ComparedBy.Level)
            return MoveText.Stop($"{name} {words.Say("er", "is")} {now}{Mean(lesson, words)}{Chance(lesson, words)}");
        return words.Say($"{name} {moved} på et år til {now}{Group(lesson, words)}{Chance(lesson, words)}.",
            $"{name} {moved} in a year to {now}{Group(lesson, words)}{Chance(lesson, words)}.");
    }

    private static string Chance(Lesson lesson, DocumentTexts words) =>
        lesson.MayBeChance ? words.Say(" (kan være tilfældigt)", " (may be chance)") : "";

    private static string Mean(Lesson lesson, DocumentTexts words) => lesson.Group.Value is not { } mean ? ""
        : words.Say("; gruppens gennemsnit (", "; the group's mean (") + MeanText.Word(lesson.Indicator.Mean, words.Language)
            + words.Say(") er ", ") is ") + MoveText.Level(lesson.Indicator, mean, words);

    private static string Group(Lesson lesson, DocumentTexts words) =>
        lesson.Group.Value is null ? "" : words.Say("; gruppens tal ", "; the group's figure ")
        + MoveText.Of(lesson.Indicator, lesson.Group, words) + words.Say(" i samme tid", " in the same time");
}
