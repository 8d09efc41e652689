using System.Globalization;
using Reporting.Application.Access;

namespace Reporting.Application.Meetings;

/// <summary>The link at which a jobcentre writes its items, as it stands.</summary>
/// <param name="Area">The jobcentre's code.</param>
/// <param name="Generation">Which link it is; see <see cref="AgendaLink"/>.</param>
/// <param name="Address">Its address; null when it was withdrawn.</param>
public sealed record ItemLink(string Area, int Generation, Uri? Address);

/// <summary>Makes and opens the links at which jobcentres write items for the agenda without an account.</summary>
public sealed class ItemLinks(AgendaLinks links, SiteLinks site, LinkSigner signer)
{
    /// <summary>A jobcentre's link; good until the meeting is held, or the region renews or withdraws it.</summary>
    public async Task<ItemLink> OfAsync(Meeting meeting, string area, CancellationToken cancellation)
    {
        var link = await links.OfAsync(meeting.Id, area, cancellation);
        return new(area, link.Generation, link.Withdrawn ? null : site.AgendaItems(meeting, area, link.Generation));
    }

    /// <summary>The links of all of a meeting's jobcentres, in their order.</summary>
    public async Task<IReadOnlyList<ItemLink>> OfAsync(Meeting meeting, CancellationToken cancellation) =>
        await Task.WhenAll(meeting.Areas.Select(a => OfAsync(meeting, a, cancellation)));

    /// <summary>What a token opens; null when the app did not make it. A token without a generation is of the first.</summary>
    public (string Meeting, string Area, int Generation)? Open(string token) =>
        signer.Open(LinkPurposes.AgendaItems, token) is not { State: LinkState.Valid } link ? null : link.Payload.Split(' ') switch
        {
            [var meeting, var area] => (meeting, area, 0),
            [var meeting, var area, var generation] => (meeting, area, int.Parse(generation, CultureInfo.InvariantCulture)),
            _ => null,
        };

    /// <summary>Whether a link that the app made was renewed or withdrawn since.</summary>
    public async Task<bool> IsOverAsync(string meeting, string area, int generation, CancellationToken cancellation) =>
        !(await links.OfAsync(meeting, area, cancellation)).Opens(generation);
}
