using Microsoft.Extensions.Options;
using Reporting.Application.Access;
using Reporting.Application.Mail;
using Reporting.Application.Packs;

namespace Reporting.Application.Meetings;

/// <summary>The files of a meeting's material, as a mail names, links and carries them.</summary>
public sealed class MaterialFiles(Catalogue catalogue, OrderStore store, SiteLinks site, IOptions<MailOptions> mail)
{
    private const string Part = OrderParts.Whole;

    /// <summary>The files with their links, in reading order.</summary>
    /// <param name="order">The order's id.</param>
    public IReadOnlyList<MaterialFile> Of(Meeting meeting, OrderContent content, string order)
    {
        var say = meeting.Language;
        return
        [
            File($"{Part}.pdf", say.Say("Mødematerialet som PDF", "The meeting pack as PDF"), say.Say(
                "Dagsorden, resultatoversigt, statusnotat, aftaler fra sidst og bilag.",
                "Agenda, overview, status note, agreements from last time and annex.")),
            File(OrderFiles.Slides(Part), say.Say("Plancherne som PDF", "The slides as PDF"),
                say.Say("Til at vise på mødet.", "To be shown at the meeting.")),
            File(OrderFiles.EditableSlides(Part), say.Say("Plancherne i PowerPoint", "The slides in PowerPoint"),
                say.Say("Kan rettes, før de vises for medarbejderne.", "Can be changed before they are shown to the staff.")),
            File($"{Part}.docx", say.Say("Materialet i Word", "The pack in Word"), say.Say("Kan rettes.", "Can be changed.")),
            File($"{Part}.xlsx", say.Say("Tallene i Excel", "The figures in Excel"),
                say.Say("Alle tal i materialet med deres kilder.", "All figures of the pack with their sources.")),
        ];

        MaterialFile File(string file, string name, string what) => new(name, what, site.Material(meeting, order, file));
    }

    /// <summary>The files that go along: the pack and the slides, where both are small enough for a mail.</summary>
    public async Task<IReadOnlyList<MailPart>> AttachedAsync(OrderContent content, string order, CancellationToken cancellation)
    {
        var (parts, room) = (new List<MailPart>(), (long)mail.Value.MaxAttachmentBytes);
        foreach (var file in new[] { $"{Part}.pdf", OrderFiles.Slides(Part) })
        {
            using var document = await store.OpenAsync(order, file, cancellation);
            if (document is null || (room -= document.Details.ContentLength) < 0) return [];
            using var bytes = new MemoryStream((int)document.Details.ContentLength);
            await document.Content.CopyToAsync(bytes, cancellation);
            parts.Add(new(OrderFiles.SavedAs(catalogue, content, file), "application/pdf", bytes.ToArray()));
        }

        return parts;
    }
}
