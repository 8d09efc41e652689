namespace Reporting.Functions.Meetings;

/// <summary>Meetings in the API.</summary>
public sealed class MeetingApi(
    MeetingReader reader, MeetingRepository meetings, AgendaRepository agendas, ContactRepository book, ItemLinks links,
    Catalogue catalogue, TimeProvider clock)
{
    private const string Route = "api/meetings";
    private const int MaxChanges = 100;

    /// <summary>POST /api/meetings: plans a meeting.</summary>
    [Function(nameof(PlanMeeting)), EndpointSummary("Plan a dialogue meeting"), Tags(ApiTags.Meetings), SmallBody]
    [EndpointDescription("Needs a function key. kind is individual, director, collective or network, or one that the minimum "
        + "standards do not count: theme, information, regionalCouncil, localCouncil, mayor, partner, staffNetwork or conference. "
        + "The areas are of one region. "
        + "by, or the header X-User, says who plans it. " + MeetingReader.Expected)]
    [ProducesResponseType<MeetingView>(201), ProducesResponseType<HttpValidationProblemDetails>(400)]
    [ProducesResponseType<ProblemDetails>(415)]
    public async Task<IResult> PlanMeeting(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = Route)] HttpRequest http, CancellationToken cancellation)
    {
        using var body = await JsonBody.ReadAsync(http, MeetingReader.Expected, cancellation);
        var errors = new ValidationErrors();
        if (reader.Read(body.RootElement, http.Headers[Author.Header], null, errors) is not { } sound) return Problem.Of(errors);
        var planned = await meetings.PlanAsync(sound.Meeting, sound.Contacts ?? MeetingContacts.None, sound.By, cancellation);
        http.HttpContext.Response.Headers.ETag = MeetingTag.Of(planned);
        return Results.Created($"/api/meetings/{planned.Id}", MeetingView.Of(planned));
    }

    /// <summary>GET /api/meetings: a region's meetings in a year.</summary>
    [Function(nameof(GetMeetings)), EndpointSummary("A region's meetings"), Tags(ApiTags.Meetings)]
    [EndpointDescription("Needs a function key. ?region= is a region's code, ?year= this year unless given. By day, without addresses.")]
    [QueryParameter("region"), QueryParameter("year")]
    [ProducesResponseType<IEnumerable<MeetingView>>(200)]
    [ProducesResponseType<ProblemDetails>(400), ProducesResponseType<ProblemDetails>(404)]
    public async Task<IResult> GetMeetings(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = Route)] HttpRequest http, CancellationToken cancellation)
    {
        var asked = WholeNumber.ReadYear(http.Text("year"), clock, out var problem);
        if (problem is not null) return problem;
        if (http.Text("region") is not { } region)
            return Problem.Bad("Write ?region= and a region's code, for example ?region=084. GET /api/areas lists them all.");
        if (RegionAreas.Check(catalogue, region, asked) is { } unknown) return Problem.Of(unknown);
        http.HttpContext.Response.Headers.CacheControl = "no-store";
        return Results.Ok((await meetings.OfAsync(asked, region, cancellation)).Select(MeetingView.Of));
    }

    /// <summary>GET /api/meetings/{meeting}: a meeting with what belongs to it.</summary>
    [Function(nameof(GetMeeting)), EndpointSummary("A meeting"), Tags(ApiTags.Meetings)]
    [EndpointDescription("Needs a function key. With minutes, agreements, the items the jobcentres ask for and the links at which "
        + "they write them. The ETag is what a change sends as If-Match.")]
    [ProducesResponseType<MeetingDetail>(200), ProducesResponseType<ProblemDetails>(404)]
    public async Task<IResult> GetMeeting(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = Route + "/{meeting}")] HttpRequest http, string meeting,
        CancellationToken cancellation)
    {
        if (await meetings.FindAsync(meeting, cancellation) is not { } known) return MeetingTag.Missing(meeting);
        var contacts = await book.OfAsync(known.Id, cancellation);
        var items = (await agendas.OfAsync(known.Id, cancellation)).Select(i => i.Item).ToList();
        return MeetingView.Answer(http.HttpContext.Response, known, new MeetingDetail(
            MeetingView.Of(known), items, [.. known.Areas.Prepend(MeetingReminder.Region).Where(c => contacts.Of(c) is not null)],
            (await links.OfAsync(known, cancellation)).Where(l => l.Address is not null)
                .ToDictionary(l => l.Area, l => l.Address!.AbsoluteUri)));
    }

    /// <summary>PUT /api/meetings/{meeting}: changes a meeting.</summary>
    [Function(nameof(ChangeMeeting)), EndpointSummary("Change a meeting"), Tags(ApiTags.Meetings), SmallBody]
    [EndpointDescription("Needs a function key and If-Match. The body is as in POST, with materialSent (a day) and cancelled; "
        + "what is left out is empty afterwards, but contacts stay as they are, save those of areas that are left out. Minutes are kept.")]
    [ProducesResponseType<MeetingView>(200), ProducesResponseType<HttpValidationProblemDetails>(400)]
    [ProducesResponseType<ProblemDetails>(404), ProducesResponseType<ProblemDetails>(412)]
    [ProducesResponseType<ProblemDetails>(415), ProducesResponseType<ProblemDetails>(428)]
    public async Task<IResult> ChangeMeeting(
        [HttpTrigger(AuthorizationLevel.Function, "put", Route = Route + "/{meeting}")] HttpRequest http, string meeting,
        CancellationToken cancellation)
    {
        var version = MeetingTag.Read(http, out var problem);
        if (problem is not null) return problem;
        using var body = await JsonBody.ReadAsync(http, MeetingReader.Expected, cancellation);
        if (await meetings.FindAsync(meeting, cancellation) is not { } known) return MeetingTag.Missing(meeting);
        var errors = new ValidationErrors();
        if (reader.Read(body.RootElement, http.Headers[Author.Header], known, errors) is not { } sound) return Problem.Of(errors);
        var (outcome, now) = await meetings.ChangeAsync(
            meeting, version, m => sound.Meeting with { Minutes = m.Minutes }, sound.By, "changed", null, sound.Contacts, cancellation);
        return MeetingAnswer.Of(http, outcome, now, meeting);
    }

    /// <summary>GET /api/meetings/{meeting}/history: every change, when and by whom.</summary>
    [Function(nameof(GetMeetingHistory)), EndpointSummary("A meeting's history"), Tags(ApiTags.Meetings), QueryParameter("after")]
    [EndpointDescription("Needs a function key. Every change with its time, its author and the meeting after it, oldest first. "
        + "Holds no addresses. At most 100 at a time: where there are more, "
        + "the header Link names the address of the next ones with rel=\"next\".")]
    [ProducesResponseType<IEnumerable<ChangeOfMeetingView>>(200)]
    [ProducesResponseType<ProblemDetails>(400), ProducesResponseType<ProblemDetails>(404)]
    public async Task<IResult> GetMeetingHistory(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = Route + "/{meeting}/history")] HttpRequest http, string meeting,
        CancellationToken cancellation)
    {
        var (after, headers) = (http.Text("after"), http.HttpContext.Response.Headers);
        headers.CacheControl = "no-store";
        if (after is not null && HistoryKey.Read(after) is null)
            return Problem.Bad("after: It is no change of a meeting. Take the whole address from the header Link of the answer before.");
        if (await meetings.FindAsync(meeting, cancellation) is null) return MeetingTag.Missing(meeting);
        var (changes, next) = await meetings.HistoryAfterAsync(meeting, after, MaxChanges, cancellation);
        if (next is not null) headers.Link = $"<{http.Path}?after={next}>; rel=\"next\"";
        return Results.Ok(changes.Select(ChangeOfMeetingView.Of));
    }

    /// <summary>DELETE /api/meetings/{meeting}/contacts: deletes the addresses of a meeting's contacts.</summary>
    [Function(nameof(DeleteContacts)), EndpointSummary("Delete a meeting's contacts"), Tags(ApiTags.Meetings)]
    [EndpointDescription("Needs a function key and the header X-User. The addresses are gone afterwards, and no more reminders are sent. "
        + "Gone already is 204 as well.")]
    [ProducesResponseType(204), ProducesResponseType<ProblemDetails>(400), ProducesResponseType<ProblemDetails>(404)]
    public async Task<IResult> DeleteContacts(
        [HttpTrigger(AuthorizationLevel.Function, "delete", Route = Route + "/{meeting}/contacts")] HttpRequest http, string meeting,
        CancellationToken cancellation)
    {
        var by = Author.Read(http.Headers[Author.Header], out var error);
        if (error is not null) return Problem.Bad($"X-User: {error}");
        if (await meetings.FindAsync(meeting, cancellation) is null) return MeetingTag.Missing(meeting);
        await book.DeleteAsync(meeting, by, cancellation);
        return Results.NoContent();
    }
}
