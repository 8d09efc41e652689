using Reporting.Functions.Site;
using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>POST /meetings/{meeting}/contacts: deletes the addresses of a meeting's contacts from its page.</summary>
internal static class ForgetContacts
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/meetings/{meeting}/contacts", Handle).AsRestricted();

    private static async Task<IResult> Handle(
        string meeting, SiteContext context, HttpContext http, PostedForm _, MeetingAccess access, ContactBook book, CancellationToken cancellation)
    {
        var (known, refusal) = await access.ForChangeAsync(http, context, meeting, cancellation);
        if (known is null) return refusal!;
        await book.DeleteAsync(known.Id, context.Caller!.Name, cancellation);
        return Results.Redirect(MeetingSheets.Saved(known.Id));
    }
}
