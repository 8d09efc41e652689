namespace Reporting.Functions.Website;

/// <summary>What is answered when a page of the site could not be made; the log tells what happened.</summary>
internal static class SiteErrors
{
    /// <summary>A page that helps.</summary>
    public static IResult Page(HttpContext http, int status)
    {
        var (title, text) = Words(SiteContext.Of(http), status);
        return SitePage.Say(http, status, title, text);
    }

    /// <summary>400: a parameter that takes one value stands more than once in the address.</summary>
    public static IResult Repeated(HttpContext http, string name)
    {
        var context = SiteContext.Of(http);
        return SitePage.Say(http, StatusCodes.Status400BadRequest, Words(context, StatusCodes.Status400BadRequest).Title, context.Say(
            $"“{name}” står flere gange i adressen, men kan kun have én værdi. Skriv det én gang.",
            $"“{name}” stands more than once in the address, but takes only one value. Write it once."));
    }

    private static (string Title, string Text) Words(SiteContext context, int status) => status switch
    {
        StatusCodes.Status413PayloadTooLarge => (
            context.Say("Der er for meget i formularen", "There is too much in the form"),
            context.Say("Intet er ændret. Gå tilbage, skriv mindre, og send igen.",
                "Nothing is changed. Go back, write less and send it again.")),
        < StatusCodes.Status500InternalServerError => (
            context.Say("Adressen eller formularen kan ikke forstås", "The address or the form is not understood"),
            context.Say("Intet er ændret. Gå tilbage, og prøv igen.", "Nothing is changed. Go back and try again.")),
        _ => (context.Say("Siden kan ikke vises lige nu", "The page cannot be shown right now"),
            context.Say("Noget gik galt hos os. Prøv igen om lidt.", "Something went wrong on our side. Try again in a moment.")),
    };
}
