using Reporting.Functions.Website;
using Reporting.Website.Newsletters;

namespace Reporting.Functions.Newsletters;

/// <summary>Answers with the pages at which a newsletter is written and sent.</summary>
public sealed class NewsletterSheets(
    Catalogue catalogue, NewsletterReader reader, NewsletterFigures figures, LinkablePages pages, NewsletterPlanner planner,
    RegionMail regions, SiteMonth months)
{
    private const int MaxMonths = 24;

    /// <summary>The form of a draft.</summary>
    public async Task<IResult> FormAsync(
        HttpContext http, Newsletter known, NewsletterForm form, FormRefusal? refusal, CancellationToken cancellation)
    {
        var offer = new NewsletterOffer(
            [.. reader.Within(known.Region).Select(catalogue.Area).OfType<Area>()],
            [.. (await months.AllAsync(cancellation)).Take(MaxMonths)], await pages.OfAsync(known.Region, cancellation));
        return SitePage.Of(http, new NewsletterFormModel(
            Catalogue: catalogue, Letter: known, Form: form, Offer: offer, Outdated: await figures.OutdatedAsync(known, cancellation),
            Refusal: refusal, Saved: refusal is null && http.Request.Query["saved"] == "true"), refusal?.Status ?? 200);
    }

    /// <summary>The question before a newsletter is sent.</summary>
    public static IResult Sending(HttpContext http, SendNewsletterModel model) => SitePage.Of(http, model, model.Refusal?.Status ?? 200);

    /// <summary>What the question before sending shows.</summary>
    public async Task<SendNewsletterModel> AskAsync(Newsletter known, FormRefusal? refusal, CancellationToken cancellation) => new(
        Catalogue: catalogue, Letter: known, Receivers: await planner.ReceiversAsync(known, cancellation).CountAsync(cancellation),
        ReplyTo: await regions.OfAsync(known.Region, cancellation), Outdated: await figures.OutdatedAsync(known, cancellation),
        Refusal: refusal);
}
