using Reporting.Functions.Website;

namespace Reporting.Functions.Knowledge;

/// <summary>The addresses of trials.</summary>
internal static class TrialRoute
{
    /// <summary>The address of a trial. Ids begin with the year.</summary>
    public const string Trial = "trials/{trial:regex(^\\d+-.+$)}";

    /// <summary>The address of its scores at a time.</summary>
    public const string Scores = Trial + "/scores/{time}";

    /// <summary>The page for a trial that is not there for the caller.</summary>
    public static IResult Missing(HttpContext http) => SitePage.Missing(http,
        SiteContext.Of(http).Say("Forsøget findes ikke", "There is no such trial"),
        SiteContext.Of(http).Say("Det findes ikke, eller det er fjernet.", "It does not exist, or is removed."),
        [new SiteLink("/trials", SiteContext.Of(http).Say("Forsøg", "Trials"))]);

    /// <summary>The page for who may not write.</summary>
    public static IResult Refused(HttpContext http) => SitePage.Say(http, 403,
        SiteContext.Of(http).Say("Det kan kun områdernes region gøre", "Only the areas' region can do that"),
        SiteContext.Of(http).Say("Intet er ændret. Alle med en rolle kan læse forsøgene; den region, der har områderne, skriver dem.",
            "Nothing is changed. Everybody with a role can read the trials; the region that has the areas writes them."),
        new SiteLink("/trials", SiteContext.Of(http).Say("Forsøg", "Trials")));
}
