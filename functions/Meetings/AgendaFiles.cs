using Reporting.Functions.Website;
using Reporting.Website.Meetings;

namespace Reporting.Functions.Meetings;

/// <summary>Takes the files of jobcentres and gives them out.</summary>
public sealed class AgendaFiles(AgendaPages pages, FileReceiver receiver, MeetingInputRepository inputs, MeetingFileStore store)
{
    /// <summary>Takes the file of a posted form, and leads back to the page.</summary>
    internal async Task<IResult> ReceiveAsync(
        HttpContext http, SiteContext context, AgendaDesk desk, PostedForm form, CancellationToken cancellation)
    {
        if (await pages.FindAsync(desk, cancellation) is not { } meeting)
            return AgendaPages.Closed(http, context);
        var (words, by) = (new AgendaText(context.Language), form.Text(AgendaForm.By));
        var note = await ReceiveAsync(PostedFile.Of(http), desk, by, words, cancellation);
        return note is null
            ? Results.Redirect($"{desk.Address}{desk.Query}{(desk.Query.Length == 0 ? "?" : "&")}lang={context.Code}")
            : await pages.RefuseAsync(http, desk, meeting, note, by, cancellation);
    }

    /// <summary>A file of one of some areas; a page that says so when there is none.</summary>
    public async Task<IResult> AnswerAsync(
        HttpContext http, SiteContext context, string meeting, IReadOnlyCollection<string> areas, string mark,
        CancellationToken cancellation)
    {
        var known = (await inputs.OfAsync(meeting, cancellation)).Within(areas).Files.FirstOrDefault(f => f.Mark == mark);
        return known is not null && await store.OpenAsync(meeting, known.Author.Area, known.Mark, cancellation) is { } content
            ? AttachedFile.Of(http, content, known.Name)
            : SitePage.Missing(http, context.Say("Filen findes ikke", "There is no such file"),
                context.Say("Den er måske slettet af jobcentret eller regionen.", "The jobcentre or the region may have deleted it."));
    }

    private async Task<string?> ReceiveAsync(PostedFile? file, AgendaDesk desk, string by, AgendaText words, CancellationToken cancellation)
    {
        var name = TypedText.Read(by, AgendaText.MaxNameLength, lines: false, out var unnamed);
        if (file is null || (unnamed is not null && desk.Caller is null)) return words.Mistake(AgendaForm.File);
        var (outcome, error) = await receiver.ReceiveAsync(desk.Meeting, desk.Author(name), file.Name, file.Content, cancellation);
        return error?.In(words.Language) ?? words.Told(outcome, words.TooManyFiles);
    }
}
