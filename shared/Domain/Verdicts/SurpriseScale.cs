namespace Reporting.Domain.Verdicts;

/// <summary>
/// Learns month by month how large the members' unforeseen steps usually are: from the area's own past, and from
/// the group as √(φ/persons), where φ is the group's dispersion against Poisson, winsorised.
/// </summary>
internal sealed class SurpriseScale(IReadOnlyList<AreaPath> members, int perYear, VerdictThresholds limits)
{
    private readonly StepMemory[] memories = [.. members.Select(_ => new StepMemory(perYear))];

    /// <summary>After a break in the series nothing learnt before it holds.</summary>
    public void Forget()
    {
        for (var i = 0; i < memories.Length; i++) memories[i] = new StepMemory(perYear);
    }

    /// <summary>Sets the month's surprises and their usual sizes from what was known before it, then learns from it.</summary>
    public void Learn(int t)
    {
        var phi = Dispersion(t);
        var season = memories.Sum(m => m.Sameness) / Math.Max(1e-9, memories.Sum(m => m.Squares));
        var likeness = Likeness(t);
        for (var i = 0; i < members.Count; i++)
        {
            var (path, memory) = (members[i], memories[i]);
            var (expected, widening) = memory.Season(t, season);
            path.Funnel[t] = Math.Sqrt(phi / Persons(path, t));
            path.Sigma[t] = Blend(memory, path.Funnel[t]) * widening;
            path.Likeness[t] = memory.NeighbourLikeness(likeness, limits.GroupNoiseMonths);
            if (double.IsNaN(path.Step[t])) continue;
            path.Surprise[t] = path.Step[t] - expected;
            memory.Add(t, path.Step[t], path.Surprise[t] / widening, Persons(path, t));
            if (t > 0) memory.AddNeighbours(path.Surprise[t - 1], path.Surprise[t], path.Sigma[t]);
        }
    }

    // The group's, with the members weighed so that the noisy ones do not drown the others.
    private double Likeness(int t)
    {
        double products = 0, squares = 0;
        for (var i = 0; i < members.Count; i++)
        {
            products += memories[i].Products * Persons(members[i], t);
            squares += memories[i].OwnSquares * Persons(members[i], t);
        }

        return squares > 0 ? products / squares : 0;
    }

    // Spiegelhalter's φ: the winsorised mean of the squared standardised deviations.
    private double Dispersion(int t)
    {
        var squares = new List<double>(members.Count);
        for (var i = 0; i < members.Count; i++)
        {
            var own = memories[i].Deviation;
            if (!double.IsNaN(own)) squares.Add(own * own * Persons(members[i], t));
        }

        return RobustStatistics.WinsorisedMean(squares);
    }

    // The area's own spread weighs more, the longer it is known.
    private double Blend(StepMemory memory, double funnel)
    {
        if (double.IsNaN(memory.Deviation)) return funnel;
        var weight = memory.Known / (memory.Known + limits.GroupNoiseMonths);
        return Math.Sqrt(weight * memory.Deviation * memory.Deviation + (1 - weight) * funnel * funnel);
    }

    private static double Persons(AreaPath path, int t)
    {
        var persons = t > 0 && !double.IsNaN(path.Persons[t - 1]) ? path.Persons[t - 1] : path.Persons[t];
        return Math.Max(1, persons);
    }
}
