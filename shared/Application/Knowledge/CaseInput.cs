namespace Reporting.Application.Knowledge;

/// <summary>A case of intervention as it was sent; what was left empty is null.</summary>
public sealed record CaseInput
{
    /// <summary>The area's code.</summary>
    public string? Area { get; init; }

    /// <summary>The topic's id.</summary>
    public string? Topic { get; init; }

    /// <summary>The id of the ladder's step.</summary>
    public string? Step { get; init; }

    /// <summary>Whom it is agreed with.</summary>
    public string? AgreedWith { get; init; }

    /// <summary>What is to be done.</summary>
    public string? Plan { get; init; }

    /// <summary>What help is given.</summary>
    public string? Help { get; init; }

    /// <summary>How it goes.</summary>
    public string? Status { get; init; }

    /// <summary>The id of the indicator that is followed.</summary>
    public string? Indicator { get; init; }

    /// <summary>The period it is followed from.</summary>
    public string? Before { get; init; }
}
