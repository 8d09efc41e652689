namespace Reporting.Application.Meetings;

/// <summary>Which day it is in Denmark.</summary>
public static class DanishDay
{
    /// <summary>The day by a clock.</summary>
    public static DateOnly Of(TimeProvider clock) => Of(clock.GetUtcNow());

    /// <summary>The day at a moment.</summary>
    public static DateOnly Of(DateTimeOffset moment) => DateOnly.FromDateTime(DanishTime.Of(moment).DateTime);
}
