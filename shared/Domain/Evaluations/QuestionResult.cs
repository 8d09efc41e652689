namespace Reporting.Domain.Evaluations;

/// <summary>What was answered to a question.</summary>
/// <param name="Question">The question.</param>
/// <param name="Counts">How many gave each answer, those that nobody gave left out.</param>
public sealed record QuestionResult(EvaluationQuestion Question, IReadOnlyDictionary<EvaluationGrade, int> Counts)
{
    /// <summary>The answers from the best to the worst, and last that one does not know.</summary>
    public static IReadOnlyList<EvaluationGrade> Order { get; } =
    [
        EvaluationGrade.VeryMuch, EvaluationGrade.Much, EvaluationGrade.Some, EvaluationGrade.Little, EvaluationGrade.NotAtAll,
        EvaluationGrade.DoNotKnow,
    ];

    /// <summary>What was answered to a question.</summary>
    public static QuestionResult Of(EvaluationQuestion question, IEnumerable<EvaluationAnswer> answers) =>
        new(question, answers.CountBy(a => a.To(question)).ToDictionary());

    /// <summary>How many gave an answer.</summary>
    public int Count(EvaluationGrade grade) => Counts.GetValueOrDefault(grade);

    /// <summary>How many answered the question, those included who do not know.</summary>
    public int Answers => Counts.Values.Sum();

    /// <summary>How many gave an answer that has a score.</summary>
    public int Scored => Answers - Count(EvaluationGrade.DoNotKnow);

    /// <summary>How many gave one of the two best answers.</summary>
    public int Good => Count(EvaluationGrade.VeryMuch) + Count(EvaluationGrade.Much);

    /// <summary>Whether the mean is not shown since another's, which is of too few, would follow from it.</summary>
    public bool IsMeanHidden { get; init; }

    /// <summary>The mean of the scores, 1 to 5; null when too few have one.</summary>
    public decimal? Mean => IsMeanHidden || Scored < EvaluationGroup.Fewest ? null : Counts.Sum(c => (decimal)(int)c.Key * c.Value) / Scored;

    /// <summary>An answer's share of all, in per cent.</summary>
    public decimal Share(EvaluationGrade grade) => Answers == 0 ? 0 : 100m * Count(grade) / Answers;
}
