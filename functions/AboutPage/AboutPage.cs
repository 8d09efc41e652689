using Reporting.Domain;
using Reporting.Functions.Site;

namespace Reporting.Functions;

/// <summary>GET /about: how verdicts are made, who is compared with whom, the sources, accessibility and the API.</summary>
internal static class AboutPage
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/about", (HttpContext http, Catalogue catalogue, SmtpSettings mail) =>
        SitePage.Of<AboutPageView>(http, new { Context = SiteContext.Of(http), Catalogue = catalogue, Contact = mail.Contact })).AsSitePage();
}
