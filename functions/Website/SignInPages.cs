using Reporting.Website.Callers;

namespace Reporting.Functions.Website;

/// <summary>Signing in and out.</summary>
public sealed class SignInPages(CallerReader callers, Catalogue catalogue, TimeProvider clock)
{
    private const string Start = "/work";

    /// <summary>/sign-in: GET goes to the identity provider, or asks on a developer's machine who to be; POST is the answer.</summary>
    [Function(nameof(SignInPage)), SmallBody, SitePage]
    public async Task<IResult> SignInPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "sign-in")] HttpRequest http) =>
        HttpMethods.IsPost(http.Method) ? Answer(http.HttpContext, await PostedForm.ReadAsync(http.HttpContext))
            : Ask(http.HttpContext, http.Text("to"));

    /// <summary>POST /sign-out: ends the caller's session.</summary>
    [Function(nameof(SignOut)), Restricted(Audience.SignedIn)]
    public IResult SignOut([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "sign-out")] HttpRequest http)
    {
        if (callers.SignIn == SignIn.AppService) return SitePage.Onward(
            http.HttpContext, SiteContext.Of(http.HttpContext).Say("Log ud", "Sign out"), "/.auth/logout?post_logout_redirect_uri=%2F");
        CallerReader.End(http.HttpContext);
        return Results.Redirect("/");
    }

    private IResult Ask(HttpContext http, string? to) => callers.SignIn switch
    {
        SignIn.AppService => SitePage.Onward(
            http, SiteContext.Of(http).Say("Log ind", "Sign in"),
            "/.auth/login/aad?post_login_redirect_uri=" + Uri.EscapeDataString(Local(to))),
        SignIn.Development => Form(http, Local(to)),
        _ => Absent(http),
    };

    // Whoever signs in here chooses who to be, so there is nothing that a forged form could take.
    private IResult Answer(HttpContext http, PostedForm form)
    {
        if (callers.SignIn != SignIn.Development) return Absent(http);
        var roles = form.Texts("role").Select(Role.Read).OfType<Role>().ToList();
        var name = TypedText.Read(form.Text("name"), 100, lines: false, out var error);
        if (error is not null || roles.Count == 0)
            return Results.Redirect("/sign-in?to=" + Uri.EscapeDataString(Local(form.Text("to"))));
        callers.Start(http, name, roles, clock.GetUtcNow());
        return Results.Redirect(Local(form.Text("to")));
    }

    private IResult Form(HttpContext http, string to) => SitePage.Of(http, new SignInPageModel(
        To: to, Areas: catalogue.AreasIn(Period.Month(DanishDay.Of(clock).Year, DanishDay.Of(clock).Month)),
        Regions: RegionAreas.Regions(catalogue, DanishDay.Of(clock).Year).ToList()));

    private static IResult Absent(HttpContext http) => SitePage.Missing(
        http, SiteContext.Of(http).Say("Der er intet login her", "There is no sign-in here"),
        SiteContext.Of(http).Say("Alle offentlige sider kan læses uden.", "All public pages can be read without."));

    // Only places on this site, so that no link can use the sign-in to lead elsewhere.
    private static string Local(string? to) => to is ['/', not ('/' or '\\'), ..] && !to.Any(char.IsControl) ? to : Start;
}
