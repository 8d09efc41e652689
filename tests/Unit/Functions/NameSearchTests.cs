using Xunit;

namespace Reporting.Unit.Functions;

public class NameSearchTests
{
    private static readonly string[] Names =
        ["Aabenraa", "Aarhus", "Ærø", "Høje-Taastrup", "Region Nordjylland", "Ny Aarhus", "A-dagpenge – personer"];

    [Theory]
    [InlineData("Åbenrå", "Aabenraa")]
    [InlineData("A\u030Abenra\u030A", "Aabenraa")]
    [InlineData("Aeroe", "Ærø")]
    [InlineData("ÆRØ  kommune", "Ærø")]
    [InlineData("taastrup", "Høje-Taastrup")]
    [InlineData("hoje taastrup", null)]
    [InlineData("hoeje taastrup", "Høje-Taastrup")]
    [InlineData("nordjylland region", "Region Nordjylland")]
    [InlineData("dagpenge", "A-dagpenge – personer")]
    [InlineData("", null)]
    [InlineData(" – % ", null)]
    public void LettersMayBeWrittenInAnyWay(string asked, string? first) =>
        Assert.Equal(first, NameSearch.Of(asked, Names, n => n).FirstOrDefault());

    [Fact]
    public void WhatBeginsWithItComesFirst() => Assert.Equal(
        ["Aarhus", "Ny Aarhus"], NameSearch.Of("århus kommune", ["Ny Aarhus", "Aarhus"], n => n));

    [Theory]
    [InlineData("Århus Kommune", "aarhus")]
    [InlineData("Bornholms Regionskommune", "bornholms")]
    [InlineData("Lyngby-Taarbæk Kom.", "lyngby taarbaek")]
    [InlineData("Kommune", "kommune")]
    public void AKindBehindANameIsNoPartOfIt(string name, string folded) => Assert.Equal(folded, FoldedName.Of(name));
}
