namespace Reporting.Domain.Verdicts;

/// <summary>Walks one area's months forward, since a month's verdict depends on the months before it.</summary>
internal sealed class AreaWalk
{
    private readonly VerdictInput input;
    private readonly GroupPaths paths;
    private readonly AreaPath path;
    private readonly Func<int, StandingLevel?>? levels;
    private readonly DirectionTrack higher;
    private readonly DirectionTrack lower;
    private readonly List<VerdictEpisode> episodes = [];
    private readonly Queue<bool> breaches = [];
    private (VerdictState State, Period? Since) before;

    /// <summary>Begins before the first month.</summary>
    public AreaWalk(VerdictInput input, GroupPaths paths, AreaPath path, Func<int, StandingLevel?>? levels)
    {
        (this.input, this.paths, this.path, this.levels) = (input, paths, path, levels);
        var reader = new EvidenceReader(paths, path, Indicator, Limits);
        higher = new(VerdictDirection.Higher, reader, paths.First, Limits, episodes);
        lower = new(VerdictDirection.Lower, reader, paths.First, Limits, episodes);
    }

    /// <summary>Walks past the next month.</summary>
    public void Pass(int t) => Step(t);

    /// <summary>The verdict of the next month.</summary>
    public Verdict Next(int t)
    {
        var was = before.State;
        return Told(t, Step(t)) with { Before = was };
    }

    private Indicator Indicator => input.Indicator;

    private VerdictThresholds Limits => input.Thresholds;

    private double Unit => Indicator.IsRate ? 1000 : 1;

    // All that the months after depend on.
    private Judgement Step(int t)
    {
        if (paths.BreakAt(t))
        {
            higher.Restart(t);
            lower.Restart(t);
        }

        var judged = Gap(t) is { } gap ? Skip(t, gap) : Judge(t);
        before = (judged.State, judged.Since);
        return judged;
    }

    private Judgement Skip(int t, VerdictGap gap)
    {
        higher.Skip(t);
        lower.Skip(t);
        return new(higher, VerdictState.None, VerdictReasons.None) { Gap = gap };
    }

    private Judgement Judge(int t)
    {
        var (above, below) = (higher.Before(t), lower.Before(t));
        higher.Next(t, below);
        lower.Next(t, above);
        var track = Stronger();
        var required = input.RequirementIn(paths.First + t);
        var projection = input.Targets?.GetValueOrDefault(path.Area) is { } target
            ? TargetSignal.Of(input, path.Area, paths.First + t, target) : null;
        var breached = Breached(t, required);
        var finding = new VerdictFinding(
            Indicator.Polarity, before.State, t - track.AlarmStart + 1, track.Direction, track.Evidence,
            breached, breached && breaches.Count(b => b) >= 2,
            projection is not null && TargetSignal.OutOfReach(projection, Indicator.Polarity),
            track.Evidence.IsBelieved && levels?.Invoke(t)?.Direction == track.Direction);
        var (state, reasons) = finding.Conclude(Limits);
        return new(track, state, reasons)
        { Since = Since(paths.First + t, state, track), Required = required, Projection = projection };
    }

    private Verdict Told(int t, Judgement judged)
    {
        var (track, state, reasons) = judged;
        var verdict = new Verdict(path.Area, Indicator.Id, paths.First + t, state, VerdictDirection.None, reasons, judged.Gap, judged.Since,
            null, [.. episodes]);
        if (judged.Gap is not null) return verdict;
        verdict = verdict with { Numbers = Numbers(t, judged), Level = levels?.Invoke(t) };
        if (state == VerdictState.None) return verdict;
        reasons |= OwnHistory.Of(path, t, paths, track.Direction == VerdictDirection.Higher);
        return verdict with { Direction = track.Direction, Reasons = reasons };
    }

    private Period? Since(Period month, VerdictState state, DirectionTrack track) => state == VerdictState.None ? null
        : track.AlarmStart is { } start ? paths.First + start
        : track.Evidence.IsBelieved ? paths.First + track.Evidence.Start
        : before.State == state && before.Since is { } since ? since : month;

