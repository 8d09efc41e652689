namespace Reporting.Domain.Findings;

/// <summary>Makes one finding of the verdicts that tell about a topic.</summary>
internal static class FindingMaker
{
    private static readonly Side[] Order = [Side.Adverse, Side.Better, Side.Higher, Side.Lower];

    /// <summary>The finding: of what still speaks before what ended, and of what is worse before what is better.</summary>
    /// <param name="voices">At least one, in the catalogue's order.</param>
    public static Finding Of(Topic topic, IReadOnlyList<Voice> voices)
    {
        var speaking = voices.Where(v => v.Ended is null).ToList();
        IReadOnlyList<Voice> among = speaking.Count > 0 ? speaking : voices;
        var side = Order.First(s => among.Any(v => v.Side == s));
        var carriers = among.Where(v => v.Side == side).ToList();
        var lead = Lead(topic, carriers);
        return Of(topic, lead, [lead, .. carriers.Where(c => c != lead)]);
    }

    // The topic's own lead speaks when it says as much as any other does, and the topic's own indicators before a sum that follows.
    private static Voice Lead(Topic topic, List<Voice> carriers)
    {
        var top = carriers.Max(c => Seriousness.Rank(c.Verdict.State));
        return carriers.Where(c => Seriousness.Rank(c.Verdict.State) == top)
            .OrderByDescending(c => c.Indicator.Id == topic.Lead).ThenByDescending(c => (c.Indicator.Topic ?? c.Indicator.Id) == topic.Id)
            .ThenByDescending(c => Math.Abs(c.Difference ?? 0)).ThenBy(c => c.Indicator.Id, StringComparer.Ordinal).First();
    }

    private static Finding Of(Topic topic, Voice lead, IReadOnlyList<Voice> carriers)
    {
        var verdict = lead.Verdict;
        var episode = lead.Ended ?? verdict.Episodes.LastOrDefault(e => e.End is null && e.Direction == verdict.Direction);
        return new()
        {
            Area = verdict.Area, Topic = topic.Id, Month = verdict.Month, State = verdict.State,
            Before = carriers.Select(c => c.Verdict.Before).MaxBy(Weight), Direction = lead.Ended?.Direction ?? verdict.Direction,
            Lead = lead.Indicator.Id, Verdicts = [.. carriers.Select(c => c.Indicator.Id)],
            Start = lead.Ended?.Start ?? verdict.Since ?? verdict.Month, Peak = episode?.Peak, End = lead.Ended?.End, Why = lead.Ended?.Why ?? EpisodeEnd.None,
            Persons = lead.Ended is null && lead.Difference is { } persons ? (int)Math.Round(persons) : null,
            Points = lead.Ended is null ? lead.Points : null,
            Score = verdict.Numbers?.Score is { } score && double.IsFinite(score) ? score : 0,
            Reasons = carriers.Aggregate(VerdictReasons.None, (all, c) => all | c.Verdict.Reasons),
        };
    }

    private static int Weight(VerdictState state) => state switch
    {
        VerdictState.None => -1,
        _ => Seriousness.Rank(state),
    };
}
