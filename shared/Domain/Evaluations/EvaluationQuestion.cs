namespace Reporting.Domain.Evaluations;

/// <summary>What a jobcentre is asked about a meeting.</summary>
public enum EvaluationQuestion
{
    /// <summary>Whether the meeting gave it something to use.</summary>
    Useful,

    /// <summary>Whether the material was clear and could be used.</summary>
    Material,

    /// <summary>Whether it knows what is to happen now, and who does it.</summary>
    NextSteps,
}
