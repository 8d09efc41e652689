using System.Text.Json;

namespace Reporting.Local.Host;

/// <summary>The host's own routes, all for the master key: run a function by hand, tell how the host fares.</summary>
/// <param name="names">Every function's name.</param>
/// <param name="process">How the app's process fares, and its number while it runs.</param>
internal sealed class AdminApi(
    IReadOnlyList<string> names, AccessKeys keys, Func<(string State, int? Id)> process, FunctionCounts counts, ManualRuns runs)
{
    internal void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/admin/functions/{name}", (string name, HttpRequest request) => Allowed(request, () => RunAsync(name, request)));
        routes.MapGet("/admin/host/status", (HttpRequest request) => Allowed(request, () => Task.FromResult(Status())));
    }

    private async Task<IResult> Allowed(HttpRequest request, Func<Task<IResult>> answer) =>
        keys.Allow(AuthLevel.Admin, request) ? await answer() : Problem.Unauthorized();

    private async Task<IResult> RunAsync(string name, HttpRequest request)
    {
        if (!names.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            return Problem.UnknownFunction(name, names);
        }

        if (await InputAsync(request) is not { } input)
        {
            return Problem.BadRequest("Send {\"input\":\"...\"} as application/json.");
        }

        return runs.Start(name, input)
            ? TypedResults.Accepted((string?)null) : Problem.BadRequest($"{name} has an HTTP trigger: call its route.");
    }

    private static async Task<string?> InputAsync(HttpRequest request)
    {
        try
        {
            var body = await JsonDocument.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
            return body.RootElement.TryGetProperty("input", out var input) ? input.ToString() : "";
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private IResult Status()
    {
        var (state, id) = process();
        return TypedResults.Json(new { state, workerProcessId = id, functions = names.ToDictionary(name => name, counts.Of) });
    }
}
