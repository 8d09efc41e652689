namespace Reporting.Functions.Website;

/// <summary>Answers what no other function does.</summary>
public sealed class MissingPages
{
    // The host takes functions in the order of their names, and this one takes everything: its name comes last of all.
    /// <summary>
    /// Whatever nothing else answers: OPTIONS says what can be done at an address; anything else is a page that helps, or for the
    /// API a problem.
    /// </summary>
    [Function("ZMissingPage"), SitePage]
    public IResult MissingPage([HttpTrigger(
        AuthorizationLevel.Anonymous, "get", "head", "post", "put", "delete", "patch", "options", Route = "{*path}")] HttpRequest http)
    {
        var methods = HttpFunction.MethodsAt(http.Path);
        if (methods.Count == 0) return Missing(http);
        var allowed = string.Join(", ", [.. methods, HttpMethods.Options]);
        if (HttpMethods.IsOptions(http.Method))
        {
            http.HttpContext.Response.Headers.Allow = allowed;
            return Results.NoContent();
        }

        // A function that answers the method is not reached where a part of the address is not as it must be.
        if (methods.Contains(http.Method)) return Missing(http);
        http.HttpContext.Response.Headers.Allow = allowed;
        return NotAllowed(http, allowed);
    }

    private static IResult NotAllowed(HttpRequest http, string allowed)
    {
        if (IsApi(http)) return Results.Problem(
            $"There is no {http.Method} {http.Path.Value}, only {allowed}. GET /api/openapi.json describes the API.",
            statusCode: 405, title: "Method Not Allowed");
        var context = SiteContext.Of(http.HttpContext);
        return SitePage.Say(http.HttpContext, 405, context.Say("Det kan ikke gøres her", "That cannot be done here"),
            context.Say("Intet er ændret. Gå tilbage, og prøv igen.", "Nothing is changed. Go back and try again."));
    }

    private static IResult Missing(HttpRequest http)
    {
        if (IsApi(http)) return Problem.Missing($"There is no {http.Method} {http.Path.Value}. GET /api/openapi.json lists what there is.");
        var context = SiteContext.Of(http.HttpContext);
        return SitePage.Missing(http.HttpContext, context.Say("Siden findes ikke", "There is no such page"), context.Say(
            "Måske er adressen ikke kopieret helt. Søg efter kommunen, eller gå til forsiden.",
            "Perhaps the address was not copied in full. Search for the municipality, or go to the front page."));
    }

    private static bool IsApi(HttpRequest http) => http.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);
}
