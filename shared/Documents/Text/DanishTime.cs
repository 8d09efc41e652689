namespace Reporting.Documents.Text;

/// <summary>Danish local time by the rule of the EU's summer time, so that no time zone data need be installed.</summary>
public static class DanishTime
{
    /// <summary>The moment on a clock in Denmark: UTC+2 from the last Sunday of March to that of October, else UTC+1.</summary>
    public static DateTimeOffset Of(DateTimeOffset time)
    {
        var utc = time.UtcDateTime;
        var summer = utc >= LastSunday(utc.Year, 3) && utc < LastSunday(utc.Year, 10);
        return time.ToOffset(TimeSpan.FromHours(summer ? 2 : 1));
    }

    /// <summary>The moment in UTC at which a clock in Denmark shows a time on a day; of the hour that comes twice, the first.</summary>
    public static DateTime Utc(DateOnly day, TimeOnly time)
    {
        var early = day.ToDateTime(time, DateTimeKind.Utc).AddHours(-2);
        return Of(new DateTimeOffset(early)).Offset == TimeSpan.FromHours(2) ? early : early.AddHours(1);
    }

    private static DateTime LastSunday(int year, int month)
    {
        var last = new DateTime(year, month, DateTime.DaysInMonth(year, month), 1, 0, 0, DateTimeKind.Utc);
        return last.AddDays(-(int)last.DayOfWeek);
    }
}
