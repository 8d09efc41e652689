using System.Globalization;

namespace Reporting.Documents.Text;

/// <summary>Times of day as they are written: <c>kl. 10.00–12.00</c>.</summary>
public static class ClockText
{
    /// <summary>A time: <c>kl. 10.00</c>.</summary>
    public static string At(TimeOnly time, Language language) => language.Say($"kl. {Danish(time)}", $"at {English(time)}");

    /// <summary>What stands after a day: <c> kl. 10.00–12.00</c>; empty when no time is settled.</summary>
    /// <param name="end">Null where only the beginning is known.</param>
    public static string After(TimeOnly? start, TimeOnly? end, Language language) => (start, end) switch
    {
        ({ } from, { } to) => language.Say($" kl. {Danish(from)}–{Danish(to)}", $" at {English(from)}–{English(to)}"),
        ({ } from, _) => " " + At(from, language),
        _ => "",
    };

    private static string Danish(TimeOnly time) => string.Create(CultureInfo.InvariantCulture, $"{time.Hour}.{time.Minute:00}");

    private static string English(TimeOnly time) => string.Create(CultureInfo.InvariantCulture, $"{time.Hour}:{time.Minute:00}");
}
