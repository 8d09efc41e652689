using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Reporting.Unit.Overviews;

public class PeriodTests
{
    [Theory]
    [InlineData("2026M03", "2026M03")]
    [InlineData("2007Q4", "2007Q4")]
    [InlineData("2007Q04", "2007Q4")]
    [InlineData("2023QMAT02", "2023QMAT02")]
    [InlineData("2024Y01", "2024Y01")]
    [InlineData("2026MYTD03", "2026MYTD03")]
    public void IsReadAndWrittenAsTheSourceDoes(string text, string id) => Assert.Equal(id, Period.Parse(text).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026M13")]
    [InlineData("2026M00")]
    [InlineData("2026Q5")]
    [InlineData("2026-03")]
    [InlineData("2026M3x")]
    [InlineData("1026M03")]
    [InlineData("２０２６M03")]
    public void RefusesWhatIsNoPeriod(string? text) => Assert.False(Period.TryParse(text, out _));

    [Fact]
    public void KnowsTheMonthItEndsIn()
    {
        Assert.Equal(Period.Month(2007, 12), Period.Parse("2007Q4").LastMonth);
        Assert.Equal(Period.Month(2023, 6), Period.Parse("2023QMAT02").LastMonth);
        Assert.Equal(Period.Month(2024, 12), Period.Parse("2024Y01").LastMonth);
    }

    [Fact]
    public void CountsOnlyWithinOneType()
    {
        Assert.Equal(3, Period.Month(2026, 1) - Period.Month(2025, 10));
        Assert.Throws<ArgumentException>(() => Period.Month(2026, 1) - Period.Quarter(2026, 1));
    }

    [Fact]
    public void ComesBackFromItsOwnText() => Prop.ForAll(
        Gen.Choose(2000 * 12, 2900 * 12).Select(o => new Period(PeriodType.Month, o)).ToArbitrary(),
        p => Period.Parse(p.ToString()) == p && p.YearBefore + 12 == p).Check(Properties.Times(100));
}
