using Reporting.Functions.Site;

namespace Reporting.Functions;

/// <summary>POST /sign-out: ends the caller's session.</summary>
internal static class SignOut
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/sign-out", (HttpContext http, PostedForm _, CallerReader callers) =>
    {
        if (callers.SignIn == SignIn.AppService)
            return SitePage.Onward(http, SiteContext.Of(http).Say("Log ud", "Sign out"), "/.auth/logout?post_logout_redirect_uri=%2F");
        CallerReader.End(http);
        return Results.Redirect("/");
    }).AsRestricted(_ => true);
}
