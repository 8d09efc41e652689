namespace Reporting.Documents.Text;

/// <summary>A verdict in a word or two, with a shape before it, so that colour is never alone.</summary>
public static class VerdictTexts
{
    /// <summary>The word in a sentence: resultatproblem, markant forbedring; empty when nothing is said.</summary>
    public static string Word(VerdictState state, VerdictDirection direction, Language language) => state switch
    {
        VerdictState.Watch => language.Say("hold øje", "worth watching"),
        VerdictState.Problem => language.Say("resultatproblem", "performance concern"),
        VerdictState.Severe => language.Say("alvorligt resultatproblem", "serious performance concern"),
        VerdictState.Improved => language.Say("markant forbedring", "marked improvement"),
        VerdictState.Deviates => direction == VerdictDirection.Higher
            ? language.Say("markant højere", "markedly higher") : language.Say("markant lavere", "markedly lower"),
        _ => "",
    };

    /// <summary>The word in a narrow column: hold øje, problem, alvorligt.</summary>
    public static string Short(VerdictState state, VerdictDirection direction, Language language) => state switch
    {
        VerdictState.Watch => language.Say("hold øje", "watch"),
        VerdictState.Problem => language.Say("problem", "problem"),
        VerdictState.Severe => language.Say("alvorligt", "serious"),
        VerdictState.Improved => language.Say("forbedret", "improved"),
        VerdictState.Deviates => direction == VerdictDirection.Higher
            ? language.Say("højere", "higher") : language.Say("lavere", "lower"),
        _ => "",
    };

    /// <summary>The shape, with the space after it; empty when nothing is said.</summary>
    public static string Shape(VerdictState state, VerdictDirection direction) => state switch
    {
        VerdictState.Watch => "● ",
        VerdictState.Problem => "▼ ",
        VerdictState.Severe => "▼▼ ",
        VerdictState.Improved => "▲ ",
        VerdictState.Deviates => direction == VerdictDirection.Higher ? "↑ " : "↓ ",
        _ => "",
    };
}
