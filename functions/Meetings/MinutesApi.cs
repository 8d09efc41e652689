namespace Reporting.Functions.Meetings;

/// <summary>Minutes and agreements in the API.</summary>
public sealed class MinutesApi(MinutesReader reader, MeetingRepository meetings, MeetingFigures figures, TimeProvider clock)
{
    /// <summary>PUT /api/meetings/{meeting}/minutes: writes or changes the minutes.</summary>
    [Function(nameof(WriteMinutes)), EndpointSummary("Write the minutes"), Tags(ApiTags.Meetings), SmallBody]
    [EndpointDescription(
        "Needs a function key and If-Match. With the agreements (what, who, by when, which indicator is to move how much) "
        + "and the messages to the central level; an agreement sent with its id keeps it. " + MinutesReader.Expected)]
    [ProducesResponseType<MeetingView>(200), ProducesResponseType<HttpValidationProblemDetails>(400)]
    [ProducesResponseType<ProblemDetails>(404), ProducesResponseType<ProblemDetails>(409), ProducesResponseType<ProblemDetails>(412)]
    [ProducesResponseType<ProblemDetails>(415), ProducesResponseType<ProblemDetails>(428)]
    public async Task<IResult> WriteMinutes(
        [HttpTrigger(AuthorizationLevel.Function, "put", Route = "api/meetings/{meeting}/minutes")] HttpRequest http, string meeting,
        CancellationToken cancellation)
    {
        var version = MeetingTag.Read(http, out var problem);
        if (problem is not null) return problem;
        using var body = await JsonBody.ReadAsync(http, MinutesReader.Expected, cancellation);
        if (await meetings.FindAsync(meeting, cancellation) is not { } known) return MeetingTag.Missing(meeting);
        if (known.Cancelled) return Problem.Conflict("The meeting was called off.");
        if (known.Date > DanishDay.Of(clock))
            return Problem.Conflict($"The meeting is on {known.Date:yyyy-MM-dd}; minutes are written when it has been held.");
        // Ids are given out by the version that the minutes were written from.
        if (known.Version != version) return MeetingTag.Changed(known);
        var errors = new ValidationErrors();
        if (reader.Read(body.RootElement, http.Headers[Author.Header], known, errors,
            await figures.OfAsync(known.Areas, cancellation)) is not var (minutes, by))
            return Problem.Of(errors);
        var (outcome, now) = await meetings.ChangeAsync(
            meeting, version, m => m with { Minutes = minutes }, by, "minutes", null, null, cancellation);
        return MeetingAnswer.Of(http, outcome, now, meeting);
    }

    /// <summary>PUT /api/meetings/{meeting}/agreements/{agreement}: says how an agreement stands.</summary>
    [Function(nameof(SetAgreement)), EndpointSummary("Say how an agreement stands or goes"), Tags(ApiTags.Meetings), SmallBody]
    [EndpointDescription("Needs a function key and If-Match. A note is kept with its time and author, "
        + "and so is the word an agreement is closed with. " + AgreementStep.Expected)]
    [ProducesResponseType<MeetingView>(200), ProducesResponseType<HttpValidationProblemDetails>(400)]
    [ProducesResponseType<ProblemDetails>(404), ProducesResponseType<ProblemDetails>(412)]
    [ProducesResponseType<ProblemDetails>(415), ProducesResponseType<ProblemDetails>(428)]
    public async Task<IResult> SetAgreement(
        [HttpTrigger(AuthorizationLevel.Function, "put", Route = "api/meetings/{meeting}/agreements/{agreement}")] HttpRequest http,
        string meeting, string agreement, CancellationToken cancellation)
    {
        var version = MeetingTag.Read(http, out var problem);
        if (problem is not null) return problem;
        using var body = await JsonBody.ReadAsync(http, AgreementStep.Expected, cancellation);
        var errors = new ValidationErrors();
        if (AgreementStep.Read(body.RootElement, http.Headers[Author.Header], errors) is not { } sent) return Problem.Of(errors);
        if (await meetings.FindAsync(meeting, cancellation) is not { } known) return MeetingTag.Missing(meeting);
        if (known.Minutes?.Agreements.FirstOrDefault(a => a.Id == agreement) is not { } named)
            return Problem.Missing($"The meeting has no agreement '{agreement[..Math.Min(agreement.Length, 20)]}'.");
        if (sent.Checked(named, errors) is not { } step) return Problem.Of(errors);
        var (outcome, now) = await meetings.ChangeAsync(
            meeting, version, m => step.Apply(m, agreement, clock.GetUtcNow()), step.By, "agreement", agreement, null, cancellation);
        return MeetingAnswer.Of(http, outcome, now, meeting);
    }
}
