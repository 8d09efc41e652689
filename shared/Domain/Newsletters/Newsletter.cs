namespace Reporting.Domain.Newsletters;

/// <summary>Where a newsletter stands.</summary>
public enum NewsletterState
{
    /// <summary>It is being written.</summary>
    Draft,

    /// <summary>It is to be sent: it can no longer be changed, and its mails are being written down.</summary>
    Sending,

    /// <summary>A mail is written down for everybody who gets it.</summary>
    Sent,
}

/// <summary>A newsletter of a region (nyhedsbrev).</summary>
/// <param name="Id">The newsletter's id.</param>
/// <param name="Region">The code of the region that sends it.</param>
/// <param name="Title">Its title, which is the subject of its mails, as typed.</param>
public sealed record Newsletter(string Id, string Region, string Title) : Kept(Id)
{
    /// <summary>The longest title.</summary>
    public const int MaxTitle = 150;

    /// <summary>The longest lead.</summary>
    public const int MaxLead = 1000;

    /// <summary>How many sections it may have.</summary>
    public const int MaxSections = 10;

    /// <summary>What it is about, in a few sentences, as typed; empty when it does not say.</summary>
    public string Lead { get; init; } = "";

    /// <summary>Its sections, in order.</summary>
    public IReadOnlyList<NewsletterSection> Sections { get; init; } = [];

    /// <summary>The codes of the areas whose subscribers get it; empty for all of the region.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>Whether everybody may read it once it is sent, and not only those who have signed in.</summary>
    public bool IsPublic { get; init; }

    /// <summary>That it is to be sent; null while it is a draft.</summary>
    public NewsletterSending? Sending { get; init; }

    /// <summary>Where it stands.</summary>
    public NewsletterState State => Sending switch
    {
        null => NewsletterState.Draft, { Planned: null } => NewsletterState.Sending, _ => NewsletterState.Sent,
    };

    /// <summary>The figures that are put in, in order.</summary>
    public IEnumerable<NewsletterFigure> Figures() => Sections.SelectMany(s => s.Figures);

    /// <summary>Whether it says anything beyond its title.</summary>
    public bool SaysNothing() => Lead.Length == 0 && Sections.Count == 0;

    /// <summary>The same without sections that have nothing in them.</summary>
    public Newsletter Tidied() => this with { Sections = [.. Sections.Where(s => !s.IsEmpty())] };

    /// <summary>The same with each figure as a function gives it; those it gives null for are left out.</summary>
    public Newsletter With(Func<NewsletterFigure, NewsletterFigure?> figure) => this with
    {
        Sections = [.. Sections.Select(s => s with { Figures = [.. s.Figures.Select(figure).OfType<NewsletterFigure>()] })],
    };
}

/// <summary>That a newsletter is to be sent.</summary>
/// <param name="Ordered">When somebody pressed the button, in UTC.</param>
/// <param name="By">Who did, as typed.</param>
public sealed record NewsletterSending(DateTimeOffset Ordered, string By)
{
    /// <summary>When all of its mails were written down, in UTC; null before.</summary>
    public DateTimeOffset? Planned { get; init; }

    /// <summary>How many mails there are; 0 before all are written down.</summary>
    public int Receivers { get; init; }
}
