namespace Reporting.Application.Knowledge;

/// <summary>An entry of the knowledge bank as it was sent; what was left empty is null.</summary>
public sealed record KnowledgeInput
{
    /// <summary>What it is: practice, analysis or memo.</summary>
    public string? Kind { get; init; }

    /// <summary>The area's code.</summary>
    public string? Area { get; init; }

    /// <summary>The topic's id.</summary>
    public string? Topic { get; init; }

    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    /// <summary>What the problem was.</summary>
    public string? Problem { get; init; }

    /// <summary>What was done.</summary>
    public string? Done { get; init; }

    /// <summary>For whom.</summary>
    public string? For { get; init; }

    /// <summary>How much work it takes.</summary>
    public string? Effort { get; init; }

    /// <summary>What to beware of.</summary>
    public string? Pitfalls { get; init; }

    /// <summary>The role to ask.</summary>
    public string? Contact { get; init; }

    /// <summary>The address to ask at.</summary>
    public string? Address { get; init; }

    /// <summary>The day it began, such as 2026-03-24.</summary>
    public string? From { get; init; }

    /// <summary>The id of the indicator that measures its result.</summary>
    public string? Indicator { get; init; }

    /// <summary>The period before, such as 2026M03.</summary>
    public string? Before { get; init; }

    /// <summary>The period after; null for the newest.</summary>
    public string? After { get; init; }

    /// <summary>Whether everybody may read it.</summary>
    public bool IsPublic { get; init; }

    /// <summary>The meeting and the agreement it came from.</summary>
    public string? Source { get; init; }
}
