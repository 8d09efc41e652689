using Reporting.Unit.Seeds;
using Xunit;

namespace Reporting.Unit.Meetings;

public class NetworkTests
{
    private static readonly DateOnly Day = new(2026, 6, 1);
    private static readonly FixedClock Clock = new(new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero));
    private static readonly NetworkReader Reader = new(SeedFolders.Of2026, null!, Clock);

    [Fact]
    public void TheCatalogueGivesARegionItsPartsOfTheCountry()
    {
        var given = Network.Given(SeedFolders.Of2026, "082", RegionAreas.Members(SeedFolders.Of2026, "082", 2026), Day, g => g.Name);
        Assert.Equal(["Østjylland", "Vestjylland"], given.Select(n => n.Name));
        Assert.All(given, n => Assert.True(n.IsGiven && n.Holds(Day) && n.Areas.Count > 1));
        Assert.Equal(19, given.SelectMany(n => n.Areas).Distinct().Count());
    }

    [Fact]
    public void InTheRegionOf2008TheyAreSixOrFewer()
    {
        var given = Network.Given(SeedFolders.Of2008, "hovsj", RegionAreas.Members(SeedFolders.Of2008, "hovsj", 2008), new(2008, 3, 1), g => g.Name);
        Assert.Equal(5, given.Count); // Bornholm is one jobcentre, and no network
        Assert.Equal(43, given.SelectMany(n => n.Areas).Distinct().Count());
    }

    [Fact]
    public void ADatedNetworkHoldsFromItsFirstDayToItsLast()
    {
        var network = New() with { From = Day, To = Day.AddDays(10) };
        Assert.Equal([false, true, true, false], new[] { -1, 0, 10, 11 }.Select(d => network.Holds(Day.AddDays(d))));
        Assert.False((network with { Withdrawn = true }).Holds(Day));
    }

    [Fact]
    public void ASoundNetworkIsReadInTheRegionsOrder()
    {
        var errors = new ValidationErrors();
        var network = Reader.Read("082", "0123456789ab", 2, new(" Østkysten ", ["751", "615"], Day, null), errors);
        Assert.Equal(("Østkysten", 2), (network!.Name, network.Version));
        Assert.Equal(["615", "751"], network.Areas);
    }

    [Theory]
    [InlineData("", "751,615", "2026-01-01", null, "name")]
    [InlineData("a\u0000", "751,615", "2026-01-01", null, "name")]
    [InlineData("a", "751", "2026-01-01", null, "areas")]
    [InlineData("a", "751,101", "2026-01-01", null, "areas")]
    [InlineData("a", "751,615", null, null, "from")]
    [InlineData("a", "751,615", "2026-02-01", "2026-01-01", "to")]
    public void WhatIsWrongIsNamed(string name, string areas, string? from, string? to, string field)
    {
        var errors = new ValidationErrors();
        Assert.Null(Reader.Read("082", "0123456789ab", 0, new(name, areas.Split(','), Read(from), Read(to)), errors));
        Assert.All(errors.All, e => Assert.Equal(field, e.Field));
        Assert.NotEmpty(errors.All);

        static DateOnly? Read(string? day) => day is null ? null : DateOnly.Parse(day);
    }

    private static Network New() => new() { Id = "0123456789ab", Region = "082", Name = "Østkysten", Areas = ["751", "615"], From = Day };
}
