using Reporting.Application.Goals;
using Reporting.Application.Knowledge;
using Reporting.Application.Meetings;
using Reporting.Application.Requests;

namespace Reporting.Application.Packs;

/// <summary>Takes into an order what is known of the meeting it is for, and of the meetings before.</summary>
public sealed class PackMeeting(Catalogue catalogue, MeetingRepository meetings, AgendaRepository agendas, GoalFinder goals,
    KnowledgeFinder knowledge, TimeProvider clock)
{
    /// <summary>
    /// The request with what the planned meeting it names says, where it does not say so itself; an error when there is no such
    /// meeting.
    /// </summary>
    public async Task<MeetingPackRequest> FillAsync(MeetingPackRequest request, ValidationErrors errors, CancellationToken cancellation)
    {
        if (request.Meeting is not { } id) return request;
        if (await meetings.FindAsync(id, cancellation) is not { Cancelled: false } meeting)
        {
            errors.Add("meeting", "Det findes ikke, eller det er aflyst.",
                "There is no such planned meeting. GET /api/meetings?region=084&year=2026 lists a region's.");
            return request;
        }

        // Of another day than the planned one the times are not known.
        var isOnItsDay = request.Date is null || request.Date == meeting.Date;
        return request with
        {
            Start = isOnItsDay ? meeting.Start : null, End = isOnItsDay ? meeting.End : null, VideoLink = meeting.VideoLink,
            Areas = request.Areas.Count > 0 ? request.Areas : meeting.Areas, Kind = request.Kind ?? meeting.Kind,
            Date = request.Date ?? meeting.Date, Place = request.Place ?? meeting.Place,
            Participants = request.Participants.Count > 0 ? request.Participants : meeting.Participants,
            Items = [.. request.Items, .. meeting.Agenda], Language = request.Language ?? meeting.Language,
        };
    }

    /// <summary>
    /// The order with what was agreed at the areas' meetings before, what the jobcentres asked to talk about at this one, the goals
    /// as they are now, and what is learnt about such challenges.
    /// </summary>
    /// <param name="meeting">The id of the planned meeting it is for; null when it names none, and the day must do.</param>
    public async Task<OrderContent> WithProcessAsync(OrderContent content, string? meeting, CancellationToken cancellation)
    {
        var (pack, before, items) = (content.Pack!, new List<DialogueBefore>(), new List<AgendaItem>());
        foreach (var area in pack.Areas)
        {
            // What a jobcentre agreed alone with the region is not for the others to read; see decision 8.
            IReadOnlyList<string> readers = content.IsRound ? [area] : pack.Areas;
            before.Add(await meetings.DialogueBeforeAsync(
                area, readers, pack.Date ?? DanishDay.Of(clock), cancellation, catalogue.Succession.Lineage));
            items.AddRange(await ItemsAsync(area, meeting, pack.Date, cancellation));
        }

        return await knowledge.FillAsync(content with
        {
            Agreements = [.. before.SelectMany(b => b.Agreements)], Last = [.. before.Select(b => b.Last).OfType<PastMinutes>()],
            Withheld = before.Exists(b => b.Withheld), Items = items,
            Goals = await goals.OfAsync([.. pack.Areas], content.Month, cancellation),
        }, cancellation);
    }

    private async Task<IEnumerable<AgendaItem>> ItemsAsync(string area, string? meeting, DateOnly? day, CancellationToken cancellation)
    {
        if (meeting is not null) return (await agendas.OfAsync(meeting, cancellation)).Select(i => i.Item).Where(i => i.Area == area);
        return day is null ? [] : await agendas.OnAsync(area, day.Value, cancellation);
    }
}
