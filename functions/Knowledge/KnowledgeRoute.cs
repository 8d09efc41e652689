using Reporting.Functions.Website;

namespace Reporting.Functions.Knowledge;

/// <summary>The addresses of what is learnt.</summary>
internal static class KnowledgeRoute
{
    /// <summary>The address of an entry. Ids begin with the year, which other addresses beneath knowledge do not.</summary>
    public const string Entry = "knowledge/{entry:regex(^\\d+-.+$)}";

    /// <summary>The page for an entry that is not there for the caller.</summary>
    public static IResult Missing(HttpContext http)
    {
        var context = SiteContext.Of(http);
        return SitePage.Hidden(http, context.Say("Den er ikke i videnbanken", "It is not in the knowledge bank"),
            context.Say("Den findes ikke, eller den kan kun læses af dem, der er logget ind.",
                "It does not exist, or can be read only by those who have signed in."),
            context.Say("Den findes ikke, eller den er fjernet.", "It does not exist, or is removed."),
            new("/knowledge", context.Say("Videnbanken", "The knowledge bank")));
    }

    /// <summary>The page for who may not write.</summary>
    public static IResult Refused(HttpContext http)
    {
        var context = SiteContext.Of(http);
        return SitePage.Say(http, 403, context.Say("Det kan du ikke skrive her", "You may not write that here"),
            context.Say("Intet er ændret. Kommunen selv, dens region og den, der driver systemet, kan skrive om et område.",
                "Nothing is changed. The municipality itself, its region and whoever runs the system may write of an area."),
            new SiteLink("/knowledge", context.Say("Videnbanken", "The knowledge bank")));
    }
}
