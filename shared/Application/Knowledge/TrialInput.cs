namespace Reporting.Application.Knowledge;

/// <summary>A trial as it was sent; what was left empty is null.</summary>
public sealed record TrialInput
{
    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    /// <summary>What it is to find out.</summary>
    public string? Aim { get; init; }

    /// <summary>The codes of the areas that take part.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>The day it begins, such as 2026-03-24.</summary>
    public string? From { get; init; }

    /// <summary>The day it is planned to end.</summary>
    public string? PlannedEnd { get; init; }

    /// <summary>The day it ended.</summary>
    public string? Ended { get; init; }

    /// <summary>The names of the criteria, each at its number: the first has number 1.</summary>
    public IReadOnlyList<string?> Criteria { get; init; } = [];

    /// <summary>The ids of the indicators.</summary>
    public IReadOnlyList<string> Indicators { get; init; } = [];

    /// <summary>The ids of topics beside those of the indicators.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>What was learnt.</summary>
    public string? Learnt { get; init; }

    /// <summary>What proved hard.</summary>
    public string? Hard { get; init; }

    /// <summary>What helped.</summary>
    public string? Helped { get; init; }
}