    // An alarm speaks before none; of two alike the one that more speaks for.
    private DirectionTrack Stronger() =>
        (Rank(higher), higher.Evidence.Score).CompareTo((Rank(lower), lower.Evidence.Score)) >= 0 ? higher : lower;

    private static int Rank(DirectionTrack track) => track.AlarmStart is not null ? 2 : track.Evidence.IsBelieved ? 1 : 0;

    private bool Breached(int t, decimal? required)
    {
        var breached = RequirementSignal.Breached(Indicator, path.Value[t] / Unit, (double?)required) == true;
        breaches.Enqueue(breached);
        if (breaches.Count > 3) breaches.Dequeue();
        return breached;
    }

    private VerdictNumbers Numbers(int t, Judgement judged)
    {
        var evidence = judged.Track.Evidence;
        var says = judged.State != VerdictState.None && evidence.Start > 0;
        var expected = says ? Expected(t, evidence.Start, evidence.Offset) : Expected(t, t - paths.First.PerYear + 1, 0);
        var effect = expected is null ? double.NaN : path.Value[t] / Unit / expected.Value - 1;
        var persons = path.Counted(t, Indicator.IsRate) * Math.Abs(effect / (1 + effect));
        var how = !says ? VerdictReasons.None : evidence.Rise ? VerdictReasons.Development : VerdictReasons.Shift;
        return new(path.Value[t] / Unit, how, effect, double.IsFinite(persons) ? (int)Math.Round(persons) : 0,
            Math.Sqrt(path.Step[t]), double.IsFinite(evidence.Score) ? Math.Max(0, evidence.Score) : 0,
            judged.Required, judged.Projection)
        { Expected = expected };
    }

    // What was known before a month, carried along with the group; the steps and the noise since then are the interval.
    private Expectation? Expected(int t, int start, double offset)
    {
        if (start < 1 || path.Stretch[start - 1] != path.Stretch[t] || double.IsNaN(path.Place[t])) return null;
        var line = Enumerable.Range(start, t - start + 1).Select(s => At(s)).ToList();
        if (line.Exists(double.IsNaN)) return null;
        var width = TargetSignal.Eighty * Math.Sqrt(Enumerable.Range(start, t - start + 1).Sum(s => path.Step[s]) + path.Passing[t]);
        return new(paths.First + start, line, line[^1] * Math.Exp(-width), line[^1] * Math.Exp(width));

        double At(int s) => Math.Exp(path.Group[s] + path.Expected(start - 1, paths.Wave(s)) + offset) / Unit;
    }

    private VerdictGap? Gap(int t)
    {
        if (double.IsNaN(path.Value[t])) return Missing(paths.First + t);
        if (path.Points[t] < Limits.MinimumPoints) return VerdictGap.TooFewPoints;
        if (path.SinceBreak[t] < Limits.MinimumSinceBreak) return VerdictGap.BreakInSeries;
        if (paths.WithFigure[t] < Limits.MinimumGroup) return VerdictGap.TooFewInGroup;
        return double.IsNaN(path.Place[t]) ? VerdictGap.TooFewInGroup : null;
    }

    private VerdictGap Missing(Period month) => input.Members[path.Area][month].Kind switch
    {
        ObservationKind.Suppressed => VerdictGap.Suppressed,
        ObservationKind.NotApplicable => VerdictGap.NotApplicable,
        ObservationKind.SetAside => VerdictGap.SetAside,
        ObservationKind.Contradicted => VerdictGap.Contradicted,
        ObservationKind.NoDenominator => VerdictGap.NoDenominator,
        _ => VerdictGap.Absent,
    };

    private readonly record struct Judgement(DirectionTrack Track, VerdictState State, VerdictReasons Reasons)
    {
        public VerdictGap? Gap { get; init; }

        public Period? Since { get; init; }

        public decimal? Required { get; init; }

        public TargetProjection? Projection { get; init; }
    }
}
