using System.Globalization;

namespace Reporting.Application.Requests;

/// <summary>Checks an input's texts, and notes what is wrong with its values under their names.</summary>
/// <param name="place">Where the input stands in the whole, such as <c>agreements[2].</c>; empty for the whole itself.</param>
public sealed class InputChecks(ValidationErrors errors, string place = "")
{
    // As browsers send it, and as people write it where theirs has no field for times.
    private static readonly string[] Times = ["HH:mm", "H:mm", "HH.mm", "H.mm"];

    /// <summary>The checks of an input within this one.</summary>
    public InputChecks Within(string name) => new(errors, $"{place}{name}.");

    /// <summary>Notes what is wrong with a value.</summary>
    public void Wrong(string name, string danish, string english) => Wrong(name, new(danish, english));

    /// <inheritdoc cref="Wrong(string, string, string)"/>
    public void Wrong(string name, LocalizedText text) => errors.Add(place + name, text);

    /// <summary>Whether something is wrong with a value, so that it is not to be called missing as well.</summary>
    public bool IsWrong(string name) => errors.Has(place + name);

    /// <summary>A day, or null when it is none.</summary>
    /// <param name="shown">What was sent, as it may be shown.</param>
    public DateOnly? Day(string name, string? text, string shown)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        Wrong(name, ReadErrors.Day(shown));
        return null;
    }

    /// <summary>A time of day, or null when it is none.</summary>
    /// <inheritdoc cref="Day"/>
    public TimeOnly? Time(string name, string? text, string shown)
    {
        if (TimeOnly.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return time;
        Wrong(name, ReadErrors.Time(shown));
        return null;
    }

    /// <summary>One of several words, or null when it is none of them.</summary>
    /// <inheritdoc cref="Day"/>
    public T? Word<T>(string name, string? text, string shown, IReadOnlyList<(string Name, T Value)> words) where T : struct
    {
        foreach (var word in words)
            if (word.Name == text) return word.Value;
        Wrong(name, ReadErrors.Word(shown, words.Select(w => w.Name)));
        return null;
    }

    /// <summary>A text as it is kept, or null when it was left out or is wrong.</summary>
    /// <param name="max">How many characters it may have.</param>
    /// <param name="lines">Whether it may have several lines.</param>
    public string? Text(string name, string? text, int max, bool lines = false)
    {
        if (text is null) return null;
        var kept = TypedText.Read(text, max, lines, out var error);
        if (error is null) return kept;
        Wrong(name, error);
        return null;
    }

    /// <summary>A text that must be there; empty when it is wrong.</summary>
    /// <param name="missing">What a page says when it is not there; null for how much to write.</param>
    public string Required(string name, string? text, int max, bool lines = false, string? missing = null)
    {
        if (text is null && !IsWrong(name))
            Wrong(name, missing ?? $"Feltet er tomt. Skriv 1 til {TypedText.Count(max).Danish} tegn.",
                $"It is missing. Write 1 to {max} characters.");
        return Text(name, text, max, lines) ?? "";
    }

    /// <summary>Several texts as they are kept, without those that are wrong.</summary>
    /// <param name="count">How many there may be.</param>
    public IReadOnlyList<string> Texts(string name, IReadOnlyList<string> texts, int count, int max)
    {
        if (HasTooMany(name, texts.Count, count)) return [];
        // One that was no text is told already, and those after it are no longer at their places.
        var (kept, isTold) = (new List<string>(), IsWrong(name));
        foreach (var (index, text) in texts.Index().TakeWhile(_ => isTold || !errors.IsFull))
        {
            var read = TypedText.Read(text, max, lines: false, out var error);
            if (error is null) kept.Add(read);
            else if (!isTold) Wrong($"{name}[{index}]", error);
        }

        return kept;
    }

    /// <summary>Whether a list has more entries than are taken, which is noted then.</summary>
    public bool HasTooMany(string name, int count, int max)
    {
        if (count > max)
            Wrong(name, $"Der er {count}; der er plads til højst {max}.", $"It has {count} entries; at most {max} are taken.");
        return count > max;
    }
}
