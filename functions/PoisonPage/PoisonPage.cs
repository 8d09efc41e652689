using Reporting.Functions.Site;
using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>/poison: GET lists the messages that were given up, POST sends one again or discards it.</summary>
internal static class PoisonPage
{
    private const int MostShown = 100;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/poison", Show).AsRestricted(c => c.IsOperator);
        app.MapPost("/poison", Change).AsRestricted(c => c.IsOperator);
    }

    private static async Task<IResult> Show(string? done, SiteContext context, HttpContext http, PoisonLedger poison, CancellationToken cancellation)
    {
        var all = await poison.AllAsync(cancellation);
        return SitePage.Of<PoisonPageView>(http, new
        {
            Context = context, Count = all.Count, Entries = all.Take(MostShown).Select(PoisonEntry.Of).ToList(), Done = done ?? "",
        });
    }

    // A message that is gone was dealt with by somebody else, or by the same button pressed twice.
    private static async Task<IResult> Change(PostedForm form, PoisonLedger poison, PoisonReplay replay, CancellationToken cancellation)
    {
        if (await poison.FindAsync(form.Text("message"), cancellation) is not { } message) return Results.Redirect("/poison?done=gone");
        if (form.Text("do") == "replay") return Results.Redirect($"/poison?done={(await replay.ReplayAsync(message, cancellation)).ToString().ToLowerInvariant()}");
        if (form.Text("do") != "discard") return Results.Redirect("/poison");
        await poison.RemoveAsync(message, cancellation);
        return Results.Redirect("/poison?done=discarded");
    }
}
