namespace Reporting.Documents.Text;

/// <summary>How an area stands to its group, in words and with a shape, so that colour is never alone.</summary>
public static class StandingText
{
    /// <summary>The word: bedre, dårligere, ens, højere, lavere; a dash where it cannot be told.</summary>
    public static string Word(Standing standing, Language language) => standing switch
    {
        Standing.Better => language.Say("bedre", "better"),
        Standing.Worse => language.Say("dårligere", "worse"),
        Standing.Same => language.Say("ens", "same"),
        Standing.Higher => language.Say("højere", "higher"),
        Standing.Lower => language.Say("lavere", "lower"),
        _ => NumberText.None,
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
