using Reporting.Domain;
using Reporting.Functions.Site;
using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>/subscribers/{subscriber}: GET shows one subscriber, POST deletes it when it is said to be meant.</summary>
internal static class SubscriberPage
{
    private const string Route = "/subscribers/{subscriber}";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Route, Show).AsRestricted(c => c.IsOperator);
        app.MapPost(Route, Delete).AsRestricted(c => c.IsOperator);
    }

    private static async Task<IResult> Show(string subscriber, string? done, SiteContext context, HttpContext http, Catalogue catalogue,
        SubscriberLedger subscribers, CancellationToken cancellation) =>
        Guid.TryParseExact(subscriber, "N", out var id) && await subscribers.FindAsync(id.ToString("N"), cancellation) is { } found
            ? SitePage.Of<SubscriberPageView>(http, new { Context = context, Catalogue = catalogue, Subscriber = found, Done = done ?? "" })
            : SitePage.Missing(http, context.Say("Abonnenten findes ikke", "There is no such subscriber"),
                context.Say("Adressen er slettet, eller linket er forkert.", "The address is deleted, or the link is wrong."));

    private static async Task<IResult> Delete(string subscriber, PostedForm form, SubscriberLedger subscribers, CancellationToken cancellation)
    {
        if (!Guid.TryParseExact(subscriber, "N", out var id)) return Results.Redirect("/subscribers");
        if (form.Text("sure") != "true") return Results.Redirect($"/subscribers/{id:N}?done=unsure");
        await subscribers.DeleteAsync(id.ToString("N"), cancellation); // gone already is no mistake
        return Results.Redirect("/subscribers?done=deleted");
    }
}
