namespace Reporting.Documents.Text;

/// <summary>Text that people typed or a source sent, as XML can hold it.</summary>
internal static class XmlText
{
    /// <summary>
    /// The text with line feeds as its only line ends, a space for each other character that only steers a machine, and U+FFFD for
    /// what is no character.
    /// </summary>
    public static string Of(string text) => text.AsSpan().ContainsAnyExceptInRange(' ', '~') ? Clean(text) : text;

    private static string Clean(string text)
    {
        var characters = text.ReplaceLineEndings("\n").ToCharArray();
        for (var i = 0; i < characters.Length; i++)
        {
            var paired = i + 1 < characters.Length && char.IsSurrogatePair(characters[i], characters[i + 1]);
            if (paired) i++;
            else characters[i] = Allowed(characters[i]);
        }

        return new string(characters);
    }

    private static char Allowed(char character) => character switch
    {
        '\t' or '\n' => character,
        _ when TypedText.Steers(character) => ' ',
        _ when char.IsSurrogate(character) || character >= '\uFFFE' => '\uFFFD',
        _ => character,
    };
}
