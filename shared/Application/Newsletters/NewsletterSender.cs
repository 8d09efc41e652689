using Reporting.Application.Mail;
using Reporting.Application.Meetings;

namespace Reporting.Application.Newsletters;

/// <summary>Sends newsletters, each once however often the button is pressed and wherever it is cut off.</summary>
public sealed class NewsletterSender(
    NewsletterRepository letters, DeliveryRepository deliveries, MeetingLedger ledger, Deliverer deliverer, TimeProvider clock)
{
    /// <summary>Ends a draft, so that it can no longer be changed, and has its mails written down.</summary>
    /// <param name="draft">The draft with the version that was looked at.</param>
    /// <param name="by">Who sends it.</param>
    /// <returns>As <see cref="KeptRepository{T}.SaveAsync"/>; a conflict also when somebody else sent it.</returns>
    public async Task<(KeptOutcome Outcome, Newsletter? Now)> SendAsync(Newsletter draft, string by, CancellationToken cancellation)
    {
        // The plan is noted first, so that what is cut off from here on is taken up; of a draft that stays one it comes to nothing.
        await ledger.WriteAsync(Plan(draft), cancellation);
        var done = await letters.SaveAsync(draft with { Sending = new(clock.GetUtcNow(), by) }, by, cancellation);
        if (done is (KeptOutcome.Done, { } now)) await OrderAsync(now, cancellation);
        return done;
    }

    /// <summary>Has the mails of a newsletter written down that is to be sent, unless they are.</summary>
    public async Task OrderAsync(Newsletter letter, CancellationToken cancellation)
    {
        if (letter.State != NewsletterState.Sending) return;
        var plan = Plan(letter);
        await ledger.WriteAsync(plan, cancellation);
        var known = await deliveries.FindAsync(plan.Batch, plan.Id, cancellation) ?? plan;
        // Given up, or come to nothing while it was still a draft.
        if (Deliveries.IsEnded(known.State)) await deliverer.SendAgainAsync(known, cancellation);
        else await deliverer.AskAgainAsync(known, cancellation);
    }

    /// <summary>How far its mails have come.</summary>
    public async Task<MailCount> CountAsync(Newsletter letter, CancellationToken cancellation) => letter.Sending is null ? new(0, 0, 0)
        : MailCount.Of(await deliveries.OfBatchAsync(DeliveryRepository.NewsletterMailsOf(letter.Id), cancellation)
            .Select(d => d.State).ToListAsync(cancellation)) with { IsGivenUp = await IsGivenUpAsync(letter, cancellation) };

    private async Task<bool> IsGivenUpAsync(Newsletter letter, CancellationToken cancellation) => letter.State == NewsletterState.Sending
        && await deliveries.FindAsync(DeliveryRepository.Newsletters, letter.Id, cancellation) is { State: DeliveryState.Failed };

    private Delivery Plan(Newsletter letter) => ledger.New(
        DeliveryRepository.Newsletters, letter.Id, DeliveryKind.NewsletterPlan, letter.Region, [letter.Region]);
}
