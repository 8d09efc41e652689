using Microsoft.Extensions.Options;
using Reporting.Application.Access;
using Reporting.Application.Packs;
using Reporting.Application.Publishing;
using Reporting.Application.Reports;
using Reporting.Application.Requests;

namespace Reporting.Application.Mail;

/// <summary>Writes the mails that bring reports: what an order of the run's figures would give, with a link that expires.</summary>
public sealed class ReportMails(
    Catalogue catalogue, ReportContents contents, MadeReports reports, RevisedFindings findings, SiteLinks links,
    IOptions<MailOptions> options, TimeProvider clock)
{
    private const string File = $"{OrderParts.Whole}.pdf";
    private static readonly TimeSpan LinkLasts = TimeSpan.FromDays(30);

    /// <summary>
    /// The mail; null when there is nothing to say: a revision that finds nothing else in the report's areas, or a report that can
    /// no longer be made.
    /// </summary>
    public async Task<MailContent?> WriteAsync(
        Delivery delivery, Subscriber subscriber, Run run, MailLinks footer, CancellationToken cancellation)
    {
        var (wanted, language) = (delivery.Report!, subscriber.Choice.Language);
        if (await ContentAsync(run.Key, wanted, language, cancellation) is not { } content) return null;
        if (!await IsNewsAsync(run, content, wanted, cancellation)) return null;
        var made = await reports.OfAsync(content, cancellation);
        return ReportMail.Compose(new ReportMailPage(
            ReportList.Find(wanted.Report)!, wanted, content.Report!.ScopeName, run.Stamp, made.Paper)
        {
            Link = links.Report(run.Key, wanted, language, LinkLasts), LinkExpires = clock.GetUtcNow() + LinkLasts,
            Page = catalogue.Area(wanted.Of) is { } area ? links.Area(area, run.Month) : null,
            FileName = OrderFiles.SavedAs(catalogue, content, File),
            Pdf = made.Pdf.Length <= options.Value.MaxAttachmentBytes ? new ReadOnlyMemory<byte>(made.Pdf) : null,
            IsRevised = run.Told is not null, Missing = run.Missing,
        }, catalogue, footer, language);
    }

    /// <summary>The report that a mail's link leads to; null when it can no longer be made.</summary>
    public async Task<(byte[] Pdf, string Name)?> FindAsync(
        RunKey run, string report, string of, Language language, CancellationToken cancellation) =>
        await ContentAsync(run, new(report, of, default), language, cancellation) is { } content
            ? ((await reports.OfAsync(content, cancellation)).Pdf, OrderFiles.SavedAs(catalogue, content, File)) : null;

    private Task<OrderContent?> ContentAsync(RunKey run, ReportSubscription wanted, Language language, CancellationToken cancellation) =>
        contents.OfAsync(
            ReportRequest.About(wanted.Report, wanted.Of, catalogue) with { Language = language }, run, new ValidationErrors(),
            cancellation);

    // As of digests.
    private async Task<bool> IsNewsAsync(Run run, OrderContent content, ReportSubscription wanted, CancellationToken cancellation)
    {
        if (run.Told is null) return true;
        var areas = content.Report!.Areas.Append(wanted.Of).ToHashSet(StringComparer.Ordinal);
        return (await findings.RevisedAsync(run, await findings.OfAsync(run.Key, areas, cancellation), areas, cancellation)).Count > 0;
    }
}
