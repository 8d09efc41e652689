using Reporting.Functions.Website;
using Reporting.Website.Meetings;

namespace Reporting.Functions.Meetings;

/// <summary>The page at which a jobcentre takes part in its agenda.</summary>
public sealed class AgendaPages(
    Catalogue catalogue, MeetingRepository meetings, AgendaRepository agendas, MeetingInputRepository inputs, TimeProvider clock)
{
    /// <summary>Says that a link is not one of the app's.</summary>
    public static IResult Wrong(HttpContext http, SiteContext context) =>
        SitePage.Missing(http, new AgendaText(context.Language).Wrong.Title, new AgendaText(context.Language).Wrong.Text);

    /// <summary>Says that the region renewed or withdrew a link.</summary>
    public static IResult Over(HttpContext http, SiteContext context) => Gone(http, new AgendaText(context.Language).Over);

    /// <summary>Says that the meeting is over or called off.</summary>
    public static IResult Closed(HttpContext http, SiteContext context) => Gone(http, new AgendaText(context.Language).Closed);

    /// <summary>A meeting whose agenda is open; null when there is none.</summary>
    // Items are for the day of the meeting at the latest; after that they would be lost.
    public async Task<Meeting?> FindAsync(AgendaDesk desk, CancellationToken cancellation) =>
        await meetings.FindAsync(desk.Meeting, cancellation) is { Cancelled: false } meeting
        && meeting.Date >= DanishDay.Of(clock) && meeting.Areas.Contains(desk.Area) ? meeting : null;

    /// <summary>The page: the proposed agenda, what there is of the jobcentre's, and forms for more.</summary>
    public async Task<IResult> ShowAsync(HttpContext http, SiteContext context, AgendaDesk desk, CancellationToken cancellation) =>
        await FindAsync(desk, cancellation) is { } meeting
            ? await PageAsync(http, desk, meeting, AgendaRefusal.None, cancellation) : Closed(http, context);

    /// <summary>Does what a form asks.</summary>
    /// <returns>Null when it is done; else the page that says why not, with what was written.</returns>
    internal async Task<IResult?> ChangeAsync(
        HttpContext http, SiteContext context, AgendaDesk desk, PostedForm form, CancellationToken cancellation)
    {
        if (await FindAsync(desk, cancellation) is not { } meeting) return Closed(http, context);
        var name = TypedText.Read(form.Text(AgendaForm.By), AgendaText.MaxNameLength, lines: false, out var unnamed);
        if (await RemoveAsync(desk, form, unnamed is null ? name : catalogue.Area(desk.Area)?.Name ?? desk.Area, cancellation)) return null;
        var refusal = new AgendaRefusal(form.Text(AgendaForm.Do), form.Text(AgendaForm.Text), form.Text(AgendaForm.By));
        var words = new AgendaText(context.Language);
        var note = unnamed is not null && desk.Caller is null ? words.Mistake(refusal.Form) : refusal.Form switch
        {
            AgendaForm.Comment => await CommentAsync(desk, desk.Author(name), form, words, cancellation),
            AgendaForm.Agree => await AgreeAsync(meeting, desk, desk.Author(name), form, words, cancellation),
            _ => await AddAsync(desk, desk.Author(name), form, words, cancellation),
        };
        return note is null ? null : await PageAsync(http, desk, meeting, refusal with { Note = note }, cancellation);
    }

    /// <summary>The page again, with why something was not done.</summary>
    internal Task<IResult> RefuseAsync(HttpContext http, AgendaDesk desk, Meeting meeting, string note, string by,
        CancellationToken cancellation) =>
        PageAsync(http, desk, meeting, new(AgendaForm.File, "", by) { Note = note }, cancellation);

    private async Task<bool> RemoveAsync(AgendaDesk desk, PostedForm form, string name, CancellationToken cancellation)
    {
        var author = desk.Author(name);
        if (int.TryParse(form.Text(AgendaForm.RemoveItem), out var item))
            await agendas.RemoveAsync(desk.Meeting, desk.Area, item, author.By, cancellation);
        else if (int.TryParse(form.Text(AgendaForm.RemoveComment), out var comment))
            await inputs.RemoveCommentAsync(desk.Meeting, author, comment, cancellation);
        else if (form.Text(AgendaForm.RemoveFile) is { Length: > 0 } file)
            await inputs.DeleteAsync(desk.Meeting, author, file, cancellation);
        else return false;
        return true;
    }

    private async Task<string?> AddAsync(AgendaDesk desk, InputAuthor author, PostedForm form, AgendaText words,
        CancellationToken cancellation)
    {
        var item = TypedText.Read(form.Text(AgendaForm.Text), AgendaText.MaxItemLength, lines: true, out var error);
        if (error is not null) return words.Mistake("");
        if (await agendas.AddAsync(desk.Meeting, new AgendaItem(desk.Area, item, author.By), cancellation)) return null;
        return (await agendas.OfAsync(desk.Meeting, cancellation)).Count(i => i.Item.Area == desk.Area) >= AgendaRepository.MaxItems
            ? words.Full : words.UsedUp;
    }

    private async Task<string?> CommentAsync(
        AgendaDesk desk, InputAuthor author, PostedForm form, AgendaText words, CancellationToken cancellation)
    {
        var text = TypedText.Read(form.Text(AgendaForm.Text), AgendaText.MaxCommentLength, lines: true, out var error);
        return error is not null ? words.Mistake(AgendaForm.Comment)
            : words.Told(await inputs.CommentAsync(desk.Meeting, author, text, cancellation), words.TooManyComments);
    }

    private async Task<string?> AgreeAsync(
        Meeting meeting, AgendaDesk desk, InputAuthor author, PostedForm form, AgendaText words, CancellationToken cancellation)
    {
        var items = (await agendas.OfAsync(desk.Meeting, cancellation)).Select(i => i.Item).Where(i => i.Area == desk.Area);
        var agenda = AgendaDraft.Typed(meeting, items);
        return form.Text(AgendaForm.Shown) != AgendaDraft.Mark(agenda) ? words.ChangedMeanwhile
            : words.Told(await inputs.AgreeAsync(desk.Meeting, author, agenda, cancellation), words.UsedUp);
    }

    private async Task<IResult> PageAsync(
        HttpContext http, AgendaDesk desk, Meeting meeting, AgendaRefusal refusal, CancellationToken cancellation) => SitePage.Of(http,
            new AgendaItemsModel(
                Meeting: meeting, Area: catalogue.Area(desk.Area)?.Name ?? desk.Area, Address: desk.Address, Query: desk.Query,
                Items: (await agendas.OfAsync(meeting.Id, cancellation)).Where(i => i.Item.Area == desk.Area).ToList(),
                Inputs: (await inputs.OfAsync(meeting.Id, cancellation)).Within([desk.Area]), Refusal: refusal,
                IsSignedIn: desk.Caller is not null), refusal.Note is null ? 200 : 400);

    private static IResult Gone(HttpContext http, (string Title, string Text) said) => SitePage.Say(http, 410, said.Title, said.Text);
}
