using Microsoft.Extensions.Options;
using Reporting.Application.Access;
using Reporting.Application.Import;
using Reporting.Application.Newsletters;
using Reporting.Application.Overviews;
using Reporting.Application.Publishing;

namespace Reporting.Application.Mail;

/// <summary>Writes the mail that a delivery brings, from what is kept with its run: the same mail every time.</summary>
public sealed class MailComposer(
    Catalogue catalogue, RunRepository runs, RunStore store, RevisedFindings findings, OverviewReader overviews, MailPages pages,
    ReportMails reports, NewsletterMails newsletters, SiteLinks links, IOptions<MailOptions> options, TimeProvider clock)
{
    private const int MaxNames = 3;

    /// <summary>The mail in its envelope; null when there is nothing to say.</summary>
    /// <param name="domain">The domain that the mails come from.</param>
    public async Task<OutgoingMail?> WriteAsync(Delivery delivery, Subscriber subscriber, string domain, CancellationToken cancellation)
    {
        var envelope = MailEnvelope.Of(delivery, subscriber.Mail, Leave(delivery, subscriber), domain);
        if (delivery.Kind == DeliveryKind.Newsletter) return await NewsletterAsync(delivery, subscriber, envelope, cancellation);
        return await ComposeAsync(delivery, subscriber, cancellation) is { } content ? new(envelope, content) : null;
    }

    private Task<MailContent?> ComposeAsync(Delivery delivery, Subscriber subscriber, CancellationToken cancellation) =>
        delivery.Kind switch
    {
        DeliveryKind.Confirmation => Task.FromResult<MailContent?>(Confirmation(subscriber)),
        DeliveryKind.Overview => OverviewAsync(delivery, subscriber, cancellation),
        DeliveryKind.Alert => AlertAsync(delivery, subscriber, cancellation),
        DeliveryKind.Succession => Task.FromResult(Succession(delivery, subscriber)),
        DeliveryKind.Report => ReportAsync(delivery, subscriber, cancellation),
        _ => DigestAsync(delivery, subscriber, cancellation),
    };

    // The link by which the subscriber ends mails like this one; null when there is nothing to end.
    private Uri? Leave(Delivery delivery, Subscriber subscriber) => delivery.Kind switch
    {
        DeliveryKind.Confirmation => null,
        DeliveryKind.Succession => links.Leave(subscriber, subscriber.Choice.Kinds),
        _ => links.Leave(subscriber, Deliveries.AskedBy(delivery.Kind)),
    };

    private MailContent Confirmation(Subscriber subscriber)
    {
        var wanted = subscriber.Wanted ?? subscriber.Choice;
        return ConfirmationMail.Compose(
            wanted, catalogue, links.Confirm(subscriber), clock.GetUtcNow() + SiteLinks.ConfirmWithin, links.Site, wanted.Language);
    }

    // Nothing when she has chosen other areas meanwhile.
    private MailContent? Succession(Delivery delivery, Subscriber subscriber)
    {
        var first = CarriedSubscriber.FirstMonthAfter(catalogue, delivery.Areas);
        var ended = delivery.Areas.Select(a => catalogue.Area(a)!)
            .Select(a => new CarriedArea(a, catalogue.Succession.SuccessorsOf(a, first))).ToList();
        var about = ended.SelectMany(e => e.Successors.Append(e.Ended)).Select(a => a.Code);
        return subscriber.Choice.Codes().Intersect(about, StringComparer.Ordinal).Any()
            ? SuccessionMail.Compose(ended, catalogue, Links(delivery, subscriber), subscriber.Choice.Language) : null;
    }

    private async Task<MailContent?> OverviewAsync(Delivery delivery, Subscriber subscriber, CancellationToken cancellation)
    {
        var run = await RunAsync(delivery, cancellation);
        var (changed, room) = (new List<OverviewPage>(), options.Value.MaxAttachmentBytes);
        foreach (var area in delivery.Areas)
        {
            if (await pages.FindAsync(run, area, room, subscriber.Choice.Language, cancellation) is not { } page) continue;
            changed.Add(page);
            room -= page.Pdf?.Length ?? 0;
        }

        return changed.Count == 0
            ? null : OverviewMail.Compose(changed, catalogue, Links(delivery, subscriber), subscriber.Choice.Language, run.Missing);
    }

    private async Task<MailContent?> AlertAsync(Delivery delivery, Subscriber subscriber, CancellationToken cancellation)
    {
        var run = await RunAsync(delivery, cancellation);
        var within = delivery.Areas.ToHashSet(StringComparer.Ordinal);
        var items = new List<AlertItem>();
        foreach (var area in (await store.ListAsync<Crossing>(run.Month, run.Revision, RunLists.Crossings, cancellation))
            .Where(c => within.Contains(c.Verdict.Area)).GroupBy(c => c.Verdict.Area))
        {
            if (await overviews.FindAsync(run.Key, area.Key, cancellation) is not var (overview, _)) continue;
            items.AddRange(area.Where(c => overview.Rows.Any(r => r.Indicator.Id == c.Verdict.Indicator))
                .Select(c => new AlertItem(c, overview, links.Area(overview.Area, run.Month, subscriber.Choice.Language))));
        }

        return items.Count == 0 ? null : AlertMail.Compose(
            items, run.Month, run.Stamp.Demo, catalogue, Links(delivery, subscriber), subscriber.Choice.Language);
    }

    private async Task<MailContent?> ReportAsync(Delivery delivery, Subscriber subscriber, CancellationToken cancellation) =>
        await reports.WriteAsync(
            delivery, subscriber, await RunAsync(delivery, cancellation), Links(delivery, subscriber), cancellation);

    // Who answers it writes to the region.
    private async Task<OutgoingMail?> NewsletterAsync(
        Delivery delivery, Subscriber subscriber, MailEnvelope envelope, CancellationToken cancellation) =>
        await newsletters.WriteAsync(
            DeliveryPlan.FirstOf(delivery.Id), subscriber, Links(delivery, subscriber), cancellation)
            is var (content, replyTo) ? new(envelope with { ReplyTo = replyTo }, content) : null;

    private async Task<MailContent?> DigestAsync(Delivery delivery, Subscriber subscriber, CancellationToken cancellation)
    {
        var run = await RunAsync(delivery, cancellation);
        var within = delivery.Areas.ToHashSet(StringComparer.Ordinal);
        var found = await findings.OfAsync(run.Key, within, cancellation);
        var revised = await findings.RevisedAsync(run, found, within, cancellation);
        if (run.Told is not null && revised.Count == 0) return null;
        var areas = catalogue.AreasIn(run.Month).Where(a => within.Contains(a.Code)).ToList();
        return DigestMail.Compose(DigestScope.Of(ScopeName(subscriber.Choice), run.Stamp, areas, catalogue.Parts.Groups) with { Revised = revised, Missing = run.Missing },
            found, a => links.Area(a, run.Month, subscriber.Choice.Language), catalogue, Links(delivery, subscriber), subscriber.Choice.Language);
    }

    private string ScopeName(SubscriptionChoice choice)
    {
        var names = choice.Areas.Take(MaxNames).Select(a => catalogue.Area(a)?.Name ?? a);
        var more = (choice.Areas.Count - MaxNames) switch
        {
            <= 0 => "",
            1 => choice.Language.Say(" og 1 andet område", " and 1 other area"),
            var rest => choice.Language.Say($" og {rest} andre områder", $" and {rest} other areas"),
        };
        return string.Join(", ", names) + more;
    }

    private async Task<Run> RunAsync(Delivery delivery, CancellationToken cancellation)
    {
        var run = DeliveryRepository.RunOf(delivery.Batch) is var (month, revision)
            ? await runs.FindAsync(month, revision, cancellation) : null;
        return run
            ?? throw new InvalidOperationException($"There is no run {delivery.Batch}; the delivery {delivery.Id} cannot be written.");
    }

    private MailLinks Links(Delivery delivery, Subscriber subscriber) =>
        new(links.Site, Leave(delivery, subscriber)!, links.Manage(subscriber));
}
