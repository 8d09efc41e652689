namespace Reporting.Unit.Samples;

/// <summary>A page as in 2026, and the same driven to extremes: made up, fixed, and with every kind of gap.</summary>
public static class SamplePage
{
    private static readonly Period Month = Period.Month(2026, 3);

    /// <summary>What a page can be asked to hold.</summary>
    /// <param name="Members">The size of the group; 0 for no group.</param>
    /// <param name="Rows">How many rows, over three sections.</param>
    /// <param name="AreaName">The area's name.</param>
    /// <param name="NameSuffix">Text after each indicator's name.</param>
    /// <param name="Scale">What counts are multiplied with.</param>
    /// <param name="Empty">Whether the source has nothing at all.</param>
    public sealed record Wish(
        int Members = 18, int Rows = 27, string AreaName = "Holbæk", string NameSuffix = "", decimal Scale = 1,
        bool Empty = false, bool Demo = true, int Revision = 1);

    /// <summary>The overview of a wish.</summary>
    public static Overview Of(Wish wish)
    {
        var catalogue = SampleCatalogue.Of(wish);
        var panel = new Panel();
        foreach (var indicator in catalogue.Indicators.Where(i => !i.IsSum && !wish.Empty))
        {
            foreach (var area in catalogue.Parts.Areas) panel.Set(indicator.Id, area.Code, Series(catalogue, indicator, area, wish.Scale));
        }

        var sources = catalogue.Parts.Tables.ToDictionary(t => t.Id, _ => new SourceStamp(
            new string('b', 64), new DateTimeOffset(2026, 5, 12, 4, 12, 33, TimeSpan.Zero)));
        var run = new RunStamp($"2026M03-r{wish.Revision}-9f86d081", Month, wish.Revision, wish.Demo, sources);
        var figures = new MonthFigures(catalogue, panel, Month);
        var slice = figures.Slice(run, catalogue.Parts.Areas[0]) with { Verdicts = Verdicts(figures, catalogue) };
        var group = slice.Group is { } id ? GroupComparison.Slice(figures, catalogue.Group(id)!) : null;
        return OverviewCalculator.Compute(catalogue, slice, group);
    }

    // Every state in turn on what can be judged, since made-up figures seldom give them all.
    private static Dictionary<string, Verdict> Verdicts(MonthFigures figures, Catalogue catalogue)
    {
        var states = Enum.GetValues<VerdictState>();
        return MonthVerdicts.Of(figures)[catalogue.Parts.Areas[0].Code].Values.Index()
            .ToDictionary(v => v.Item.Indicator, v => v.Item.Gap is not null ? v.Item
            : v.Item with { State = states[v.Index % states.Length], Direction = VerdictDirection.Higher,
                Since = v.Item.Month - v.Index % 9 });
    }

    private static Series Series(Catalogue catalogue, Indicator indicator, Area area, decimal scale)
    {
        var number = catalogue.Parts.Indicators.Index().First(i => i.Item == indicator).Index;
        var seed = number * 31 + Array.IndexOf([.. catalogue.Parts.Areas], area) * 17;
        var quarterly = indicator.Source!.Table == "y60q01";
        var last = quarterly ? Period.Quarter(2025, 4) : Month - number % 3;
        var values = Enumerable.Range(0, 30).Select(i => Value(indicator, seed, i, scale)).ToArray();
        if (area == catalogue.Parts.Areas[0]) Hide(values, number);
        return new Series(last - 29, values);
    }

    private static Observation Value(Indicator indicator, int seed, int period, decimal scale)
    {
        var drift = 1 + (period - 15) * (seed % 13 - 6) / 900m;
        var season = 1 + (decimal)Math.Sin((period + seed) / 1.9) * 0.05m + (seed * 7 + period * period) % 11 / 220m;
        var size = indicator.IsRate ? 8 + seed % 60 : 12 + seed * seed % 1900;
        var value = size * drift * season;
        return Observation.Of(indicator.IsRate ? Math.Round(Math.Min(value, 99), 1) : Math.Round(value * scale));
    }

    // One row held back now, one a year ago, one absent now, one from zero, one with a hole in its line.
    private static void Hide(Observation[] values, int number)
    {
        if (number == 5) values[29] = Observation.Suppressed;
        if (number == 8) values[17] = Observation.Suppressed;
        if (number == 11) values[29] = Observation.Absent;
        if (number == 13) values[28] = Observation.Of(0);
        if (number == 16) values[20] = values[21] = Observation.Suppressed;
    }
}
