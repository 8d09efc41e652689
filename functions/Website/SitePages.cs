using Microsoft.Extensions.Options;
using Reporting.Website.Assets;
using Reporting.Website.Figures;
using Reporting.Website.Help;

namespace Reporting.Functions.Website;

/// <summary>The pages that are about no month, and the files that all pages load.</summary>
public sealed class SitePages(Catalogue catalogue, IOptions<MailOptions> mail)
{
    /// <summary>GET /about: how verdicts are made, who is compared with whom, the sources, accessibility and the API.</summary>
    [Function(nameof(AboutPage)), SitePage]
    public IResult AboutPage([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "about")] HttpRequest http) =>
        SitePage.Of(http.HttpContext, new AboutPageModel(Catalogue: catalogue, Contact: mail.Value.Contact));

    /// <summary>GET /help: the dialogue's year, step by step.</summary>
    [Function(nameof(HelpPage)), SitePage]
    public IResult HelpPage([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "help")] HttpRequest http) =>
        SitePage.Of(http.HttpContext, new HelpPageModel());

    /// <summary>GET /assets/{name}: a file that pages load.</summary>
    [Function(nameof(GetAsset))]
    public IResult GetAsset(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "assets/{name}")] HttpRequest http, string name)
    {
        if (SiteAssets.Find(name) is not { } asset) return Problem.Missing($"There is no file {name}; the pages name those there are.");
        // Only under its own hash it is the same for ever.
        http.HttpContext.Response.Headers.CacheControl =
            http.Query[SiteAssets.Version] == asset.Hash ? "public, max-age=31536000, immutable" : "public, max-age=60";
        return Results.Bytes(asset.Content, asset.ContentType);
    }
}
