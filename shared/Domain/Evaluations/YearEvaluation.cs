namespace Reporting.Domain.Evaluations;

/// <summary>What the jobcentres of a region answered about a year's meetings. It names no jobcentre.</summary>
/// <param name="Year">The year.</param>
/// <param name="Total">All meetings together.</param>
/// <param name="Kinds">The same kind by kind, those without any asked left out.</param>
/// <param name="Texts">What was written in words, in the order of the alphabet, so that it does not tell when or by whom.</param>
public sealed record YearEvaluation(int Year, EvaluationGroup Total, IReadOnlyList<EvaluationGroup> Kinds, IReadOnlyList<string> Texts)
{
    /// <summary>The evaluation of a year.</summary>
    /// <param name="meetings">The year's meetings; those not held are passed over.</param>
    /// <param name="kept">What the jobcentres were asked and answered.</param>
    /// <param name="today">The day it is in Denmark.</param>
    public static YearEvaluation Of(
        int year, IEnumerable<Meeting> meetings, IEnumerable<MeetingEvaluation> kept, DateOnly today)
    {
        var held = meetings.Where(m => m.IsHeld(today) && m.Date <= today).ToDictionary(m => m.Id);
        var counted = kept.Where(e => held.TryGetValue(e.Meeting, out var meeting) && meeting.Areas.Contains(e.Area)
            && e.IsAsked(meeting)).ToList();
        var kinds = counted.GroupBy(e => KindOf(held[e.Meeting].Kind)).OrderBy(g => g.Key).Select(g => (g.Key, All: g.ToList())).ToList();
        var shown = Shown([.. kinds.Select(k => k.All)]);
        return new(year, Group(null, counted, IsEnough(counted)),
            WithoutWhatFollows([.. kinds.Select(k => Group(k.Key, k.All, shown.Contains(k.All)))]),
            [.. counted.Select(e => e.Answer?.Text).OfType<string>().Order(StringComparer.Ordinal)]);
    }

    private static EvaluationKind KindOf(MeetingKind kind) => kind switch
    {
        MeetingKind.Individual or MeetingKind.Director => EvaluationKind.Individual,
        MeetingKind.Collective => EvaluationKind.Collective,
        MeetingKind.Network => EvaluationKind.Network,
        _ => EvaluationKind.Other,
    };

    private static EvaluationGroup Group(EvaluationKind? kind, IReadOnlyList<MeetingEvaluation> asked, bool isShown)
    {
        var answers = asked.Select(e => e.Answer).OfType<EvaluationAnswer>().ToList();
        return new(kind, asked.Count, answers.Count,
            isShown ? [.. Enum.GetValues<EvaluationQuestion>().Select(q => QuestionResult.Of(q, answers))] : null);
    }

    // What is not shown must not follow from the total less what is shown: then the smallest of these is not shown either.
    private static IReadOnlyList<List<MeetingEvaluation>> Shown(IReadOnlyList<List<MeetingEvaluation>> groups)
    {
        var shown = groups.Where(IsEnough).OrderByDescending(Answers).ToList();
        while (shown.Count > 0 && groups.Except(shown).SelectMany(g => g).ToList() is var hidden && Answers(hidden) > 0
            && !IsEnough(hidden)) shown.RemoveAt(shown.Count - 1);
        return shown;
    }

    // A mean of one or two scores would follow from the total less the other means: then none of the question is shown.
    private static IReadOnlyList<EvaluationGroup> WithoutWhatFollows(IReadOnlyList<EvaluationGroup> groups)
    {
        var unsafeToShow = Enum.GetValues<EvaluationQuestion>()
            .Where(q => groups.Select(g => g.To(q)).OfType<QuestionResult>().Where(r => r.Mean is null).Sum(r => r.Scored) is > 0 and < EvaluationGroup.Fewest)
            .ToHashSet();
        return [.. groups.Select(g => g with { Questions = g.Questions?.Select(q => q with { IsMeanHidden = unsafeToShow.Contains(q.Question) }).ToList() })];
    }

    private static bool IsEnough(IReadOnlyCollection<MeetingEvaluation> group) => Answers(group) >= EvaluationGroup.Fewest
        && group.Where(e => e.Answer is not null).Select(e => e.Area).Distinct().Count() >= EvaluationGroup.Fewest;

    private static int Answers(IReadOnlyCollection<MeetingEvaluation> group) => group.Count(e => e.Answer is not null);
}
