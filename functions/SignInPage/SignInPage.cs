using Reporting.Domain;
using Reporting.Functions.Site;

namespace Reporting.Functions;

/// <summary>/sign-in: GET goes to the identity provider, or asks on a developer's machine who to be; POST is the answer.</summary>
internal static class SignInPage
{
    private const string Start = "/work";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/sign-in", Ask).AsSitePage();
        app.MapPost("/sign-in", Answer).WithSmallBody().AsSitePage();
    }

    private static IResult Ask(string? to, HttpContext http, CallerReader callers, Catalogue catalogue, TimeProvider clock) => callers.SignIn switch
    {
        SignIn.AppService => SitePage.Onward(
            http, SiteContext.Of(http).Say("Log ind", "Sign in"), "/.auth/login/aad?post_login_redirect_uri=" + Uri.EscapeDataString(Local(to))),
        SignIn.Development => Form(http, Local(to), catalogue, clock),
        _ => Absent(http),
    };

    // Whoever signs in here chooses who to be, so there is nothing that a forged form could take.
    private static IResult Answer(HttpContext http, PostedForm form, CallerReader callers, TimeProvider clock)
    {
        if (callers.SignIn != SignIn.Development) return Absent(http);
        var roles = form.Texts("role").Select(Role.Read).OfType<Role>().ToList();
        var name = TypedText.Read(form.Text("name"), 100, lines: false, out var mistake);
        if (mistake is not null || roles.Count == 0) return Results.Redirect("/sign-in?to=" + Uri.EscapeDataString(Local(form.Text("to"))));
        callers.Start(http, name, roles, clock.GetUtcNow());
        return Results.Redirect(Local(form.Text("to")));
    }

    private static IResult Form(HttpContext http, string to, Catalogue catalogue, TimeProvider clock) => SitePage.Of<SignInPageView>(http, new
    {
        Context = SiteContext.Of(http), To = to, Catalogue = catalogue, Regions = RegionAreas.Regions(catalogue, DanishDay.Of(clock).Year).ToList(),
    });

    private static IResult Absent(HttpContext http) => SitePage.Missing(http, SiteContext.Of(http).Say("Der er intet login her", "There is no sign-in here"),
        SiteContext.Of(http).Say("Alle offentlige sider kan læses uden.", "All public pages can be read without."));

    // Only places on this site, so that no link can use the sign-in to lead elsewhere.
    private static string Local(string? to) => to is ['/', not ('/' or '\\'), ..] && !to.Any(char.IsControl) ? to : Start;
}
