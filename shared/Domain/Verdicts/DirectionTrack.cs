namespace Reporting.Domain.Verdicts;

/// <summary>One direction's alarm in one area, walked month by month, with its episodes. Knows nothing of good or bad.</summary>
internal sealed class DirectionTrack(VerdictDirection direction, VerdictThresholds limits, List<VerdictEpisode> episodes)
{
    private Hysteresis alarm = new(limits.Enter, limits.FarBeyond, limits.Leave);
    private int current = -1;

    /// <summary>The direction.</summary>
    public VerdictDirection Direction => direction;

    /// <summary>How many months the alarm has been on.</summary>
    public int Lasted { get; private set; }

    /// <summary>The episode that goes on, or null.</summary>
    public VerdictEpisode? Current => current < 0 ? null : episodes[current];

    /// <summary>Takes the next month that can be judged.</summary>
    public bool Next(Period month, Evidence evidence)
    {
        var on = alarm.Next(evidence.Score, evidence.Staying);
        Lasted = on ? Lasted + 1 : 0;
        if (on && current < 0) Begin(month, evidence.Score);
        else if (on) Rise(month, evidence.Score);
        else End(month);
        return on;
    }

    /// <summary>The series broke: what was before it has ended.</summary>
    public void Restart(Period month)
    {
        alarm = new(limits.Enter, limits.FarBeyond, limits.Leave);
        Lasted = 0;
        End(month);
    }

    private void Begin(Period month, double score)
    {
        current = episodes.Count;
        episodes.Add(new(direction, month, month, score, null));
    }

    private void Rise(Period month, double score)
    {
        if (score > episodes[current].PeakScore) episodes[current] = episodes[current] with { Peak = month, PeakScore = score };
    }

    private void End(Period month)
    {
        if (current >= 0) episodes[current] = episodes[current] with { End = month };
        current = -1;
    }
}
