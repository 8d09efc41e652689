using Microsoft.OpenApi;
using Reporting.Website.Figures;

namespace Reporting.Functions.Operations;

/// <summary>Reads the description of the API into what its page shows.</summary>
internal static class ApiPageReader
{
    /// <summary>The page: every operation of the description once, in the groups' and addresses' order.</summary>
    public static ApiPageModel Of(OpenApiDocument document) => new(
        document.Components?.SecuritySchemes?.Values.FirstOrDefault()?.Name ?? "",
        [.. document.Paths
            .SelectMany(p => (p.Value.Operations ?? []).Select(o => (Path: p.Key, Method: o.Key.Method, Operation: o.Value)))
            .GroupBy(o => o.Operation.Tags?.FirstOrDefault()?.Name ?? "Other")
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new ApiGroup(g.Key,
                [.. g.OrderBy(o => o.Path, StringComparer.Ordinal).Select(o => Of(o.Path, o.Method, o.Operation))]))]);

    private static ApiOperation Of(string path, string method, OpenApiOperation operation) => new(
        method, path, operation.Summary ?? "", operation.Security is { Count: > 0 },
        [.. (operation.Parameters ?? []).Select(p => new ApiParameter(
            p.Name ?? "", p.Required, p.Description ?? "", p.Example?.ToString() ?? ""))],
        operation.RequestBody?.Content?.Values.FirstOrDefault()?.Schema is { } body ? NameOf(body) : null,
        [.. (operation.Responses ?? []).OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => new ApiAnswer(
            r.Key, r.Value.Description ?? "", [.. r.Value.Content?.Keys ?? Enumerable.Empty<string>()]))]);

    private static string NameOf(IOpenApiSchema schema) =>
        schema is OpenApiSchemaReference reference ? reference.Reference.Id ?? "object" : schema.Type?.ToString().ToLowerInvariant() ?? "object";
}
