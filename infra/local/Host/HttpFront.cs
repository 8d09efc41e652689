using System.Net;
using System.Text;
using Microsoft.AspNetCore.Routing.Constraints;

namespace Reporting.Local.Host;

/// <summary>
/// Listens on 127.0.0.1 and finds the function for each request by the rule of Azure's host: the functions are tried in the order
/// of their names, and the first whose template, constraints and methods fit is run. No template goes before another.
/// </summary>
internal sealed class HttpFront(HostSettings host, IReadOnlyList<HttpFunction> functions, AccessKeys keys, AdminApi admin)
{
    /// <summary>A server that does not listen yet; port 0 takes a free one.</summary>
    /// <exception cref="AppDescriptionException">A route names a constraint that does not exist, or gives one wrong arguments.</exception>
    internal WebApplication Build(int port, ILoggerFactory logs, Func<IServiceProvider, HttpProxy> proxy, CancellationToken hardStop)
    {
        var builder = LocalWeb.Builder(logs, kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = HttpProxy.LargestBody;
            kestrel.ResponseHeaderEncodingSelector = _ => Encoding.UTF8;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.AddHttpForwarder();
        builder.Services.AddSingleton(proxy);
        var web = builder.Build();
        web.UseRouting();
        admin.Map(web);
        var routes = Routes(web, (function, context) => AnswerAsync(function, context, hardStop));
        web.UseWhen(context => context.GetEndpoint() is null, others => others.UseRouter(routes));
        return web;
    }

    private IRouter Routes(IApplicationBuilder web, Func<HttpFunction, HttpContext, Task> answer)
    {
        var errors = new ValidationErrors();
        var resolver = web.ApplicationServices.GetRequiredService<IInlineConstraintResolver>();
        var routes = new RouteCollection();
        foreach (var function in functions.OrderBy(f => f.Name, StringComparer.OrdinalIgnoreCase))
        {
            Add(routes, function, new RouteHandler(context => answer(function, context)), resolver, errors);
        }

        return errors.Found.Count == 0 ? routes : throw new AppDescriptionException(errors.Found);
    }

    private void Add(RouteCollection routes, HttpFunction function, RouteHandler target, IInlineConstraintResolver resolver,
        ValidationErrors errors)
    {
        var template = string.Join('/', new[] { host.RoutePrefix, function.Route }.Where(part => part.Length > 0));
        Dictionary<string, object> methods = function.Methods.Count == 0
            ? [] : new() { ["httpMethod"] = new HttpMethodRouteConstraint([.. function.Methods]) };
        try
        {
            routes.Add(new Route(target, function.Name, template, defaults: null, methods, dataTokens: null, resolver));
        }
        catch (Exception e) when (e is RouteCreationException or InvalidOperationException)
        {
            errors.Add(function.Name, $"route '{function.Route}' cannot be used: {(e.InnerException ?? e).Message}");
        }
    }

    private Task AnswerAsync(HttpFunction function, HttpContext context, CancellationToken hardStop) =>
        keys.Allow(function.AuthLevel, context.Request)
            ? context.RequestServices.GetRequiredService<HttpProxy>().AnswerAsync(context, function, hardStop)
            : Problem.Unauthorized().ExecuteAsync(context);
}
