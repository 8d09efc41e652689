namespace Reporting.Domain.Evaluations;

/// <summary>The kinds of meeting that are looked at together.</summary>
public enum EvaluationKind
{
    /// <summary>Individual dialogue meetings, with the director or without.</summary>
    Individual,

    /// <summary>Collective dialogue meetings.</summary>
    Collective,

    /// <summary>Network meetings.</summary>
    Network,

    /// <summary>Meetings of other kinds.</summary>
    Other,
}

/// <summary>The evaluation of some meetings.</summary>
/// <param name="Kind">Their kind; null for all.</param>
/// <param name="Asked">How many jobcentres were asked, each once for every meeting.</param>
/// <param name="Answered">How many of them answered.</param>
/// <param name="Questions">What was answered; null when so few answered that it would show who did.</param>
public sealed record EvaluationGroup(EvaluationKind? Kind, int Asked, int Answered, IReadOnlyList<QuestionResult>? Questions)
{
    /// <summary>The fewest answers, and the fewest jobcentres behind them, that are shown together.</summary>
    public const int Fewest = 3;

    /// <summary>The answered part of those asked, in per cent; null when nobody was asked.</summary>
    public decimal? Rate => Asked == 0 ? null : 100m * Answered / Asked;

    /// <summary>What was answered to a question; null when too few answered.</summary>
    public QuestionResult? To(EvaluationQuestion question) => Questions?.FirstOrDefault(q => q.Question == question);
}
