namespace Reporting.Domain.Evaluations;

/// <summary>What can be answered to a question about a meeting; the number of each is its score.</summary>
public enum EvaluationGrade
{
    /// <summary>Does not know, or it was not about that: no score.</summary>
    DoNotKnow,

    /// <summary>Not at all.</summary>
    NotAtAll,

    /// <summary>To a small extent.</summary>
    Little,

    /// <summary>To some extent.</summary>
    Some,

    /// <summary>To a great extent.</summary>
    Much,

    /// <summary>To a very great extent.</summary>
    VeryMuch,
}
