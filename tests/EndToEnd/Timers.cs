namespace Reporting.EndToEnd;

/// <summary>When the app's timers fire where a test starts what it needs by itself.</summary>
internal static class Timers
{
    private const string Never = "0 0 5 1 1 *"; // as good as: on a January morning

    /// <summary>The settings of all timers, none of which fires while a test runs but perhaps the watch.</summary>
    /// <param name="watch">When the watch looks at what has not ended, such as every five seconds; never if left out.</param>
    public static Dictionary<string, string> Settings(string watch = Never) => new()
    {
        ["ImportSchedule"] = Never, ["WatchSchedule"] = watch, ["TidySchedule"] = Never, ["RemindSchedule"] = Never,
        ["CopySchedule"] = Never,
    };
}
