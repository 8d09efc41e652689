using Reporting.Functions.Website;
using Reporting.Website.Operations;

namespace Reporting.Functions.Operations;

/// <summary>The page of the messages that were given up.</summary>
public sealed class PoisonPages(PoisonRepository poison, PoisonReplay replay)
{
    private const int MaxShown = 100;

    /// <summary>/poison: GET lists the messages that were given up, POST sends one again or discards it.</summary>
    [Function(nameof(PoisonPage)), Restricted(Audience.Operators)]
    public Task<IResult> PoisonPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "poison")] HttpRequest http,
        CancellationToken cancellation) =>
        HttpMethods.IsPost(http.Method) ? ChangeAsync(http.HttpContext, cancellation) : ShowAsync(http, cancellation);

    private async Task<IResult> ShowAsync(HttpRequest http, CancellationToken cancellation)
    {
        var all = await poison.AllAsync(cancellation);
        return SitePage.Of(http.HttpContext, new PoisonPageModel(
            Count: all.Count,
            Entries: all.Take(MaxShown).Select(PoisonEntry.Of).ToList(), Done: http.Text("done") ?? ""));
    }

    // A message that is gone was dealt with by somebody else, or by the same button pressed twice.
    private async Task<IResult> ChangeAsync(HttpContext http, CancellationToken cancellation)
    {
        var form = await PostedForm.ReadAsync(http);
        if (await poison.FindAsync(form.Text("message"), cancellation) is not { } message) return Results.Redirect("/poison?done=gone");
        if (form.Text("do") == "replay")
            return Results.Redirect($"/poison?done={(await replay.ReplayAsync(message, cancellation)).ToString().ToLowerInvariant()}");
        if (form.Text("do") != "discard") return Results.Redirect("/poison");
        await poison.RemoveAsync(message, cancellation);
        return Results.Redirect("/poison?done=discarded");
    }
}
