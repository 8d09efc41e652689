using System.Globalization;

namespace Reporting.Functions.Meetings;

/// <summary>Reads whole numbers in addresses.</summary>
internal static class WholeNumber
{
    /// <summary>The first and last year that can be asked for.</summary>
    public const int FirstYear = 2007, LastYear = 2099;

    /// <summary>A number from an address.</summary>
    /// <param name="name">What it is called there.</param>
    /// <param name="otherwise">What it is when it was left out.</param>
    /// <param name="problem">What is wrong with it, or null.</param>
    public static int Read(string? text, string name, int otherwise, int min, int max, out IResult? problem)
    {
        problem = null;
        if (text is null) return otherwise;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
            return number;
        problem =
            Problem.Bad($"'{(text.Length > 20 ? text[..20] : text)}' will not do. Write ?{name}= and a whole number from {min} to {max}.");
        return otherwise;
    }

    /// <summary>A year; this one when it was left out.</summary>
    public static int ReadYear(string? text, TimeProvider clock, out IResult? problem) =>
        Read(text, "year", DanishDay.Of(clock).Year, FirstYear, LastYear, out problem);
}
