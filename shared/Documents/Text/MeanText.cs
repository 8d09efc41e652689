namespace Reporting.Documents.Text;

/// <summary>How a group's mean is made, in the same words in every document.</summary>
public static class MeanText
{
    /// <summary>The basis in a few words.</summary>
    public static string Word(MeanBasis basis, Language language) => basis == MeanBasis.Pooled
        ? language.Say("samlet for gruppen", "pooled for the group") : language.Say("simpelt gennemsnit", "simple mean");

    /// <summary>The basis and what follows from it.</summary>
    public static string Explain(MeanBasis basis, Language language) => Word(basis, language) + (basis == MeanBasis.Pooled
        ? language.Say(" (store områder vejer mest)", " (large areas weigh more)")
        : language.Say(" (alle områder vejer lige meget)", " (all areas weigh the same)"));
}
