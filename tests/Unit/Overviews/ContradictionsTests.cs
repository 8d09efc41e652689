using Reporting.Unit.Sources;
using Xunit;

namespace Reporting.Unit.Overviews;

public class ContradictionsTests
{
    private const string Dimension = SourceCatalogue.Groups;
    private static readonly Period First = Period.Month(2024, 1);

    private static readonly Catalogue Catalogue = SourceCatalogue.Of([SourceCatalogue.Table],
        [
            SourceCatalogue.Indicator("alle", "y25i01", "Antal", (Dimension, "Ydelsesgrupper i alt")),
            SourceCatalogue.Indicator("dagpenge", "y25i01", "Antal", (Dimension, "A-dagpenge")),
            SourceCatalogue.Indicator("kontanthjaelp", "y25i01", "Antal", (Dimension, "Kontanthjælp")),
            SourceCatalogue.Rated("pct", "y25i01", "Pct.", (Dimension, "Ydelsesgrupper i alt")) with { Weight = new(null, "alle") },
        ],
        SourceCatalogue.Area("101", "København"), SourceCatalogue.Area("253", "Greve"));

    [Fact]
    public void FiguresThatBelongTogetherAreLeftAlone() => Assert.Empty(Contradictions.Mark(Months(), Catalogue));

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void ARoundedSumIsNoContradiction(int off) =>
        Assert.Empty(Contradictions.Mark(Months(("alle", 20, Observation.Of(1000 + off))), Catalogue));

    [Fact]
    public void APartAboveItsTotalIsNamedWithBothFiguresAndNeitherIsUsed()
    {
        var panel = WithoutRate(("dagpenge", 20, Observation.Of(5000)));
        var found = Assert.Single(Contradictions.Mark(panel, Catalogue));
        Assert.Equal(("y25i01", "253", First + 20), (found.Table, found.Area, found.Period));
        Assert.Equal(("'Antal' (A-dagpenge) 5000", "'Antal' (Ydelsesgrupper i alt) 1000"), (found.First, found.Second));
        Assert.Equal(["alle", "dagpenge"], Contradicted(panel, 20));
        Assert.Empty(Contradicted(panel, 19));
    }

