namespace Reporting.Domain.Verdicts;

/// <summary>Walks one area's months forward, since a month's verdict depends on the months before it.</summary>
internal sealed class AreaWalk
{
    private readonly VerdictInput input;
    private readonly GroupPaths paths;
    private readonly AreaPath path;
    private readonly DirectionTrack higher;
    private readonly DirectionTrack lower;
    private readonly List<VerdictEpisode> episodes = [];
    private readonly Hysteresis requirement = new(1, double.PositiveInfinity, 0.5);
    private (VerdictState State, Period? Since) before;

    /// <summary>Begins before the first month.</summary>
    public AreaWalk(VerdictInput input, GroupPaths paths, AreaPath path)
    {
        (this.input, this.paths, this.path) = (input, paths, path);
        higher = new(VerdictDirection.Higher, Limits, episodes);
        lower = new(VerdictDirection.Lower, Limits, episodes);
    }

    /// <summary>The verdict of the next month.</summary>
    public Verdict Next(int t, Signal development, Signal level)
    {
        var month = paths.First + t;
        if (paths.BreakAt(t)) Restart(month);
        var verdict = Gap(t) is { } gap ? Not(month, gap)
            : Judge(month, t, new(ShiftSignal.Of(path, t, Limits), development, level));
        verdict = verdict with { Before = before.State };
        before = (verdict.State, verdict.Since);
        return verdict;
    }

    private Indicator Indicator => input.Indicator;

    private VerdictThresholds Limits => input.Thresholds;

    private double Unit => Indicator.IsRate ? 1000 : 1;

    private Verdict Judge(Period month, int t, VerdictSignals signals)
    {
        var (track, evidence) = Stronger(month, t, signals);
        var required = input.RequirementIn(month);
        var projection = input.Targets?.GetValueOrDefault(path.Area) is { } target
            ? TargetSignal.Of(path, t, paths.First, target, Unit) : null;
        var finding = new VerdictFinding(
            Indicator.Polarity, before.State, track.Current is null ? null : track.Lasted, track.Direction, evidence,
            Breached(t, required), requirement.On, projection is not null && TargetSignal.OutOfReach(projection, Indicator.Polarity));
        var (state, reasons) = finding.Conclude(Limits);
        if (state == VerdictState.None) return Verdict(month, state, VerdictDirection.None, reasons, null);
        reasons |= OwnHistory.Of(path, t, paths.First.PerYear, track.Direction == VerdictDirection.Higher);
        return Verdict(month, state, track.Direction, reasons,
            track.Current?.Start ?? (before.State == state ? before.Since : null) ?? month);

        Verdict Verdict(Period at, VerdictState said, VerdictDirection direction, VerdictReasons why, Period? since) =>
            new(path.Area, Indicator.Id, at, said, direction, why, null, since, Numbers(t, signals, evidence, required, projection),
                [.. episodes]);
    }

    // Both can be on in the months when one runs out; what is stronger now speaks.
    private (DirectionTrack Track, Evidence Evidence) Stronger(Period month, int t, VerdictSignals signals)
    {
        var (up, down) = (Evidence(VerdictDirection.Higher), Evidence(VerdictDirection.Lower));
        var (upOn, downOn) = (higher.Next(month, up), lower.Next(month, down));
        return (upOn == downOn ? up.Score >= down.Score : upOn) ? (higher, up) : (lower, down);

        Evidence Evidence(VerdictDirection direction) => Domain.Verdicts.Evidence.Of(path, t, direction, Indicator, Limits, signals);
    }

    private bool Breached(int t, decimal? required)
    {
        var breached = RequirementSignal.Breached(Indicator, path.Value[t] / Unit, (double?)required) == true;
        requirement.Next(breached ? 1 : 0, breached ? 1 : 0);
        return breached;
    }

    private VerdictNumbers Numbers(
        int t, VerdictSignals signals, Evidence evidence, decimal? required, TargetProjection? projection)
    {
        var effect = evidence.Leading.Signal.Gap is null ? Math.Exp(evidence.Leading.Signal.Effect) - 1 : double.NaN;
        var persons = path.Counted(t, Indicator.IsRate) * Math.Abs(effect / (1 + effect));
        return new(path.Value[t] / Unit, signals, evidence.Leading.Which, effect, double.IsFinite(persons) ? (int)Math.Round(persons) : 0,
            path.Sigma[t], evidence.Score, required, projection) { Expected = Expected(t, evidence.Leading.Signal) };
    }

    private Expectation? Expected(int t, Signal signal)
    {
        if (signal.Gap is not null || signal.Effect == 0) return null;
        var from = Math.Max(0, t - Limits.ShiftMonths + 1);
        while (path.Stretch[from] != path.Stretch[t]) from++;
        var (now, width) = (AreaPath.Log(path.Value[t]) - signal.Effect, Math.Abs(signal.Effect / signal.Score) * 1.2816);
        var line = Enumerable.Range(from, t - from + 1).Select(s => Math.Exp(now + path.Reference[s] - path.Reference[t]) / Unit);
        return new(paths.First + from, [.. line], Math.Exp(now - width) / Unit, Math.Exp(now + width) / Unit);
    }

    private void Restart(Period month)
    {
        higher.Restart(month);
        lower.Restart(month);
    }

    private VerdictGap? Gap(int t)
    {
        if (double.IsNaN(path.Value[t])) return Missing(paths.First + t);
        if (path.Points[t] < Limits.MinimumPoints)
            return Indicator.BreakBetween(paths.First, paths.First + t) is null ? VerdictGap.TooFewPoints : VerdictGap.BreakInSeries;
        return paths.WithFigure[t] < Limits.MinimumGroup ? VerdictGap.TooFewInGroup : null;
    }

    private VerdictGap Missing(Period month) => input.Members[path.Area][month].Kind switch
    {
        ObservationKind.Suppressed => VerdictGap.Suppressed,
        ObservationKind.NotApplicable => VerdictGap.NotApplicable,
        _ => VerdictGap.Absent,
    };

    private Verdict Not(Period month, VerdictGap gap) => new(
        path.Area, Indicator.Id, month, VerdictState.None, VerdictDirection.None, VerdictReasons.None, gap, null, null, [.. episodes]);
}
