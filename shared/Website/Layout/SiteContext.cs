using System.Text.RegularExpressions;

namespace Reporting.Website.Layout;

/// <summary>What every page knows of its request: the language, its own address and who has signed in.</summary>
/// <param name="Language">The language it is written in.</param>
/// <param name="Path">The address without the site and without the language.</param>
/// <param name="Caller">Who has signed in; null when nobody has. Restricted pages always have one.</param>
public sealed partial record SiteContext(Language Language, string Path, Caller? Caller)
{
    /// <summary>Whether there is any way to sign in.</summary>
    public bool HasSignIn { get; init; }

    /// <summary>The mark that every form of a restricted page bears, in the field <see cref="FormTokens.Field"/>.</summary>
    public string FormToken { get; init; } = "";

    /// <summary>The language's code.</summary>
    public string Code => Language.Say("da", "en");

    /// <summary>The address of the same page in the other language.</summary>
    public string OtherPath =>
        Path + (Path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "lang=" + Language.Say("en", "da");

    /// <summary>The month of figures that was asked for, as addresses carry it on: <c>?month=2026M03</c>; empty for the newest.</summary>
    public string AskedMonth => MonthAsked().Match(Path) is { Success: true } asked ? $"?month={asked.Groups[1].Value}" : "";

    /// <summary>The text of the language.</summary>
    public string Say(string danish, string english) => Language.Say(danish, english);

    /// <summary>A moment on a clock in Denmark: <c>3. marts 2026 kl. 14.05</c>.</summary>
    public string Moment(DateTimeOffset time)
    {
        var there = DanishTime.Of(time);
        var month = PeriodText.In(Language).Long(Period.Month(there.Year, there.Month));
        return Say($"{there.Day}. {month} kl. {there.Hour}.{there.Minute:00}", $"{there.Day} {month} at {there.Hour}:{there.Minute:00}");
    }

    [GeneratedRegex("[?&]month=([0-9]{4}M[0-9]{2})(?=&|$)")]
    private static partial Regex MonthAsked();
}
