namespace Reporting.Benchmarks.Verdicts;

/// <summary>An adverse change that was put into one series.</summary>
/// <param name="Size">0.15 is 15 per cent worse.</param>
/// <param name="Gradual">Reached over six months rather than at once.</param>
/// <param name="Month">The first month with it.</param>
/// <param name="Persons">The persons counted in the area the month before; of a rate, its numerator.</param>
internal sealed record Plant(double Size, bool Gradual, int Month, double Persons);

/// <summary>One series of a simulated panel, as first published and as it ended up; NaN where it is absent.</summary>
internal sealed record Cell(int Area, int Group, double[] Final, double[] FirstSeen, double[] Denominator, Plant? Plant)
{
    /// <summary>What only an oracle knows: all of the log figure that is neither the area's wandering, nor noise, nor a change.</summary>
    public required double[] Known { get; init; }

    /// <summary>The variance of the wandering's step and of the white noise.</summary>
    public required (double Step, double White) Chance { get; init; }
}

/// <summary>One indicator over 98 areas in five groups of the sizes of Statistics Denmark's municipality groups.</summary>
internal sealed class SimulatedPanel
{
    public const int Areas = 98, Months = 72, BreakAt = 58;
    public static readonly Period First = Period.Month(2020, 1);
    private const double Absent = 0.003, LoneMonths = 0.002;
    private static readonly int[] GroupSizes = [26, 6, 18, 24, 24];

    private SimulatedPanel(IndicatorProfile profile, SimulatedSeason season, bool broken, IReadOnlyList<Cell> cells) =>
        (Profile, Season, IsBroken, Cells) = (profile, season, broken, cells);

    public IndicatorProfile Profile { get; }

    public SimulatedSeason Season { get; }

    /// <summary>Whether the series breaks in <see cref="BreakAt"/>.</summary>
    public bool IsBroken { get; }

    public IReadOnlyList<Cell> Cells { get; }

    public static int GroupOf(int area)
    {
        var group = 0;
        while (area >= GroupSizes[group]) area -= GroupSizes[group++];
        return group;
    }

    /// <summary>Makes the panel; <paramref name="plan"/> gives an area's size, kind and month of change, or null.</summary>
    public static SimulatedPanel Make(IndicatorProfile profile, SimulatedSeason season, double[] areaSize,
        Func<int, (double Size, bool Gradual, int Month)?> plan, Noise noise)
    {
        var nation = Nation(profile, noise);
        var broken = season == SimulatedSeason.Smooth && noise.Uniform() < 0.3;
        return new(profile, season, broken,
            [.. Enumerable.Range(0, Areas).Select(a => One(profile, season, broken, a, areaSize[a], nation, plan(a), noise))]);
    }

    private static double[] Nation(IndicatorProfile profile, Noise noise)
    {
        var season = noise.Season(profile.Common, SimulatedSeason.White);
        var (level, shock) = (0d, 0d);
        var path = new double[Months];
        for (var t = 0; t < Months; t++)
        {
            shock = 0.6 * shock + 0.8 * profile.Common * 0.4 * noise.Normal();
            level += shock;
            path[t] = level + season[t % 12];
        }

        return path;
    }

    private static Cell One(IndicatorProfile p, SimulatedSeason kind, bool broken, int area, double size, double[] nation,
        (double Size, bool Gradual, int Month)? plan, Noise noise)
    {
        var persons = Math.Max(4, p.Median * Math.Exp(p.Spread * size + 0.2 * noise.Normal()));
        // Chance acts on the persons in the rate, np/(1-p).
        var at = p.Rate > 0 ? persons * p.Rate / (100 - p.Rate) : persons;
        var step = Math.Sqrt(p.Drift / at + p.Floor * p.Floor);
        var season = noise.Season(p.Season * Math.Exp(0.5 * noise.Normal()), kind);
        var own = step / Math.Sqrt(1 - p.Memory * p.Memory) * noise.Normal();
        var standing = p.Rate > 0 ? 0.2 * noise.Normal() : 0;
        var jump = broken ? 0.04 * noise.Normal() : 0;
        var (final, seen, known) = (new double[Months], new double[Months], new double[Months]);
        for (var t = 0; t < Months; t++)
        {
            own = p.Memory * own + step * noise.HeavyTailed(p.Tails);
            var fixedPart = nation[t] + season[t % 12] + standing + (t >= BreakAt ? jump : 0);
            known[t] = fixedPart + Math.Log(p.Rate > 0 ? p.Rate : persons);
            var log = fixedPart + own + Math.Sqrt(p.White / at) * noise.HeavyTailed(p.Tails);
            if (plan is { } planted) log += Planted(p, planted, t);
            if (kind == SimulatedSeason.Smooth) log = Spoilt(log, noise);
            final[t] = Publish(p, persons, log);
            seen[t] = Publish(p, persons, log + noise.Revision());
        }

        var plant = plan is { } made
            ? new Plant(made.Size, made.Gradual, made.Month, persons * Math.Exp(known[made.Month - 1] - known[0]) * (p.Rate > 0 ? p.Rate / 100 : 1))
            : null;
        return new(area, GroupOf(area), final, seen, [.. final.Select(_ => persons)], plant)
        { Known = known, Chance = (step * step, p.White / at) };
    }

    // A figure that never came, or one month that is far off.
    private static double Spoilt(double log, Noise noise)
    {
        var chance = noise.Uniform();
        if (chance < Absent) return double.NaN;
        return chance < Absent + LoneMonths ? log + (noise.Uniform() < 0.5 ? -0.3 : 0.3) : log;
    }

    private static double Planted(IndicatorProfile p, (double Size, bool Gradual, int Month) plan, int t)
    {
        var share = plan.Gradual ? Math.Clamp((t - plan.Month + 1) / 6d, 0, 1) : t >= plan.Month ? 1 : 0;
        return Math.Log(1 + (p.Higher ? -plan.Size : plan.Size)) * share;
    }

    private static double Publish(IndicatorProfile p, double persons, double log) =>
        p.Rate > 0 ? Math.Round(Math.Min(95, p.Rate * Math.Exp(log)), 1) : Math.Round(persons * Math.Exp(log));
}
