namespace Reporting.Local.Source.Demo;

/// <summary>How one area's series moves: season, common curve, trend, chance, and what happens in that area.</summary>
internal sealed class DemoVariation
{
    private const double Memory = 0.92;
    private readonly DemoProfile profile;
    private readonly SeriesPlan plan;
    private readonly double effect;
    private readonly double[] season;
    private readonly DemoCurve curve;
    private readonly DemoLevels levels;
    private SplitMix64 random;
    private double wander;

    /// <summary>The variation of a series in an area, from the first month on.</summary>
    public DemoVariation(string catalogue, DemoProfile profile, SeriesPlan plan, DemoArea area)
    {
        this.profile = profile;
        this.plan = plan;
        random = SplitMix64.For(catalogue, plan.Id, area.Code);
        effect = Math.Max(0.35, 1 + plan.Strain * area.Strain + plan.Spread * random.Normal());
        season = profile.Seasons[plan.Season];
        curve = new DemoCurve(profile, plan.Curve);
        levels = new DemoLevels(profile, plan, area.Code);
        wander = plan.Noise / 0.39 * random.Normal();
    }

    /// <summary>The number of the next month.</summary>
    /// <param name="month">Months since the first; must be asked for in order.</param>
    /// <param name="size">What the number would be if nothing varied.</param>
    public double Next(int month, double size)
    {
        var number = size * effect * season[(profile.FirstMonth + month).Number - 1]
            * (1 + plan.Response * curve[month]) * Growth(month) * (1 + wander) * levels[month];
        wander = Memory * wander + plan.Noise * random.Normal();
        return Math.Max(0, number + Coarseness(number));
    }

    private double Coarseness(double number)
    {
        var chance = random.Normal();
        return plan.Kind is SeriesKind.Rate ? 0 : plan.Grain * Math.Sqrt(number) * chance;
    }

    private double Growth(int month) =>
        Math.Max(0.1, 1 - plan.Trend * (profile.NewestMonth - (profile.FirstMonth + month)) / 12);
}
