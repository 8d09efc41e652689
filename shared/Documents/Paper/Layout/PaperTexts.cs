namespace Reporting.Documents.Paper.Layout;

/// <summary>The few words that the layout itself adds to a document.</summary>
internal sealed class PaperTexts(Language language)
{
    public string Locale => language.Say("da-DK", "en-GB");

    public string NoRows => language.Say("Ingen rækker", "No rows");

    public string NoFigures => language.Say("Der er ingen tal at vise.", "There are no figures to show.");

    public string Break => language.Say("databrud", "break in the series");

    public string Mean => language.Say("gnst.", "mean");

    public string Provisional => language.Say("foreløbigt", "provisional");

    /// <summary>What stands above the part of a block that goes on on a new page.</summary>
    public string Continued(string caption) => PrintableText.Of(caption.Trim().Length == 0 ? More : $"{caption.Trim()} ({More})");

    private string More => language.Say("fortsat", "continued");
}
