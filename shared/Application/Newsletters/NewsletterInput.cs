namespace Reporting.Application.Newsletters;

/// <summary>A newsletter as it was typed; what was left empty is null.</summary>
public sealed record NewsletterInput
{
    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    /// <summary>Its lead.</summary>
    public string? Lead { get; init; }

    /// <summary>Its sections in their places.</summary>
    public IReadOnlyList<SectionInput> Sections { get; init; } = [];

    /// <summary>The codes of the areas whose subscribers get it; none for all of the region.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>Whether everybody may read it.</summary>
    public bool IsPublic { get; init; }
}

/// <summary>A section as it was typed.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Text">Its text.</param>
public sealed record SectionInput(string? Heading, string? Text);
