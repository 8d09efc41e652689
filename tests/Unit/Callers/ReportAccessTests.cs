using Reporting.Unit.Seeds;
using Xunit;

namespace Reporting.Unit.Callers;

/// <summary>Who sees and orders reports about what.</summary>
public class ReportAccessTests
{
    private static readonly DateOnly Day = new(2026, 11, 28);

    [Theory]
    [InlineData("operator", "000", true)]
    [InlineData("operator", "751 851", true)]
    [InlineData("region:081", "081", true)]
    [InlineData("region:081", "851 840", true)]
    [InlineData("region:081", "851 751", false)]
    [InlineData("region:081", "082", false)]
    [InlineData("region:081", "000", false)]
    [InlineData("area:851", "851", true)]
    [InlineData("area:851", "840", false)]
    [InlineData("area:851", "851 840", false)]
    [InlineData("area:851", "081", false)]
    public void EachHasReportsOnItsOwn(string role, string areas, bool may)
    {
        var caller = new Caller("1", "A", [Role.Read(role)!]);
        var report = ProtectedResource.OfReport(SeedFolders.Of2026, areas.Split(' '), Day);
        Assert.Equal((may, may), (caller.May(Permission.Order, report), caller.May(Permission.See, report)));
    }

    [Fact]
    public void AReportGoesOverWithItsAreasAtTheTurnOfTheYear()
    {
        var (old, next) = (new Caller("1", "A", [Role.Read("region:084")!]), new Caller("2", "B", [Role.Read("region:086")!]));
        var (before, after) = (Of(Day), Of(new(2027, 1, 1)));
        Assert.Equal((true, false), (old.May(Permission.See, before), next.May(Permission.See, before)));
        Assert.Equal((false, true), (old.May(Permission.See, after), next.May(Permission.See, after)));

        static ProtectedResource Of(DateOnly day) => ProtectedResource.OfReport(SeedFolders.Of2026, ["101", "147"], day);
    }
}
