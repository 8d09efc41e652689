namespace Reporting.Domain;

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

    /// <summary>Begins before the first month.</summary>
    public AreaWalk(VerdictInput input, GroupPaths paths, AreaPath path)
    {
        (this.input, this.paths, this.path) = (input, paths, path);
        higher = new(VerdictDirection.Higher, input.Thresholds, episodes);
        lower = new(VerdictDirection.Lower, input.Thresholds, episodes);
    }

    /// <summary>The verdict of the next month.</summary>
    public Verdict Next(int t, Signal development, Signal level)
    {
        var month = paths.First + t;
        if (paths.BreakAt(t)) Restart(month);
        if (Gap(t) is { } gap) return Not(month, gap);
        var breached = RequirementSignal.Breached(Indicator, path.Value[t] / Unit, (double?)input.Requirement) == true;
        requirement.Next(breached ? 1 : 0, breached ? 1 : 0);
        var shift = ShiftSignal.Of(path, t, input.Thresholds);
        var (up, down) = (Evidence(VerdictDirection.Higher), Evidence(VerdictDirection.Lower));
        var (upOn, downOn) = (higher.Next(month, up), lower.Next(month, down));
        // Both can be on in the months when one runs out; what is stronger now speaks.
        var isUp = upOn == downOn ? up.Score >= down.Score : upOn;
        var (track, evidence) = isUp ? (higher, up) : (lower, down);
        var projection = input.Targets?.GetValueOrDefault(path.Area) is { } target
            ? TargetSignal.Of(path, t, paths.First, target, Unit) : null;
        var finding = new VerdictFinding(
            Indicator.Polarity, track.Current is null ? null : track.Lasted, isUp ? VerdictDirection.Higher : VerdictDirection.Lower,
            evidence, breached, requirement.On, projection is not null && TargetSignal.OutOfReach(projection, Indicator.Polarity));
        var (state, reasons) = finding.Conclude(input.Thresholds);
        if (state != VerdictState.None) reasons |= OwnHistory.Of(path, t, paths.First.PerYear, isUp);
        var numbers = new VerdictNumbers(
            path.Value[t] / Unit, shift, development, level, path.Sigma[t], evidence.Score, input.Requirement, projection);
        return new(path.Area, Indicator.Id, month, state, Direction(state, isUp), reasons, null,
            track.Current?.Start, numbers, [.. episodes]);

        Evidence Evidence(VerdictDirection direction) =>
            Domain.Evidence.Of(path, t, direction, Indicator, input.Thresholds, shift, development, level);
    }

    private Indicator Indicator => input.Indicator;

    private double Unit => Indicator.IsRate ? 1000 : 1;

    private static VerdictDirection Direction(VerdictState state, bool isUp) =>
        state == VerdictState.None ? VerdictDirection.None : isUp ? VerdictDirection.Higher : VerdictDirection.Lower;

    private void Restart(Period month)
    {
        higher.Restart(month);
        lower.Restart(month);
    }

    private VerdictGap? Gap(int t)
    {
        if (double.IsNaN(path.Value[t])) return Missing(paths.First + t);
        if (path.Points[t] < input.Thresholds.MinimumPoints)
            return Indicator.BreakBetween(paths.First, paths.First + t) is null ? VerdictGap.TooFewPoints : VerdictGap.BreakInSeries;
        return paths.Members.Count(m => !double.IsNaN(m.Value[t])) < input.Thresholds.MinimumGroup ? VerdictGap.TooFewInGroup : null;
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
