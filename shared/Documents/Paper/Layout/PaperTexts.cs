namespace Reporting.Documents.Paper.Layout;

/// <summary>The few words that the layout itself adds to a document.</summary>
internal sealed record PaperTexts(string Locale, string NoRows, string NoFigures, string Break, string Mean, string Provisional,
    string More)
{
    /// <summary>The words of a language.</summary>
    public static PaperTexts In(Language language) => language == Language.Danish ? Danish : English;

    /// <summary>What stands above the part of a block that goes on on a new page.</summary>
    public string Continued(string caption) => PrintableText.Of(caption.Trim().Length == 0 ? More : $"{caption.Trim()} ({More})");

    private static readonly PaperTexts Danish =
        new("da-DK", "Ingen rækker", "Der er ingen tal at vise.", "databrud", "gnst.", "foreløbigt", "fortsat");
    private static readonly PaperTexts English =
        new("en-GB", "No rows", "There are no figures to show.", "break in the series", "mean", "provisional", "continued");
}
