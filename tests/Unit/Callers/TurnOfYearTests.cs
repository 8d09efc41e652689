using Reporting.Unit.Seeds;
using Xunit;

namespace Reporting.Unit.Callers;

/// <summary>Who may what on either side of 1 January 2027, when region 086 takes over from 084 (area 101) and 085 (area 259).</summary>
public sealed class TurnOfYearTests
{
    private static readonly DateOnly Before = new(2026, 12, 31), After = new(2027, 1, 1);
    private static readonly string[] Callers = ["region:084", "region:085", "region:086", "area:101", "area:259", "operator"];

    [Theory]
    [InlineData("2026-12-31", "101", "region:084 area:101 operator")]
    [InlineData("2027-01-01", "101", "region:086 area:101 operator")]
    [InlineData("2026-12-31", "259", "region:085 area:259 operator")]
    [InlineData("2027-01-01", "259", "region:086 area:259 operator")]
    [InlineData("2026-12-31", "101,259", "operator")]
    [InlineData("2027-01-01", "101,259", "region:086 operator")]
    public void TheDayOfTheMeetingDecides(string day, string areas, string may)
    {
        foreach (var today in new[] { Before, After })
            Assert.Equal(may, May(Permission.Order, Pack(areas, null, DateOnly.Parse(day, null), today)));
    }

    [Fact]
    public void APackWithoutADayGoesOverWithItsAreas()
    {
        Assert.Equal("region:084 area:101 operator", May(Permission.See, Pack("101", null, null, Before)));
        Assert.Equal("region:086 area:101 operator", May(Permission.See, Pack("101", null, null, After)));
    }

    [Theory]
    [InlineData("2026-084-0123456789ab", "2026-12-31", "region:084 area:101 operator")]
    [InlineData("2027-086-0123456789ab", "2027-02-10", "region:086 area:101 operator")]
    [InlineData("2027-086-0123456789ab", "2026-12-31", "area:101 operator")]
    [InlineData("2026-084-0123456789ab", "2027-02-10", "area:101 operator")]
    [InlineData("2026-081-0123456789ab", "2026-12-31", "area:101 operator")]
    [InlineData("none", "2026-12-31", "area:101 operator")]
    public void ADayThatIsWrittenOpensNoOtherRegionsMeeting(string meeting, string day, string may)
    {
        foreach (var today in new[] { Before, After })
            Assert.Equal(may, May(Permission.See, Pack("101", meeting, DateOnly.Parse(day, null), today)));
    }

    [Theory]
    [InlineData("2026-084-0123456789ab", "2026-12-31", "region:084")]
    [InlineData("2027-086-0123456789ab", "2027-02-10", "region:086")]
    public void AMeetingIsItsOwnRegions(string id, string day, string region)
    {
        var meeting =
            ProtectedResource.Of(
                new Meeting { Id = id, Kind = MeetingKind.Collective, Areas = ["101", "147"], Date = DateOnly.Parse(day, null) });
        Assert.Equal($"{region} area:101 operator", May(Permission.See, meeting));
        Assert.Equal($"{region} operator", May(Permission.Order, meeting));
        Assert.Equal($"{region} operator", May(Permission.Change, meeting));
    }

    [Fact]
    public void WhoHasBothRolesHasBothYears()
    {
        var caller = new Caller("1", "A", [Role.Read("region:084")!, Role.Read("region:086")!]);
        foreach (var day in new[] { Before, After }) Assert.True(caller.May(Permission.Order, Pack("101", null, day, After)));
        Assert.Equal("region:086", caller.By(Permission.Order, Pack("101", null, After, Before))!.ToString());
    }

    [Fact]
    public void OfARegionAndItsSuccessorEachHasItsYear()
    {
        static string Of(string role, int year) =>
            string.Join(' ', RegionAreas.Of(SeedFolders.Of2026, Caller(role), year).Select(r => $"{r.Region.Code} {r.Year}"));
        Assert.Equal(("084 2026", "086 2027"), (Of("region:084", 2026), Of("region:086", 2026)));
        Assert.Equal(("", "086 2027"), (Of("region:084", 2027), Of("region:086", 2027)));
        Assert.Equal("081 2026 082 2026 083 2026 084 2026 085 2026", Of("operator", 2026));
    }

    private static ProtectedResource Pack(string areas, string? meeting, DateOnly? day, DateOnly today) =>
        ProtectedResource.OfPack(SeedFolders.Of2026, areas.Split(','), isRound: false, meeting, day, today);

    private static string May(Permission asked, ProtectedResource of) => string.Join(' ', Callers.Where(c => Caller(c).May(asked, of)));

    private static Caller Caller(string role) => new("1", "A", [Role.Read(role)!]);
}
