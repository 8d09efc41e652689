namespace Reporting.Documents.Paper.Xlsx;

/// <summary>Names of sheets as Excel takes them.</summary>
internal static class SheetNames
{
    private const int MaxLength = 31;
    private const string Forbidden = "[]:*?/\\'";

    /// <summary>
    /// A name of at most 31 characters: the number, which makes it the only one of its kind, and as many whole words of
    /// the caption as there is room for.
    /// </summary>
    public static string Of(int number, string caption)
    {
        var clean = string.Concat(PrintableText.Of(caption).Select(c => Forbidden.Contains(c) ? ' ' : c));
        var name = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        foreach (var word in clean.Split([' ', NumberText.HardSpace], StringSplitOptions.RemoveEmptyEntries))
        {
            if (name.Length + 1 + word.Length > MaxLength) break;
            name += " " + word;
        }

        return name.TrimEnd(':', ',', ';', '–', '(');
    }
}
