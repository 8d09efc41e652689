namespace Reporting.Application.Requests;

/// <summary>What is said of a value that is not what its field holds, be it sent by a program or written in a form.</summary>
public static class ReadErrors
{
    private const int MaxEchoLength = 60;

    /// <summary>It is no day.</summary>
    /// <param name="shown">What was sent, as it may be shown.</param>
    public static LocalizedText Day(string shown) => new(
        $"{shown} er ikke en dag. Skriv for eksempel 2026-03-24.", $"{shown} is not a day. Write for example \"2026-03-24\".");

    /// <summary>It is no time of day.</summary>
    /// <inheritdoc cref="Day"/>
    public static LocalizedText Time(string shown) => new(
        $"{shown} er ikke et klokkeslæt. Skriv for eksempel 10:30.", $"{shown} is not a time of day. Write for example \"10:30\".");

    /// <summary>It is none of several words.</summary>
    /// <inheritdoc cref="Day"/>
    public static LocalizedText Word(string shown, IEnumerable<string> words) => new(
        $"{shown} kan ikke vælges her. Vælg en anden.", $"{shown} is not known here. Write one of {string.Join(", ", words)}.");

    /// <summary>It is no number, or one too far from 0.</summary>
    /// <inheritdoc cref="Day"/>
    public static LocalizedText Number(string shown, int max) => new(
        $"{shown} er ikke et tal fra −{TypedText.Count(max).Danish} til {TypedText.Count(max).Danish}.",
        $"{shown} is not a number from {-max} to {max}.");

    /// <summary>The beginning of a long text.</summary>
    public static string Cut(string text) => text.Length > MaxEchoLength ? text[..MaxEchoLength] : text;
}
