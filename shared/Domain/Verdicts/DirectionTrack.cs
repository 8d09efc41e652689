namespace Reporting.Domain.Verdicts;

/// <summary>One direction's alarm in one area, walked month by month, with its episodes. Knows nothing of good or bad.</summary>
internal sealed class DirectionTrack(VerdictDirection direction, EvidenceReader reader, Period first, VerdictThresholds limits,
    List<VerdictEpisode> episodes)
{
    private const int Missed = 3, RememberedYears = 2;

    private (int Start, double Offset, double Effect, int At)? alarm;
    private (double Place, int Start) before = (double.NaN, -1);
    private int below, unmeasured;

    /// <summary>The direction.</summary>
    public VerdictDirection Direction => direction;

    /// <summary>The month that the change of the alarm began in; null while none is on.</summary>
    public int? AlarmStart => alarm?.Start;

    /// <summary>What is said of the month.</summary>
    public Evidence Evidence { get; private set; } = Evidence.None;

    private int Sign => direction == VerdictDirection.Higher ? 1 : -1;

    /// <summary>Takes the next month that can be judged.</summary>
    /// <param name="floor">What the area was like before the last change the other way.</param>
    public void Next(int t, double floor)
    {
        unmeasured = 0;
        Evidence = reader.Of(t, Sign, floor);
        if (alarm is { } on) Stay(t, on);
        else if (Evidence.IsBelieved && Evidence.Score >= limits.Enter) Begin(t);
    }

    /// <summary>What the area was like before a change this way in the last years; NaN without one.</summary>
    public double Before(int t) => t - before.Start <= RememberedYears * first.PerYear ? before.Place : double.NaN;

    /// <summary>A month that cannot be judged.</summary>
    public void Skip(int t)
    {
        Evidence = Evidence.None;
        if (alarm is not null && ++unmeasured >= Missed) End(t, EpisodeEnd.Unmeasured);
    }

    /// <summary>The series broke: what was before it has ended.</summary>
    public void Restart(int t)
    {
        End(t, EpisodeEnd.Break);
        (before, unmeasured) = ((double.NaN, -1), 0);
    }

    private void Begin(int t)
    {
        before = (reader.Place(Evidence.Start - 1, Evidence.Start - 1), Evidence.Start);
        (alarm, below) = ((Evidence.Start, Evidence.Offset, Evidence.Effect, episodes.Count), 0);
        episodes.Add(new(direction, first + Evidence.Start, first + t, Evidence.Effect, null) { Found = first + t });
    }

    private void Stay(int t, (int Start, double Offset, double Effect, int At) on)
    {
        var effect = reader.Effect(t, on.Start, Sign, on.Offset);
        Evidence = Evidence with { Start = on.Start, Offset = on.Offset, Effect = effect, Doubt = VerdictReasons.None };
        if (effect > episodes[on.At].PeakEffect) episodes[on.At] = episodes[on.At] with { Peak = first + t, PeakEffect = effect };
        below = effect < limits.Gone * on.Effect ? below + 1 : 0;
        if (below >= 2) End(t, EpisodeEnd.Gone);
        else if (t - on.Start >= limits.NewLevelMonths) End(t, EpisodeEnd.NewLevel);
    }

    private void End(int t, EpisodeEnd why)
    {
        if (alarm is { } on) episodes[on.At] = episodes[on.At] with { End = first + t, Why = why };
        (alarm, Evidence) = (null, Evidence.None);
    }
}
