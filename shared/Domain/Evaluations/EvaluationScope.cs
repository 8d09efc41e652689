namespace Reporting.Domain.Evaluations;

/// <summary>After which meetings a region asks the jobcentres.</summary>
public enum EvaluationScope
{
    /// <summary>After the dialogue meetings.</summary>
    Dialogue,

    /// <summary>After meetings of every kind.</summary>
    All,

    /// <summary>After none.</summary>
    None,
}
