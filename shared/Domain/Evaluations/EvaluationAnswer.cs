namespace Reporting.Domain.Evaluations;

/// <summary>What a jobcentre answered about a meeting. It says nothing of who at the jobcentre answered.</summary>
/// <param name="Useful">To <see cref="EvaluationQuestion.Useful"/>.</param>
/// <param name="Material">To <see cref="EvaluationQuestion.Material"/>.</param>
/// <param name="NextSteps">To <see cref="EvaluationQuestion.NextSteps"/>.</param>
public sealed record EvaluationAnswer(EvaluationGrade Useful, EvaluationGrade Material, EvaluationGrade NextSteps)
{
    /// <summary>When it was given, in UTC.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>What should be done otherwise next time, as typed; null when nothing was written, or it was removed.</summary>
    public string? Text { get; init; }

    /// <summary>The answer to a question.</summary>
    public EvaluationGrade To(EvaluationQuestion question) => question switch
    {
        EvaluationQuestion.Useful => Useful,
        EvaluationQuestion.Material => Material,
        _ => NextSteps,
    };

    /// <summary>Whether another says the same, whenever it was given.</summary>
    public bool SaysTheSame(EvaluationAnswer other) => this with { At = default } == other with { At = default };
}
