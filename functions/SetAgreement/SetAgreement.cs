using Reporting.Domain;
using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>PUT /api/meetings/{meeting}/agreements/{agreement}: says how an agreement stands.</summary>
internal static class SetAgreement
{
    private const string Expected = """Send for example {"state":"done","by":"ABC"}; state is open, done or dropped.""";

    public static void Map(IEndpointRouteBuilder app) => app.MapPut("/api/meetings/{meeting}/agreements/{agreement}", Handle)
        .WithSummary("Say how an agreement stands").WithDescription("Needs a function key and If-Match. " + Expected).WithMeetingChange();

    private static async Task<IResult> Handle(
        string meeting, string agreement, HttpRequest http, MeetingLedger meetings, CancellationToken cancellation)
    {
        var version = MeetingTag.Read(http, out var problem);
        if (problem is not null) return problem;
        using var body = await JsonBody.ReadAsync(http, Expected, cancellation);
        var mistakes = new Mistakes();
        var fields = new Fields(body.RootElement, "", Expected, mistakes);
        var (by, state) = (Author.Read(fields, http.Headers[Author.Header]), fields.Word("state", MeetingNames.States));
        if (!fields.Has("state")) fields.Wrong("state", $"It is missing. {Expected}");
        fields.RefuseOthers();
        if (mistakes.Count > 0) return Problem.Of(mistakes);
        if (await meetings.FindAsync(meeting, cancellation) is not { } known) return MeetingTag.Missing(meeting);
        if (known.Minutes?.Agreements.All(a => a.Id != agreement) != false) return Problem.Missing($"The meeting has no agreement '{agreement[..Math.Min(agreement.Length, 20)]}'.");
        var (outcome, now) = await meetings.ChangeAsync(meeting, version, m => With(m, agreement, state!.Value), by, "agreement", agreement, null, cancellation);
        return MeetingAnswer.Of(http, outcome, now, meeting);
    }

    /// <summary>A meeting with one of its agreements in another state.</summary>
    public static Meeting With(Meeting meeting, string agreement, AgreementState state) => meeting with
    {
        Minutes = meeting.Minutes! with
        {
            Agreements = [.. meeting.Minutes.Agreements.Select(a => a.Id == agreement ? a with { State = state } : a)],
        },
    };
}
