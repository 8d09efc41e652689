namespace Reporting.Functions;

/// <summary>GET /api/openapi.json: the description of the API.</summary>
internal static class GetOpenApi
{
    public static void Map(IEndpointRouteBuilder app) => app.MapOpenApi("/api/openapi.json").CachedBriefly();
}
