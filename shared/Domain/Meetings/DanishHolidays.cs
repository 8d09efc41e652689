namespace Reporting.Domain.Meetings;

/// <summary>The days on which Danish offices are closed.</summary>
public static class DanishHolidays
{
    // Abolished by law from 2024.
    private const int LastPrayerDay = 2023;

    /// <summary>Easter Sunday, by the Gregorian computus.</summary>
    /// <param name="year">1583 or later.</param>
    public static DateOnly Easter(int year)
    {
        var (golden, century) = (year % 19, year / 100);
        var epact = (century - (century / 4) - (((8 * century) + 13) / 25) + (19 * golden) + 15) % 30;
        var full = epact - (epact / 28 * (1 - (29 / (epact + 1) * ((21 - golden) / 11))));
        var weekday = (year + (year / 4) + full + 2 - century + (century / 4)) % 7;
        var days = full - weekday;
        var month = 3 + ((days + 40) / 44);
        return new DateOnly(year, month, days + 28 - (31 * (month / 4)));
    }

    /// <summary>
    /// The public holidays of a year and the days on which offices are closed as well: Constitution Day, Christmas Eve and
    /// New Year's Eve.
    /// </summary>
    public static IReadOnlySet<DateOnly> Of(int year)
    {
        var easter = Easter(year);
        int[] moving = [-3, -2, 0, 1, 39, 49, 50, .. year <= LastPrayerDay ? new[] { 26 } : []];
        (int Month, int Day)[] dates = [(1, 1), (6, 5), (12, 24), (12, 25), (12, 26), (12, 31)];
        return moving.Select(easter.AddDays).Concat(dates.Select(d => new DateOnly(year, d.Month, d.Day))).ToHashSet();
    }
}
