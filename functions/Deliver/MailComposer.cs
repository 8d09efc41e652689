using System.Net;
using Reporting.Documents;
using Reporting.Domain;
using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>Writes the mail that a delivery brings.</summary>
internal sealed class MailComposer(Catalogue catalogue, DocumentStore documents)
{
    private static readonly Uri Site = new("https://localhost/");

    /// <summary>The mail; null when there is nothing to say.</summary>
    public async Task<MailContent?> ComposeAsync(Delivery delivery, Subscriber subscriber, CancellationToken cancellation)
    {
        var names = string.Join(", ", delivery.Areas.Select(a => catalogue.Area(a)?.Name ?? a));
        var subject = delivery.Kind switch
        {
            DeliveryKind.Overview => $"Resultatoversigt: {names}",
            DeliveryKind.Alert => $"Ændring i resultaterne: {names}",
            DeliveryKind.Digest => $"Månedens resultater: {names}",
            _ => "Bekræft din tilmelding",
        };
        var attachments = delivery.Kind == DeliveryKind.Overview ? await PagesAsync(delivery, cancellation) : [];
        return new MailContent(subject, subject + "\n", $"<!DOCTYPE html><p>{WebUtility.HtmlEncode(subject)}</p>") { Attachments = attachments };
    }

    /// <summary>The link by which the subscriber ends mails like this one; null when there is nothing to end.</summary>
    public Uri? Leave(Delivery delivery, Subscriber subscriber) => delivery.Kind == DeliveryKind.Confirmation
        ? null : new Uri(Site, $"leave/{subscriber.Id}");

    private async Task<IReadOnlyList<MailPart>> PagesAsync(Delivery delivery, CancellationToken cancellation)
    {
        if (DeliveryLedger.RunOf(delivery.Batch) is not var (month, revision)) return [];
        var pages = new List<MailPart>();
        foreach (var area in delivery.Areas)
        {
            using var page = await documents.OpenAsync(month.ToString(), revision, area, "pdf", cancellation);
            if (page is null) continue;
            var content = await BinaryData.FromStreamAsync(page.Content, cancellation);
            var name = $"Resultatoversigt {catalogue.Area(area)?.Name ?? area} {PeriodText.In(Language.Danish).Long(month)}.pdf";
            pages.Add(new MailPart(name, "application/pdf", content.ToMemory()));
        }

        return pages;
    }
}
