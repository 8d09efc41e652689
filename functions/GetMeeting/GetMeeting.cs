using Reporting.Domain;
using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>GET /api/meetings/{meeting}: a meeting with what belongs to it.</summary>
internal static class GetMeeting
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/api/meetings/{meeting}", Handle)
        .WithSummary("A meeting").WithDescription(
            "Needs a function key. With minutes, agreements, the items the jobcentres ask for and the links at which they write them. The ETag is what a change sends as If-Match.")
        .Produces<MeetingDetail>().ProducesProblem(404).WithTags(ApiTags.Meetings).WithKey();

    private static async Task<IResult> Handle(
        string meeting, HttpResponse http, MeetingLedger meetings, AgendaLedger agendas, ContactBook book, ItemLinks links, CancellationToken cancellation)
    {
        if (await meetings.FindAsync(meeting, cancellation) is not { } known) return MeetingTag.Missing(meeting);
        var contacts = await book.OfAsync(known.Id, cancellation);
        var items = (await agendas.OfAsync(known.Id, cancellation)).Select(i => i.Item).ToList();
        return MeetingView.Answer(http, known, new MeetingDetail(
            MeetingView.Of(known), items, [.. known.Areas.Prepend(MeetingReminder.Region).Where(c => contacts.Of(c) is not null)],
            (await links.OfAsync(known, cancellation)).Where(l => l.Address is not null).ToDictionary(l => l.Area, l => l.Address!.AbsoluteUri)));
    }
}
