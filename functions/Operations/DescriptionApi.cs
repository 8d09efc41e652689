using Reporting.Functions.Website;

namespace Reporting.Functions.Operations;

/// <summary>The description of the API.</summary>
public sealed class DescriptionApi(IServiceProvider services)
{
    /// <summary>GET /api/openapi.json: the API as OpenAPI 3.1.</summary>
    [Function("GetOpenApi"), CachedBriefly, EndpointSummary("This description"), Tags(ApiTags.Description)]
    [ProducesResponseType<object>(200, "application/json")]
    public async Task<IResult> GetOpenApi(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/openapi.json")] HttpRequest http)
    {
        var file = services.GetRequiredService<OpenApiFile>();
        return Results.Bytes(await file.ReadAsync(), "application/json; charset=utf-8", entityTag: file.Tag);
    }

    /// <summary>GET /api: the same for people.</summary>
    [Function(nameof(ApiPage)), SitePage]
    public async Task<IResult> ApiPage([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api")] HttpRequest http) =>
        SitePage.Of(http.HttpContext, await services.GetRequiredService<OpenApiFile>().PageAsync());
}
