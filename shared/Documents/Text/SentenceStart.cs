namespace Reporting.Documents.Text;

/// <summary>Words where a sentence begins.</summary>
internal static class SentenceStart
{
    /// <summary>The text with a capital first letter; an empty one as it is.</summary>
    public static string Of(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
