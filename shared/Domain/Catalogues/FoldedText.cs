using System.Text;

namespace Reporting.Domain.Catalogues;

/// <summary>Text as it is searched: without capitals, and å, ø and æ as they are written where there are no such keys.</summary>
public static class FoldedText
{
    /// <summary>The text folded, its words parted by single spaces: <c>Århus</c> and <c>aarhus</c> are the same.</summary>
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length + 8);
        foreach (var character in LooseName.Of(text).ToLowerInvariant())
        {
            _ = character switch
            {
                'å' => folded.Append("aa"),
                'ø' or 'ö' => folded.Append("oe"),
                'æ' or 'ä' => folded.Append("ae"),
                'é' or 'è' or 'ë' => folded.Append('e'),
                'ü' or 'ú' => folded.Append('u'),
                'á' or 'à' => folded.Append('a'),
                _ => folded.Append(char.IsLetterOrDigit(character) ? character : ' '),
            };
        }

        return string.Join(' ', Words(folded.ToString()));
    }

    /// <summary>Whether every word of a question is in one of the texts.</summary>
    public static bool Holds(IEnumerable<string> texts, string asked)
    {
        var folded = string.Join(' ', texts.Select(Of));
        return Words(Of(asked)).All(w => folded.Contains(w, StringComparison.Ordinal));
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
