using Reporting.Application.Meetings;

namespace Reporting.Application.Newsletters;

/// <summary>Writes down the mails of a newsletter, one for everybody who gets it, and asks for them to be sent.</summary>
public sealed class NewsletterPlanner(
    NewsletterReader reader, NewsletterRepository letters, SubscriberRepository subscribers,
    DeliveryRepository deliveries, MeetingLedger ledger, TimeProvider clock)
{
    private const int AtOnce = 16;

    /// <summary>
    /// Plans the mails of a newsletter that is to be sent. May be done again, after having been cut off too: a mail that is written
    /// down stays as it is, and once all are, nothing is done.
    /// </summary>
    /// <param name="id">The newsletter's id.</param>
    /// <exception cref="InvalidOperationException">Somebody changed what may still be changed of it; to be tried again.</exception>
    public async Task PlanAsync(string id, CancellationToken cancellation)
    {
        if (await letters.FindAsync(id, cancellation) is not { State: NewsletterState.Sending } letter) return;
        var batch = DeliveryRepository.NewsletterMailsOf(id);
        var there = await deliveries.OfBatchAsync(batch, cancellation).Select(d => d.Id).ToHashSetAsync(cancellationToken: cancellation);
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(ReceiversAsync(letter, cancellation), options, async (subscriber, stop) =>
        {
            var mail = ledger.New(
                batch, DeliveryPlan.Id(subscriber.Id, DeliveryKind.Newsletter, id), DeliveryKind.Newsletter, subscriber.Id,
                [letter.Region]);
            // The message of one that is there already was sent, or is by the watch over the mails.
            if (!there.Contains(mail.Id) && await ledger.WriteAsync(mail, stop)) await ledger.SendAsync(mail, stop);
        });
        await EndAsync(letter, batch, cancellation);
    }

    /// <summary>Those who get a newsletter.</summary>
    public IAsyncEnumerable<Subscriber> ReceiversAsync(Newsletter letter, CancellationToken cancellation) =>
        subscribers.AllAsync(cancellation).Where(reader.AudienceOf(letter).Holds);

    private async Task EndAsync(Newsletter letter, string batch, CancellationToken cancellation)
    {
        var mails = await deliveries.OfBatchAsync(batch, cancellation).CountAsync(cancellation);
        var sent = letter with { Sending = letter.Sending! with { Planned = clock.GetUtcNow(), Receivers = mails } };
        if (await letters.SaveAsync(sent, letter.By, cancellation) is (KeptOutcome.Conflict, { State: NewsletterState.Sending }))
            throw new InvalidOperationException($"The newsletter {letter.Id} was changed while its mails were written down.");
    }
}
