using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Reporting.Functions.Hosting;

namespace Reporting.FunctionTests.Hosting;

/// <summary>The functions of HTTP behind their guard in the test's own process, without the worker and any host.</summary>
internal static class FunctionsApp
{
    /// <summary>An app that has begun to listen on a free port.</summary>
    public static async Task<WebApplication> StartAsync(StorageAccount account, Catalogue catalogue, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddApp(account, () => catalogue);
        builder.Services.AddRouting();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var guard = new HttpGuard(app.Services.GetRequiredService<IOptions<SiteOptions>>(), NullLogger<HttpGuard>.Instance);
        foreach (var function in HttpFunction.All)
            app.MapMethods("/" + function.Route.TrimStart('/'), function.Methods, http => AnswerAsync(guard, http, function));
        await app.StartAsync(cancellation);
        return app;
    }

    private static Task AnswerAsync(HttpGuard guard, HttpContext http, HttpFunction function)
    {
        Task<IResult?> Run() => RunAsync(http, function);
        return guard.AnswerAsync(http, function, Run);
    }

    private static async Task<IResult?> RunAsync(HttpContext http, HttpFunction function)
    {
        var target = ActivatorUtilities.CreateInstance(http.RequestServices, function.Method.DeclaringType!);
        return function.Method.Invoke(target, [.. function.Method.GetParameters().Select(p => Argument(http, p))]) switch
        {
            Task<IResult> running => await running,
            IResult answer => answer,
            _ => null,
        };
    }

    private static object? Argument(HttpContext http, ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(HttpRequest) => http.Request,
        var type when type == typeof(CancellationToken) => http.RequestAborted,
        _ => http.Request.RouteValues[parameter.Name!]?.ToString(),
    };
}
