using System.Globalization;

namespace Reporting.Website.Forms;

/// <summary>
/// The fields of a form, each read as what it is to be. One that is empty was left out; what is something else is noted under its
/// name and read as left out.
/// </summary>
/// <param name="values">Gives what was sent under a name.</param>
/// <param name="checks">The checks of the input that the fields are read into.</param>
internal sealed class FormFields(Func<string, IReadOnlyList<string>> values, InputChecks checks)
{
    /// <summary>The fields that have one text each.</summary>
    public FormFields(Func<string, string> text, InputChecks checks) : this(name => [text(name)], checks) { }

    /// <summary>A text.</summary>
    public string? Text(string name) => Texts(name).FirstOrDefault();

    /// <summary>Several texts: each line is one.</summary>
    public IReadOnlyList<string> Lines(string name) =>
        [.. Texts(name).SelectMany(t => t.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    /// <summary>A day.</summary>
    public DateOnly? Day(string name) => Text(name) is { } text ? checks.Day(name, text, Shown(text)) : null;

    /// <summary>A time of day.</summary>
    public TimeOnly? Time(string name) => Text(name) is { } text ? checks.Time(name, text, Shown(text)) : null;

    // As people write: −5, -5, 2,5 or 2.5.
    /// <summary>A number.</summary>
    /// <param name="max">How far from 0 it may be.</param>
    public decimal? Number(string name, int max)
    {
        if (Text(name) is not { } text) return null;
        if (decimal.TryParse(text.Replace('−', '-').Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= max) return number;
        checks.Wrong(name, ReadErrors.Number(Shown(text), max));
        return null;
    }

    /// <summary>One of several words.</summary>
    public T? Word<T>(string name, IReadOnlyList<(string Name, T Value)> words) where T : struct =>
        Text(name) is { } text ? checks.Word(name, text, Shown(text), words) : null;

    private IEnumerable<string> Texts(string name) => values(name).Where(t => !string.IsNullOrWhiteSpace(t));

    private static string Shown(string text) => $"”{ReadErrors.Cut(text)}”";
}
