using Xunit;

namespace Reporting.Unit.Meetings;

public class DanishHolidaysTests
{
    [Theory]
    [InlineData(2008, 3, 23)]
    [InlineData(2011, 4, 24)]
    [InlineData(2024, 3, 31)]
    [InlineData(2025, 4, 20)]
    [InlineData(2026, 4, 5)]
    [InlineData(2027, 3, 28)]
    [InlineData(2038, 4, 25)]
    [InlineData(2285, 3, 22)]
    public void EasterIsWhereTheAlmanacHasIt(int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), DanishHolidays.Easter(year));

    [Fact]
    public void EasterIsAlwaysASundayFromMarch22ToApril25() => Assert.All(Enumerable.Range(1583, 1000), year =>
    {
        var easter = DanishHolidays.Easter(year);
        Assert.Equal(DayOfWeek.Sunday, easter.DayOfWeek);
        Assert.InRange(easter, new DateOnly(year, 3, 22), new DateOnly(year, 4, 25));
    });

    [Fact]
    public void TheHolidaysOf2026() => Assert.Equal(
        ["01-01", "04-02", "04-03", "04-05", "04-06", "05-14", "05-24", "05-25", "06-05", "12-24", "12-25", "12-26", "12-31"],
        DanishHolidays.Of(2026).Order().Select(d => d.ToString("MM-dd")));

    [Fact]
    public void PrayerDayWasAbolishedFrom2024()
    {
        Assert.Contains(new DateOnly(2023, 5, 5), DanishHolidays.Of(2023));
        Assert.DoesNotContain(new DateOnly(2024, 4, 26), DanishHolidays.Of(2024));
    }
}
