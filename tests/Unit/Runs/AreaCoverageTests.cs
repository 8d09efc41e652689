using Reporting.Unit.Sources;
using Xunit;

namespace Reporting.Unit.Runs;

public class AreaCoverageTests
{
    private const string Young = "Antal unge";

    private static readonly Catalogue Catalogue = SourceCatalogue.Of([SourceCatalogue.Table],
        [SourceCatalogue.Indicator("ledige", "y25i01", SourceCatalogue.Count), SourceCatalogue.Indicator("unge", "y25i01", Young)],
        SourceCatalogue.Area("101", "København"), SourceCatalogue.Area("751", "Aarhus"), SourceCatalogue.Area("630", "Vejle"),
        SourceCatalogue.Area("825", "Læsø"), SourceCatalogue.Area("0", "Hele landet", AreaKind.Country));

    [Fact]
    public void AnAreaThatIsCalledOtherwiseIsNamedWithTheLikelyMatch()
    {
        var problems = Problems(("København", 500, 2), ("Aarhus", 500, 2), ("Vejlby", 500, 2), ("Læsø", 20, 2));
        Assert.Equal(2, problems.Count);
        Assert.Contains("no row of Vejle in 2026M02", problems[0]);
        Assert.Contains("no area is called 'Vejlby' (2 rows); it may be Vejle (630)", problems[1]);
    }

    [Fact]
    public void AnAreaThatStopsIsMissedAndASmallIslandIsNot()
    {
        Assert.Contains("no row of Vejle", Assert.Single(Problems(("København", 500, 2), ("Aarhus", 500, 2), ("Vejle", 500, 1), ("Læsø", 20, 2))));
        Assert.Empty(Problems(("København", 500, 2), ("Aarhus", 500, 2), ("Vejle", 500, 2), ("Læsø", 20, 1)));
    }

    [Fact]
    public void WhatIsNoMunicipalityIsNoProblem() => Assert.Empty(Problems(
        ("København", 500, 2), ("Aarhus Kommune", 500, 2), ("Vejle", 500, 2), ("Læsø", 20, 2), ("Hele landet", 9, 2),
        ("Uoplyst område", 3, 2), ("Region Syddanmark", 7, 2)));

    [Fact]
    public void ATableOfTheCountryAloneMissesNobody() => Assert.Empty(Problems(("Hele landet", 900, 2)));

    [Fact]
    public void AnAreaIsSmallWhenAllOfItsFiguresAre() => Assert.Contains("no row of Læsø",
        Assert.Single(Problems(("København", 500, 2), ("Aarhus", 500, 2), ("Vejle", 500, 2), ("Læsø", 120, 1))));

    private static List<string> Problems(params (string Area, int Count, int Months)[] areas)
    {
        var rows = areas.SelectMany(
            a => Enumerable.Range(1, a.Months).Select(m => $"""["2026M0{m}","{a.Area}",{a.Count},{a.Count / 2}]"""));
        var (panel, report) = Extracts.Parse(Extracts.With(["Periode", "Område", SourceCatalogue.Count, Young], [.. rows]), Catalogue);
        return [.. AreaCoverage.Problems(Catalogue, panel, [report]).Select(p => p.Value)];
    }
}
