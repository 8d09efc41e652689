using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>DELETE /api/meetings/{meeting}/contacts: deletes the addresses of a meeting's contacts.</summary>
internal static class DeleteContacts
{
    public static void Map(IEndpointRouteBuilder app) => app.MapDelete("/api/meetings/{meeting}/contacts", Handle)
        .WithSummary("Delete a meeting's contacts").WithDescription(
            "Needs a function key and the header X-User. The addresses are gone afterwards, and no more reminders are sent. Gone already is 204 as well.")
        .Produces(204).ProducesProblem(400).ProducesProblem(404).WithTags(ApiTags.Meetings).WithKey();

    private static async Task<IResult> Handle(string meeting, HttpRequest http, MeetingLedger meetings, ContactBook book, CancellationToken cancellation)
    {
        var by = Author.Read(http.Headers[Author.Header], out var mistake);
        if (mistake is not null) return Problem.Bad($"X-User: {mistake}");
        if (await meetings.FindAsync(meeting, cancellation) is null) return MeetingTag.Missing(meeting);
        await book.DeleteAsync(meeting, by, cancellation);
        return Results.NoContent();
    }
}
