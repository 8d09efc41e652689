using Reporting.Domain;
using Reporting.Functions.Site;
using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>POST /meetings/{meeting}/agreements/{agreement}: says on the meeting's page how an agreement stands.</summary>
internal static class MarkAgreement
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/meetings/{meeting}/agreements/{agreement}", Handle).AsRestricted();

    private static async Task<IResult> Handle(string meeting, string agreement, SiteContext context, HttpContext http, PostedForm posted,
        MeetingAccess access, MeetingSheets sheets, MeetingLedger meetings, CancellationToken cancellation)
    {
        var (known, refusal) = await access.ForChangeAsync(http, context, meeting, cancellation);
        if (known is null) return refusal!;
        if (known.Minutes?.Agreements.FirstOrDefault(a => a.Id == agreement) is not { } named || StateOf(posted.Text("state")) is not { } state)
            return MeetingAccess.Missing(http, context);
        if (new MeetingForm(posted.Texts).Version != known.Version)
            return known.By == context.Caller!.Name && named.State == state // sent twice
                ? Results.Redirect(MeetingSheets.Saved(known.Id)) : await sheets.AnswerAsync(http, context, (ChangeOutcome.Conflict, known), cancellation);
        return await sheets.AnswerAsync(http, context, await meetings.ChangeAsync(
            meeting, known.Version, m => SetAgreement.With(m, agreement, state), context.Caller!.Name, "agreement", agreement, null, cancellation), cancellation);
    }

    private static AgreementState? StateOf(string name) =>
        MeetingNames.States.Where(s => s.Name == name).Select(s => (AgreementState?)s.Value).FirstOrDefault();
}
