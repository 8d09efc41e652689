using Reporting.Functions.Website;
using Reporting.Website.Meetings;

namespace Reporting.Functions.Meetings;

/// <summary>The page with a jobcentre's items for an agenda.</summary>
public sealed class AgendaPages(Catalogue catalogue, MeetingRepository meetings, AgendaRepository agendas, TimeProvider clock)
{
    /// <summary>Says that a link is not one of the app's.</summary>
    public static IResult Wrong(HttpContext http, SiteContext context) =>
        SitePage.Missing(http, new AgendaText(context.Language).Wrong.Title, new AgendaText(context.Language).Wrong.Text);

    /// <summary>Says that the region renewed or withdrew a link.</summary>
    public static IResult Over(HttpContext http, SiteContext context) => Gone(http, new AgendaText(context.Language).Over);

    /// <summary>The page: the meeting, the items there are, and a form for another.</summary>
    public async Task<IResult> ShowAsync(HttpContext http, SiteContext context, string id, string area, CancellationToken cancellation) =>
        await FindAsync(id, area, cancellation) is { } meeting
            ? await PageAsync(http, context, meeting, area, 200, null, ("", ""), cancellation) : Closed(http, context);

    /// <summary>Adds or removes an item.</summary>
    /// <returns>Null when it is done; else the page that says why not, with what was written.</returns>
    internal async Task<IResult?> ChangeAsync(HttpContext http, SiteContext context, string id, string area, PostedForm form,
        CancellationToken cancellation)
    {
        if (await FindAsync(id, area, cancellation) is not { } meeting) return Closed(http, context);
        var by = TypedText.Read(form.Text("by"), AgendaText.MaxNameLength, lines: false, out var unnamed);
        if (int.TryParse(form.Text("remove"), out var slot))
        {
            await agendas.RemoveAsync(id, area, slot, unnamed is null ? by : catalogue.Area(area)?.Name ?? area, cancellation);
            return null;
        }

        var item = TypedText.Read(form.Text("text"), AgendaText.MaxItemLength, lines: true, out var error);
        var words = new AgendaText(context.Language);
        var note = error is not null || unnamed is not null ? words.Mistake
            : await agendas.AddAsync(id, new AgendaItem(area, item, by), cancellation) ? null
            : await CountAsync(id, area, cancellation) >= AgendaRepository.MaxItems ? words.Full : words.UsedUp;
        return note is null
            ? null : await PageAsync(http, context, meeting, area, 400, note, (form.Text("text"), form.Text("by")), cancellation);
    }

    // Items are for the day of the meeting at the latest; after that they would be lost.
    private async Task<Meeting?> FindAsync(string id, string area, CancellationToken cancellation) =>
        await meetings.FindAsync(id, cancellation) is { Cancelled: false } meeting
        && meeting.Date >= DanishDay.Of(clock) && meeting.Areas.Contains(area) ? meeting : null;

    private async Task<int> CountAsync(string id, string area, CancellationToken cancellation) =>
        (await agendas.OfAsync(id, cancellation)).Count(i => i.Item.Area == area);

    private static IResult Closed(HttpContext http, SiteContext context) => Gone(http, new AgendaText(context.Language).Closed);

    private static IResult Gone(HttpContext http, (string Title, string Text) said) => SitePage.Say(http, 410, said.Title, said.Text);

    private async Task<IResult> PageAsync(HttpContext http, SiteContext context, Meeting meeting, string area, int status, string? note,
        (string Text, string By) written, CancellationToken cancellation) => SitePage.Of(http, new AgendaItemsModel(
        Meeting: meeting, Area: catalogue.Area(area)?.Name ?? area, Note: note,
        Items: (await agendas.OfAsync(meeting.Id, cancellation)).Where(i => i.Item.Area == area).ToList(), Text: written.Text,
        By: written.By), status);
}