    [Fact]
    public void WhatIsInDoubtIsShownAndNothingIsBuiltOnIt()
    {
        var panel = WithoutRate(("dagpenge", 20, Observation.Of(5000.25m)));
        Contradictions.Mark(panel, Catalogue);
        var doubtful = panel.Find("dagpenge", "253")![First + 20];
        Assert.Equal((5000.25m, null), (doubtful.Doubtful, doubtful.Value));
        var (figure, before) = (Figure.Of(doubtful), Figure.Of(panel.Find("dagpenge", "253")![First + 19]));
        Assert.Equal((5000.25m, null, Reason.Contradicted), (figure.Doubtful, figure.Value, figure.Why));
        foreach (var built in new[] { Figure.Change(before, figure, ChangeKind.Percent), Figure.Sum([before, figure]) })
            Assert.Equal(Figure.Not(Reason.Contradicted), built);
        Assert.Equal("5.000", NumberText.In(Language.Danish).Level(Catalogue.Indicator("dagpenge")!, figure));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1_000_000_000_000)]
    public void ADoubtThatCannotBeHeldIsADoubtWithoutANumber(long number) =>
        Assert.Equal(Observation.Contradicted, Observation.Doubt(number));

    [Fact]
    public void ATotalThatItsOwnRateBearsOutIsUsed()
    {
        var panel = Months(("dagpenge", 20, Observation.Of(5000)));
        Assert.Equal(["dagpenge"], Assert.Single(Contradictions.Mark(panel, Catalogue)).Doubtful);
        Assert.Equal(["dagpenge"], Contradicted(panel, 20));
    }

    [Fact]
    public void ATotalOfNoughtWithARateOfNoughtIsUsed()
    {
        var panel = Months(("alle", 29, Observation.Of(0)), ("pct", 29, Observation.Of(0)));
        Contradictions.Mark(panel, Catalogue);
        Assert.Equal(["dagpenge", "kontanthjaelp"], Contradicted(panel, 29));
    }

    [Fact]
    public void ATotalThatItsOwnRateRefutesExplainsTheRest()
    {
        var panel = Months(("alle", 20, Observation.Of(300)));
        Contradictions.Mark(panel, Catalogue);
        Assert.Equal(["alle", "pct"], Contradicted(panel, 20));
    }

    [Fact]
    public void PartsThatDoNotAddUpAreAllDoubtful()
    {
        var panel = WithoutRate(("dagpenge", 20, Observation.Of(700)));
        Assert.Equal("'Antal' (A-dagpenge) 700 + 'Antal' (Kontanthjælp) 200 = 900", Assert.Single(Contradictions.Mark(panel, Catalogue)).First);
        Assert.Equal(["alle", "dagpenge", "kontanthjaelp"], Contradicted(panel, 20));
    }

    [Fact]
    public void PartsThatNeverAddUpAreNotAllThereIs()
    {
        var panel = Months();
        foreach (var area in new[] { "101", "253" }) panel.Set("kontanthjaelp", area, Series(Enumerable.Repeat(Observation.Of(90), 30)));
        Assert.Empty(Contradictions.Mark(panel, Catalogue));
    }

    [Fact]
    public void WithheldPartsContradictNothing() => Assert.Empty(Contradictions.Mark(
        Months(("dagpenge", 20, Observation.Suppressed), ("kontanthjaelp", 21, Observation.Absent)), Catalogue));

    [Theory]
    [InlineData("pct", 6.0, new[] { "alle", "pct" })] // the rate leaps alone
    [InlineData("pct", 0.0, new[] { "alle", "pct" })]
    [InlineData("pct", 4.2, new string[0])] // as one decimal rounds
    public void ACountAndItsOwnRateLeapTogether(string indicator, double value, string[] doubtful)
    {
        var panel = Months((indicator, 29, Observation.Of((decimal)value)));
        Contradictions.Mark(panel, Catalogue);
        Assert.Equal(doubtful, Contradicted(panel, 29));
    }

    [Fact]
    public void OnlyTheMonthOfALeapIsDoubtfulAndNotTheOneAfter()
    {
        var panel = Months(("pct", 20, Observation.Of(9)));
        Assert.Equal(First + 20, Assert.Single(Contradictions.Mark(panel, Catalogue)).Period);
    }

    [Theory]
    [InlineData("jobindsats-2026-08-22")]
    [InlineData("jobindsats-2026-08-18")]
    public async Task ThePublishedFiguresDoNotContradictEachOther(string vintage)
    {
        var catalogue = Seeds.SeedFolders.Of2026;
        var panel = new Panel();
        foreach (var file in Directory.GetFiles(SharedFolder.Require($"realdata/{vintage}"), "*.json"))
        {
            var table = catalogue.Parts.Tables.First(t => t.Id == Path.GetFileNameWithoutExtension(file));
            await using var json = File.OpenRead(file);
            await ExtractParser.ParseAsync(json, table, catalogue, panel, TestContext.Current.CancellationToken);
        }

        Assert.Empty(Contradictions.Mark(panel, catalogue));
        panel.Set("ledige-dagpenge", "253", WithLast(panel.Find("ledige-dagpenge", "253")!, 5000));
        Assert.Equal("253", Assert.Single(Contradictions.Mark(panel, catalogue)).Area);
    }

    private static Series WithLast(Series series, decimal last) => new(series.First, [.. series.Values.SkipLast(1), Observation.Of(last)]);

    private static string[] Contradicted(Panel panel, int month) =>
        [.. panel.Indicators.Where(i => panel.Find(i, "253")![First + month].Kind == ObservationKind.Contradicted).Order()];

    private static Panel WithoutRate(params (string Indicator, int Month, Observation Value)[] changed)
    {
        var panel = Months(changed);
        foreach (var area in new[] { "101", "253" }) panel.Set("pct", area, Series([]));
        return panel;
    }

    private static Panel Months(params (string Indicator, int Month, Observation Value)[] changed)
    {
        var panel = new Panel();
        foreach (var (id, value) in new[] { ("alle", 1000m), ("dagpenge", 800), ("kontanthjaelp", 200), ("pct", 4.1m) })
        {
            foreach (var area in new[] { "101", "253" })
            {
                panel.Set(id, area, Series(Enumerable.Range(0, 30).Select(i => area == "253"
                    && changed.FirstOrDefault(c => c.Indicator == id && c.Month == i) is { Indicator: not null } one
                        ? one.Value : Observation.Of(value))));
            }
        }

        return panel;
    }

    private static Series Series(IEnumerable<Observation> values) => new(First, values);
}
