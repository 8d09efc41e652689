using Reporting.Functions.Website;

namespace Reporting.Functions.Newsletters;

/// <summary>The addresses of newsletters.</summary>
internal static class NewsletterRoute
{
    /// <summary>The address of a newsletter. Ids begin with the year, which other addresses beneath newsletters do not.</summary>
    public const string Letter = "newsletters/{letter:regex(^\\d+-.+$)}";

    /// <summary>The page for a newsletter that is not there for the caller.</summary>
    public static IResult Missing(HttpContext http)
    {
        var context = SiteContext.Of(http);
        return SitePage.Hidden(http, context.Say("Nyhedsbrevet findes ikke", "There is no such newsletter"),
            context.Say("Det findes ikke, eller det kan kun læses af dem, der er logget ind.",
                "It does not exist, or can be read only by those who have signed in."),
            context.Say("Det findes ikke, eller det er ikke sendt endnu.", "It does not exist, or is not sent yet."),
            new("/newsletters", context.Say("Nyhedsbreve", "Newsletters")));
    }

    /// <summary>The page for who may not write it.</summary>
    public static IResult Refused(HttpContext http) => SitePage.Say(http, 403,
        SiteContext.Of(http).Say("Det kan kun regionen selv", "Only the region itself can do that"),
        SiteContext.Of(http).Say("Intet er ændret. En region skriver sine egne nyhedsbreve; den, der driver systemet, kan skrive alles.",
            "Nothing is changed. A region writes its own newsletters; whoever runs the system may write all."));

    /// <summary>The page for what can no longer be done to a newsletter that was sent.</summary>
    public static IResult Over(HttpContext http, Newsletter letter) => SitePage.Say(http, 409,
        SiteContext.Of(http).Say("Nyhedsbrevet er sendt", "The newsletter is sent"),
        SiteContext.Of(http).Say("Det kan ikke rettes længere, og intet er ændret.", "It can no longer be changed, and nothing is."),
        new SiteLink($"/newsletters/{letter.Id}", letter.Title));
}
