namespace Reporting.Documents.Text;

/// <summary>A verdict in a word or two, with a shape before it, so that colour is never alone.</summary>
public static class VerdictTexts
{
    /// <summary>The word in a sentence: resultatproblem, markant forbedring; empty when nothing is said.</summary>
    public static string Word(VerdictState state, VerdictDirection direction, Language language) => (state, language) switch
    {
        (VerdictState.Watch, Language.Danish) => "opmærksomhed",
        (VerdictState.Problem, Language.Danish) => "resultatproblem",
        (VerdictState.Severe, Language.Danish) => "alvorligt resultatproblem",
        (VerdictState.Improved, Language.Danish) => "markant forbedring",
        (VerdictState.Deviates, Language.Danish) => direction == VerdictDirection.Higher ? "markant højere" : "markant lavere",
        (VerdictState.Watch, _) => "worth watching",
        (VerdictState.Problem, _) => "result problem",
        (VerdictState.Severe, _) => "serious result problem",
        (VerdictState.Improved, _) => "marked improvement",
        (VerdictState.Deviates, _) => direction == VerdictDirection.Higher ? "markedly higher" : "markedly lower",
        _ => "",
    };

    /// <summary>The word in a narrow column: hold øje, problem, alvorligt.</summary>
    public static string Short(VerdictState state, VerdictDirection direction, Language language) => (state, language) switch
    {
        (VerdictState.Watch, Language.Danish) => "hold øje",
        (VerdictState.Problem, _) => "problem",
        (VerdictState.Severe, Language.Danish) => "alvorligt",
        (VerdictState.Improved, Language.Danish) => "forbedret",
        (VerdictState.Deviates, Language.Danish) => direction == VerdictDirection.Higher ? "højere" : "lavere",
        (VerdictState.Watch, _) => "watch",
        (VerdictState.Severe, _) => "serious",
        (VerdictState.Improved, _) => "improved",
        (VerdictState.Deviates, _) => direction == VerdictDirection.Higher ? "higher" : "lower",
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
