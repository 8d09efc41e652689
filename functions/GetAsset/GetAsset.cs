using Reporting.Functions.Site;

namespace Reporting.Functions;

/// <summary>GET /assets/{name}: a file that pages load.</summary>
internal static class GetAsset
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/assets/{name}", (string name, HttpContext http) =>
    {
        if (SiteAssets.Find(name) is not { } asset) return Problem.Missing($"There is no file {name}; the pages name those there are.");
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(asset.Content, asset.ContentType);
    }).ExcludeFromDescription();
}
