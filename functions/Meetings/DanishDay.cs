using Reporting.Documents;

namespace Reporting.Functions;

/// <summary>Which day it is in Denmark.</summary>
internal static class DanishDay
{
    /// <summary>The day by a clock.</summary>
    public static DateOnly Of(TimeProvider clock) => DateOnly.FromDateTime(DanishTime.Of(clock.GetUtcNow()).DateTime);
}
