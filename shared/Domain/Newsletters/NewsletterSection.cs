namespace Reporting.Domain.Newsletters;

/// <summary>A section of a newsletter.</summary>
/// <param name="Heading">Its heading, as typed; empty for none.</param>
/// <param name="Text">Its text, as typed; see <see cref="NewsletterText"/>. Empty for none.</param>
public sealed record NewsletterSection(string Heading, string Text)
{
    /// <summary>The longest heading.</summary>
    public const int MaxHeading = 150;

    /// <summary>The longest text.</summary>
    public const int MaxText = 4000;

    /// <summary>How many figures it may have, and how many links.</summary>
    public const int MaxPutIn = 8;

    /// <summary>The figures that are put in after the text.</summary>
    public IReadOnlyList<NewsletterFigure> Figures { get; init; } = [];

    /// <summary>The links that are put in after the figures.</summary>
    public IReadOnlyList<NewsletterLink> Links { get; init; } = [];

    /// <summary>Whether there is nothing in it.</summary>
    public bool IsEmpty() => Heading.Length == 0 && Text.Length == 0 && Figures.Count == 0 && Links.Count == 0;
}

/// <summary>
/// A figure as it was when it was put in: what it says is kept with it, so that what was sent stays as it was sent.
/// </summary>
/// <param name="Area">The area's code.</param>
/// <param name="Indicator">The indicator's id.</param>
/// <param name="Month">The month whose figures it is from.</param>
/// <param name="Revision">The revision of the month.</param>
/// <param name="State">What the verdict says; none also where there is no verdict.</param>
/// <param name="Direction">The verdict's direction.</param>
/// <param name="Text">What it says, in a sentence or two, with the period.</param>
public sealed record NewsletterFigure(
    string Area, string Indicator, Period Month, int Revision, VerdictState State, VerdictDirection Direction, LocalizedText Text)
{
    /// <summary>Whether the mails show it with a chart.</summary>
    public bool Chart { get; init; }

    /// <summary>Whether the numbers are made up.</summary>
    public bool Demo { get; init; }

    /// <summary>Whether both say the same.</summary>
    public bool SaysThatOf(NewsletterFigure? other) =>
        other is not null && (State, Direction, Text) == (other.State, other.Direction, other.Text);
}

/// <summary>A link that is put in.</summary>
/// <param name="Address">A page of this site, such as <c>/areas/760</c>, or an address of another that begins with https.</param>
/// <param name="Words">What is linked to.</param>
/// <param name="NeedsSignIn">Whether only those who have signed in can read it.</param>
public sealed record NewsletterLink(string Address, LocalizedText Words, bool NeedsSignIn);
