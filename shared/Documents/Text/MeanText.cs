namespace Reporting.Documents.Text;

/// <summary>How a group's mean is made, in the same words in every document.</summary>
public static class MeanText
{
    /// <summary>The basis in a few words.</summary>
    public static string Word(MeanBasis basis, Language language) => (basis, language) switch
    {
        (MeanBasis.Pooled, Language.Danish) => "samlet for gruppen",
        (_, Language.Danish) => "simpelt gennemsnit",
        (MeanBasis.Pooled, _) => "pooled for the group",
        _ => "simple mean",
    };

    /// <summary>The basis and what follows from it.</summary>
    public static string Explain(MeanBasis basis, Language language) => Word(basis, language) + (basis, language) switch
    {
        (MeanBasis.Pooled, Language.Danish) => " (store områder vejer mest)",
        (_, Language.Danish) => " (alle områder vejer lige meget)",
        (MeanBasis.Pooled, _) => " (large areas weigh more)",
        _ => " (all areas weigh the same)",
    };
}
