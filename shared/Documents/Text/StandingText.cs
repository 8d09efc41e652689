namespace Reporting.Documents.Text;

/// <summary>How an area stands to its group, in words and with a shape, so that colour is never alone.</summary>
public static class StandingText
{
    /// <summary>The word: bedre, dårligere, ens, højere, lavere; a dash where it cannot be told.</summary>
    public static string Word(Standing standing, Language language) => (standing, language) switch
    {
        (Standing.Better, Language.Danish) => "bedre",
        (Standing.Worse, Language.Danish) => "dårligere",
        (Standing.Same, Language.Danish) => "ens",
        (Standing.Higher, Language.Danish) => "højere",
        (Standing.Lower, Language.Danish) => "lavere",
        (Standing.Unknown, _) => NumberText.None,
        _ => standing.ToString().ToLowerInvariant(),
    };

    /// <summary>The word with its shape before it.</summary>
    public static string Marked(Standing standing, Language language)
    {
        var shape = standing switch
        {
            Standing.Better => "▲ ",
            Standing.Worse => "▼ ",
            Standing.Same => "= ",
            Standing.Higher => "↑ ",
            Standing.Lower => "↓ ",
            _ => "",
        };
        return shape + Word(standing, language);
    }
}
