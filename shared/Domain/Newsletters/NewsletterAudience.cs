namespace Reporting.Domain.Newsletters;

/// <summary>Who gets a newsletter.</summary>
/// <param name="letter">The newsletter.</param>
/// <param name="within">The codes of the region and its areas.</param>
/// <param name="catalogue">The catalogue.</param>
public sealed class NewsletterAudience(Newsletter letter, IEnumerable<string> within, Catalogue catalogue)
{
    private readonly HashSet<string> areas = [.. letter.Areas.Count > 0 ? letter.Areas : within];

    /// <summary>
    /// Whether a subscriber gets it: who has confirmed, wants newsletters, and has chosen one of its areas, the whole region or the
    /// whole country.
    /// </summary>
    public bool Holds(Subscriber subscriber) => subscriber.State == SubscriberState.Active
        && subscriber.Choice.Kinds.HasFlag(SubscriptionKinds.Newsletters) && subscriber.Choice.Areas.Any(Reaches);

    private bool Reaches(string area) =>
        areas.Contains(area) || area == letter.Region || catalogue.Area(area)?.Kind == AreaKind.Country;
}
