using System.Globalization;
using Reporting.Application.Access;

namespace Reporting.Application.Meetings;

/// <summary>Makes and opens the links at which jobcentres read minutes and answer without an account.</summary>
public sealed class ApprovalLinks(SiteLinks site, LinkSigner signer)
{
    /// <summary>A jobcentre's link for minutes that were sent; null when they were not, or were withdrawn.</summary>
    public Uri? Of(Meeting meeting, string area) =>
        meeting.Minutes?.Approval is { Withdrawn: false } sent ? site.MinutesApproval(meeting, area, sent) : null;

    /// <summary>What a token opens, and whether it is of the app and still young enough.</summary>
    public (LinkState State, string Meeting, string Area, int Round) Open(string token)
    {
        var link = signer.Open(LinkPurposes.Minutes, token);
        return link.State == LinkState.Valid && link.Payload.Split(' ') is [var meeting, var area, var round]
            ? (LinkState.Valid, meeting, area, int.Parse(round, CultureInfo.InvariantCulture)) : (link.State, "", "", 0);
    }
}
