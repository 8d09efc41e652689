using Reporting.Domain;

namespace Reporting.Documents;

/// <summary>Stands in until the real one arrives.</summary>
public sealed class VerdictText
{
    private readonly Language language;

    private VerdictText(Language language) => this.language = language;

    /// <summary>The words of a language.</summary>
    public static VerdictText In(Language language) => new(language);

    /// <summary>The word.</summary>
    public string Word(VerdictState state, VerdictDirection direction) => (state, language) switch
    {
        (VerdictState.Watch, Language.Danish) => "opmærksomhed",
        (VerdictState.Problem, Language.Danish) => "resultatproblem",
        (VerdictState.Severe, Language.Danish) => "alvorligt resultatproblem",
        (VerdictState.Improved, Language.Danish) => "markant forbedring",
        (VerdictState.Deviates, Language.Danish) => direction == VerdictDirection.Higher ? "markant højere" : "markant lavere",
        (VerdictState.Watch, _) => "worth an eye",
        (VerdictState.Problem, _) => "result problem",
        (VerdictState.Severe, _) => "serious result problem",
        (VerdictState.Improved, _) => "marked improvement",
        (VerdictState.Deviates, _) => direction == VerdictDirection.Higher ? "markedly higher" : "markedly lower",
        _ => "",
    };

    /// <summary>The word with its shape.</summary>
    public string Marked(VerdictState state, VerdictDirection direction) => state switch
    {
        VerdictState.Watch => "● ",
        VerdictState.Problem => "▼ ",
        VerdictState.Severe => "▼▼ ",
        VerdictState.Improved => "▲ ",
        VerdictState.Deviates => direction == VerdictDirection.Higher ? "↑ " : "↓ ",
        _ => "",
    } + Word(state, direction);

    /// <summary>Two sentences.</summary>
    public string Explain(Verdict verdict, Catalogue catalogue) => language == Language.Danish
        ? $"Der er omkring {verdict.Numbers?.Persons ?? 0} flere, end der ville have været med gruppens udvikling. Det har stået på siden {(verdict.Since is { } s ? PeriodText.In(language).Long(s) : "i dag")}."
        : $"There are some {verdict.Numbers?.Persons ?? 0} more than the group's development would have given. It has lasted since {(verdict.Since is { } t ? PeriodText.In(language).Long(t) : "today")}.";

    /// <summary>One sentence.</summary>
    public string Headline(Verdict verdict, Catalogue catalogue)
    {
        var indicator = catalogue.Indicator(verdict.Indicator)!;
        return language == Language.Danish ? $"{indicator.Name} er vokset mere end i lignende kommuner" : $"{indicator.NameEn} has grown more than in similar areas";
    }
}
