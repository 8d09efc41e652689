using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reporting.Local.Source;

/// <summary>The addresses of the local source, and how it says no.</summary>
internal static class SourceAnswers
{
    private const string Json = "application/json; charset=utf-8";

    /// <summary>Lets only requests with the token through, and turns refusals into 422.</summary>
    public static async Task GuardAsync(HttpContext context, RequestDelegate next, Func<string, bool> allowed)
    {
        try
        {
            if (allowed(context.Request.Headers.Authorization.ToString())) await next(context);
            else await RefuseAsync(context, StatusCodes.Status401Unauthorized, "Unauthorized");
        }
        catch (SourceRefusal refusal) when (!context.Response.HasStarted)
        {
            await RefuseAsync(context, StatusCodes.Status422UnprocessableEntity, refusal.Message);
        }
    }

    /// <summary>Maps the addresses.</summary>
    public static void Map(WebApplication app, ISourceData data)
    {
        MapJson(app, "/v3/subjects", data, _ => data.Subjects());
        MapJson(app, "/v3/tables", data, _ => data.Tables());
        MapJson(app, "/v3/table/{id}", data, context => data.Table(Route(context, "id")));
        app.MapGet("/v3/data/{id}", (RequestDelegate)(context => DataAsync(context, data)));
        app.MapPost("/control/vintage/{n}", (RequestDelegate)(context => SwitchAsync(context, data)));
    }

    private static void MapJson(WebApplication app, string pattern, ISourceData data, Func<HttpContext, JsonNode> answer) =>
        app.MapGet(pattern, (RequestDelegate)(context =>
        {
            RequireJson(context);
            MarkDemo(context, data);
            return WriteAsync(context, answer(context));
        }));

    private static Task DataAsync(HttpContext context, ISourceData data)
    {
        RequireJson(context);
        context.Response.ContentType = Json;
        MarkDemo(context, data);
        return data.WriteDataAsync(Route(context, "id"), context);
    }

    private static Task SwitchAsync(HttpContext context, ISourceData data)
    {
        data.Switch(int.TryParse(Route(context, "n"), CultureInfo.InvariantCulture, out var vintage) ? vintage : 0);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private static string Route(HttpContext context, string name) => (string)context.Request.RouteValues[name]!;

    private static void RequireJson(HttpContext context)
    {
        if (context.Request.Query["format"].ToString() is { } format and not "json")
            throw new SourceRefusal($"Unknown format: {format}");
    }

    private static void MarkDemo(HttpContext context, ISourceData data)
    {
        if (data.IsDemo) context.Response.Headers[SourceServer.DemoHeader] = "true";
    }

    private static Task RefuseAsync(HttpContext context, int status, string cause)
    {
        context.Response.Clear();
        context.Response.StatusCode = status;
        return WriteAsync(context, new JsonObject
        {
            ["code"] = status,
            ["cause"] = cause,
            ["request_id"] = Guid.NewGuid().ToString(),
        });
    }

    private static Task WriteAsync(HttpContext context, JsonNode answer)
    {
        context.Response.ContentType = Json;
        var text = answer.ToJsonString(new JsonSerializerOptions { Encoder = SourceJson.Encoder });
        return context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text)).AsTask();
    }
}
