using Xunit;

namespace Reporting.Unit.Verdicts;

/// <summary>A table whose two newest months wait for late registrations, released month after month.</summary>
public sealed class LateFiguresTests
{
    private const string Id = "kontanthjaelp-fuldtid";
    private const int Whole = 60;
    private static readonly Period First = Period.Month(2021, 1);
    private static readonly Catalogue Catalogue = CatalogueFolder.Read(Repository.Path("seeds", "2026"));
    private static readonly Indicator Indicator = Catalogue.Indicator(Id)!;

    [Fact]
    public void ThreeReleasesTeachHowMuchThereIsToCome()
    {
        LateFigures? known = null;
        foreach (var month in Enumerable.Range(Whole, 3)) known = LateFigures.Learn(known, Release(month), Indicator);
        Assert.Null(known!.StillToCome); // the first release has none before it

        known = LateFigures.Learn(known, Release(Whole + 3), Indicator)!;

        Assert.Equal(3, known.Steps[0].Releases);
        Assert.InRange(known.Steps[0].Growth, 0.15, 0.23);
        Assert.Equal(known.StillToCome!.OrderDescending(), known.StillToCome!);
        // Of some thousand persons: a standard deviation of a tenth in the newest month, less in the one before, none after.
        Assert.InRange(Math.Sqrt(known.StillToCome![0] / 1000), 0.07, 0.16);
        Assert.InRange(Math.Sqrt(known.StillToCome[1] / 1000), 0.03, 0.10);
        Assert.Equal(0, known.StillToCome[2], 6);
    }

    [Fact]
    public void AReleaseOfTheSameMonthTeachesNothingAndOneLeftOutTeachesNoStep()
    {
        var known = LateFigures.Learn(null, Release(Whole), Indicator)!;
        Assert.Same(known, LateFigures.Learn(known, Release(Whole), Indicator));

        var later = LateFigures.Learn(known, Release(Whole + 2), Indicator)!;

        Assert.All(later.Steps, s => Assert.Equal(0, s.Releases));
        Assert.Equal(First + (Whole + 2), later.Newest);
    }

    [Fact]
    public void AnEarlierMonthMadeAgainFromALaterReleaseTeachesNothing()
    {
        var known = LateFigures.Learn(null, Release(Whole), Indicator)!;

        Assert.Same(known, LateFigures.Learn(known, new MonthFigures(Catalogue, Panel(Whole + 3), First + (Whole + 1)), Indicator));
    }

    [Fact]
    public void WhatIsStillToComeMakesNoProblemAndARealFallDoes()
    {
        var known = Enumerable.Range(Whole, 6).Aggregate((LateFigures?)null, (l, m) => LateFigures.Learn(l, Release(m), Indicator));
        var late = new Dictionary<string, LateFigures> { [Id] = known! };
        var (unaware, aware, real) = (0, 0, 0);
        foreach (var month in Enumerable.Range(Whole + 6, 12))
        {
            unaware += Said(Release(month));
            aware += Said(Release(month).With(late));
            real += Said(new MonthFigures(Catalogue, Panel(month, fallFrom: month - 2), First + month).With(late), "101");
        }

        Assert.True(unaware >= 5, $"the figures were too tame to try it on: {unaware}");
        Assert.True(aware <= unaware / 5, $"{aware} against {unaware}");
        Assert.True(real >= 10, $"{real} of 12 real falls were seen");
    }

    private static int Said(MonthFigures figures, string? only = null) => Catalogue.AreasIn(figures.Month)
        .Select(a => Catalogue.VerdictGroup(a, figures.Month)).OfType<ComparisonGroup>().DistinctBy(g => g.Id)
        .SelectMany(g => VerdictCalculator.Compute(MonthVerdicts.InputOf(figures, Indicator, g)!).Values)
        .Count(v => (only is null || v.Area == only) && v.State is not (VerdictState.None or VerdictState.Watch));

    private static MonthFigures Release(int month) => new(Catalogue, Panel(month), First + month);

    // The newest figure lacks about a fifth, the one before a twentieth, more in one area than in another.
    private static Panel Panel(int newest, int fallFrom = int.MaxValue)
    {
        var panel = new Panel();
        foreach (var area in Catalogue.AreasIn(First + newest).Where(a => Catalogue.VerdictGroup(a, First + newest) is not null))
        {
            var level = 800 + Math.Abs(Noise(area.Code, -1, 0)) * 600;
            panel.Set(Id, area.Code, new Series(First, Enumerable.Range(0, newest + 1).Select(t =>
            {
                var whole = level * Math.Exp(0.008 * Noise(area.Code, t, 1)) * (area.Code == "101" && t >= fallFrom ? 0.55 : 1);
                var lacks = (newest - t) switch { 0 => 0.25 + 0.10 * Noise(area.Code, t, 2), 1 => 0.06 + 0.05 * Noise(area.Code, t, 3), _ => 0 };
                return Observation.Of((decimal)Math.Round(whole * Math.Exp(-lacks)));
            })));
        }

        return panel;
    }

    // The same for the same area and month in whatever release: normal enough, by the sum of twelve.
    private static double Noise(string area, int month, int kind)
    {
        var random = new Random(int.Parse(area, System.Globalization.CultureInfo.InvariantCulture) * 7919 + month * 31 + kind);
        return Enumerable.Range(0, 12).Sum(_ => random.NextDouble()) - 6;
    }
}
