namespace Reporting.Application.Meetings;

/// <summary>Which day it is in Denmark.</summary>
public static class DanishDay
{
    /// <summary>The day by a clock.</summary>
    public static DateOnly Of(TimeProvider clock) => DateOnly.FromDateTime(DanishTime.Of(clock.GetUtcNow()).DateTime);
}
