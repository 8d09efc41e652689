using System.Net;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing.Constraints;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Reporting.Local.Host;

/// <summary>Listens on 127.0.0.1 and finds the function for each request.</summary>
internal sealed class HandlerFront(AppDescription app, AccessKeys keys, HandlerProxy proxy, AdminApi admin, CancellationToken hardStop)
{
    /// <summary>Starts listening; port 0 takes a free one.</summary>
    internal async Task<WebApplication> StartAsync(int port, ILoggerFactory logs, CancellationToken cancellation)
    {
        var web = Build(port, logs);
        admin.Map(web);
        foreach (var function in app.Functions.Http)
        {
            web.Map(Pattern(function), context => AnswerAsync(function, context));
        }

        await web.StartAsync(cancellation);
        return web;
    }

    /// <summary>Where it listens.</summary>
    internal static Uri AddressOf(WebApplication web) =>
        new(web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    private static WebApplication Build(int port, ILoggerFactory logs)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = HandlerProxy.LargestBody;
            kestrel.ResponseHeaderEncodingSelector = _ => Encoding.UTF8;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(logs);
        builder.Services.AddSingleton<IHostLifetime, NoSignals>();
        var web = builder.Build();
        web.UseRouting();
        return web;
    }

    // The host knows methods as a route constraint: a wrong one is 404, not 405, or falls to a wider route.
    private RoutePattern Pattern(HttpFunction function)
    {
        var template = string.Join('/', new[] { app.Host.RoutePrefix, function.Route }.Where(part => part.Length > 0));
        return function.Methods.Count == 0
            ? RoutePatternFactory.Parse(template)
            : RoutePatternFactory.Parse(template, defaults: null, parameterPolicies: new { httpMethod = new HttpMethodRouteConstraint([.. function.Methods]) });
    }

    private Task AnswerAsync(HttpFunction function, HttpContext context) => keys.Allow(function.AuthLevel, context.Request)
        ? proxy.ForwardAsync(context, function.Name, hardStop)
        : Problem.Unauthorized().ExecuteAsync(context);

    /// <summary>Signals are for the process that runs this host, not for its web server.</summary>
    private sealed class NoSignals : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
