using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Reporting.EndToEnd.Faults;

/// <summary>Stands before other servers, hands everything on byte for byte, and lets a test interfere.</summary>
public sealed class FaultProxy : IAsyncDisposable
{
    private static readonly string[] OwnHeaders = ["Host", "Connection", "Transfer-Encoding", "Keep-Alive", "Content-Length"];

    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
    private IReadOnlyList<Uri> targets;
    private WebApplication app = null!;

    private FaultProxy(IReadOnlyList<Uri> targets) => this.targets = targets;

    /// <summary>Asked before a request goes on; true when it has answered, or will not answer, itself.</summary>
    public Func<HttpContext, Task<bool>>? Instead { get; set; }

    /// <summary>Told when the server has done what was asked and the answer has not gone back yet.</summary>
    public Action<HttpRequest>? Done { get; set; }

    /// <summary>Asked when the server has done what was asked: true when its answer gets lost on the way back.</summary>
    public Func<HttpRequest, bool>? Loses { get; set; }

    /// <summary>The address that stands for a target.</summary>
    public Uri Address(int target) => new(app.Urls.ElementAt(target));

    /// <summary>Leads to other servers from now on: as many as before.</summary>
    public void Lead(IReadOnlyList<Uri> others) => targets = others;

    public static async Task<FaultProxy> StartAsync(params IReadOnlyList<Uri> targets)
    {
        var proxy = new FaultProxy(targets);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k =>
        {
            k.Limits.MaxRequestBodySize = null;
            foreach (var _ in targets) k.Listen(IPAddress.Loopback, 0);
        });
        proxy.app = builder.Build();
        proxy.app.Run(proxy.HandleAsync);
        await proxy.app.StartAsync();
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        http.Dispose();
    }

    /// <summary>Answers a request with a text.</summary>
    public static async Task<bool> AnswerAsync(HttpContext context, int status, string type, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        await context.Response.WriteAsync(text);
        return true;
    }

    private async Task HandleAsync(HttpContext context)
    {
        if (Instead is { } instead && await instead(context)) return;
        using var request = await RequestAsync(context.Request);
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, context.RequestAborted);
        Done?.Invoke(context.Request);
        if (Loses?.Invoke(context.Request) == true) context.Abort();
        else await ReturnAsync(answer, context.Response);
    }

    private async Task<HttpRequestMessage> RequestAsync(HttpRequest given)
    {
        var port = given.HttpContext.Connection.LocalPort;
        var target = targets[app.Urls.Index().First(u => new Uri(u.Item).Port == port).Index];
        var raw = given.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var address = target.GetLeftPart(UriPartial.Authority) + raw;
        var request = new HttpRequestMessage(new HttpMethod(given.Method),
            new Uri(address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        if (given.ContentLength is not null || given.Headers.TransferEncoding.Count > 0)
        {
            var body = new MemoryStream();
            await given.Body.CopyToAsync(body);
            request.Content = new ByteArrayContent(body.ToArray());
        }

        foreach (var (name, values) in given.Headers.Where(h => !OwnHeaders.Contains(h.Key, StringComparer.OrdinalIgnoreCase)))
        {
            if (!request.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
                request.Content?.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
        }

        return request;
    }

    private static async Task ReturnAsync(HttpResponseMessage answer, HttpResponse response)
    {
        response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers))
        {
            if (!OwnHeaders.Contains(name, StringComparer.OrdinalIgnoreCase)) response.Headers.Append(name, values.ToArray());
        }

        if (answer.StatusCode is HttpStatusCode.NoContent or HttpStatusCode.NotModified) return;
        response.ContentLength = answer.Content.Headers.ContentLength;
        if (response.HttpContext.Request.Method != HttpMethods.Head) await answer.Content.CopyToAsync(response.Body);
    }
}
