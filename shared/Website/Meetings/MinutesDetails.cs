namespace Reporting.Website.Meetings;

/// <summary>What a meeting's page shows of its minutes beside what they say.</summary>
/// <param name="Follow">What the figures did since agreements with an aim were made, by the agreement's id.</param>
/// <param name="Approval">How the approval stands.</param>
/// <param name="Links">By area, the link at which its jobcentre answers; empty for who may not pass them on.</param>
/// <param name="Answering">The codes of the areas that the caller answers for.</param>
public sealed record MinutesDetails(
    IReadOnlyDictionary<string, FollowUp> Follow, ApprovalStatus Approval, IReadOnlyList<(string Area, Uri Address)> Links,
    IReadOnlyList<string> Answering)
{
    /// <summary>Those of a meeting without minutes.</summary>
    public static MinutesDetails None { get; } = new(new Dictionary<string, FollowUp>(), new(ApprovalState.NotSent, []), [], []);
}

/// <summary>Reads what a meeting's page shows of its minutes.</summary>
public sealed class MinutesDetailsPage(MeetingFigures figures, ApprovalLinks links, TimeProvider clock)
{
    /// <summary>The details.</summary>
    /// <param name="caller">Who is to see them.</param>
    /// <param name="mayChange">Whether the caller may change the meeting.</param>
    public async Task<MinutesDetails> ReadAsync(Meeting meeting, Caller caller, bool mayChange, CancellationToken cancellation)
    {
        if (meeting.Minutes is not { } minutes) return MinutesDetails.None;
        var today = DanishDay.Of(clock);
        var follow = await figures.FollowAsync(minutes.Agreements.Select(a => new PastAgreement(meeting.Date, a)), today, cancellation);
        return new(
            follow.ToDictionary(f => f.Past.Agreement.Id), ApprovalStatus.Of(meeting, today),
            mayChange ? [.. meeting.Areas.SelectMany(a => links.Of(meeting, a) is { } link ? new[] { (a, link) } : [])] : [],
            [.. meeting.Areas.Where(a => MayAnswer(caller, meeting, a))]);
    }

    /// <summary>Whether a caller answers for a jobcentre: who works for it, and not who works for the region.</summary>
    public static bool MayAnswer(Caller caller, Meeting meeting, string area) => caller.As(RoleKind.Area).May(
        Permission.Approve, ProtectedResource.Of(meeting) with { Areas = [area] });
}
