using System.Text;

namespace Reporting.Domain.Knowledge;

/// <summary>Text as it is searched: without capitals, and å, ø and æ as they are written where there are no such keys.</summary>
public static class FoldedText
{
    /// <summary>The text folded: <c>Århus</c> and <c>aarhus</c> are the same.</summary>
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length + 8);
        foreach (var character in text.ToLowerInvariant())
        {
            _ = character switch
            {
                'å' => folded.Append("aa"),
                'ø' or 'ö' => folded.Append("oe"),
                'æ' or 'ä' => folded.Append("ae"),
                'é' or 'è' => folded.Append('e'),
                'ü' => folded.Append('u'),
                // Marks that are written apart from their letter, as some machines do; nothing puts them together here.
                '\u030A' => folded.Append('a'),
                '\u0308' => folded.Append(folded.Length > 0 && folded[folded.Length - 1] == 'u' ? "" : "e"),
                '\u0300' or '\u0301' => folded,
                _ => folded.Append(char.IsLetterOrDigit(character) ? character : ' '),
            };
        }

        return folded.ToString();
    }

    /// <summary>Whether every word of a question is in one of the texts.</summary>
    public static bool Holds(IEnumerable<string> texts, string asked)
    {
        var words = Of(asked).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return true;
        var folded = string.Join(' ', texts.Select(Of));
        return words.All(w => folded.Contains(w, StringComparison.Ordinal));
    }
}
