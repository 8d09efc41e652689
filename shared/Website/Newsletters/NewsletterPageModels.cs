namespace Reporting.Website.Newsletters;

/// <summary>The newsletters that the caller may read.</summary>
/// <param name="Catalogue">The catalogue.</param>
/// <param name="Region">The region whose they are; null for all.</param>
/// <param name="Year">The year they were begun in.</param>
/// <param name="Letters">The newsletters, the newest first.</param>
/// <param name="MayWrite">Whether the caller may write one.</param>
public sealed record NewslettersPageModel(
    Catalogue Catalogue, Area? Region, int Year, IReadOnlyList<Newsletter> Letters, bool MayWrite) : IPageModel<NewslettersPageView>;

/// <summary>A newsletter to read.</summary>
/// <param name="Catalogue">The catalogue.</param>
/// <param name="Letter">The newsletter, with its figures as they may be shown.</param>
/// <param name="MayWrite">Whether the caller may change and send it.</param>
/// <param name="Count">How far its mails have come.</param>
/// <param name="History">Every version, the newest first; empty for those who may not write it.</param>
/// <param name="Saved">Whether something was just saved.</param>
public sealed record NewsletterPageModel(
    Catalogue Catalogue, Newsletter Letter, bool MayWrite, MailCount Count, IReadOnlyList<Newsletter> History, bool Saved)
    : IPageModel<NewsletterPageView>;

/// <summary>The form of a new newsletter.</summary>
/// <param name="Regions">The regions that the caller may write for.</param>
/// <param name="Form">What stands in the form.</param>
/// <param name="Refusal">Why what was sent was not taken; null when nothing was.</param>
public sealed record NewNewsletterModel(IReadOnlyList<Area> Regions, NewsletterForm Form, FormRefusal? Refusal)
    : IPageModel<NewNewsletterView>;

/// <summary>What can be chosen in the form of a newsletter.</summary>
/// <param name="Areas">The region and its areas.</param>
/// <param name="Months">The public months, the newest first.</param>
/// <param name="Links">The pages of this site to link to.</param>
public sealed record NewsletterOffer(IReadOnlyList<Area> Areas, IReadOnlyList<Period> Months, IReadOnlyList<OfferedLinks> Links);

/// <summary>The form of a draft.</summary>
/// <param name="Catalogue">The catalogue.</param>
/// <param name="Letter">The draft as it is kept.</param>
/// <param name="Form">What stands in the form.</param>
/// <param name="Offer">What can be chosen.</param>
/// <param name="Outdated">The figures that are not said any longer as they stand there.</param>
/// <param name="Refusal">Why what was sent was not taken; null when it was, or nothing was sent.</param>
/// <param name="Saved">Whether something was just saved.</param>
public sealed record NewsletterFormModel(
    Catalogue Catalogue, Newsletter Letter, NewsletterForm Form, NewsletterOffer Offer, IReadOnlyList<OutdatedFigure> Outdated,
    FormRefusal? Refusal, bool Saved) : IPageModel<NewsletterFormView>;

/// <summary>The question before a newsletter is sent.</summary>
/// <param name="Catalogue">The catalogue.</param>
/// <param name="Letter">The draft.</param>
/// <param name="Receivers">How many get it.</param>
/// <param name="ReplyTo">Where answers go; null when the region has no contact.</param>
/// <param name="Outdated">The figures that are not said any longer as they stand there: with any, it cannot be sent.</param>
/// <param name="Refusal">Why it was not sent; null when nobody tried.</param>
public sealed record SendNewsletterModel(
    Catalogue Catalogue, Newsletter Letter, int Receivers, string? ReplyTo, IReadOnlyList<OutdatedFigure> Outdated, FormRefusal? Refusal)
    : IPageModel<SendNewsletterView>
{
    /// <summary>Whether it may be sent: one that only stands on the site needs nobody who gets it.</summary>
    public bool IsReady => Outdated.Count == 0 && !Letter.SaysNothing() && (Receivers > 0 || Letter.IsPublic);
}
