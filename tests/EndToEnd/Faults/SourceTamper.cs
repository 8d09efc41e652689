using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Reporting.EndToEnd.Faults;

/// <summary>Answers in the source's place, wrongly in one way or another.</summary>
internal sealed partial class SourceTamper(WorkerDriver driver)
{
    private const string Json = "application/json";
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false });

    /// <summary>The table a request is for, or null.</summary>
    public static string? TableOf(HttpContext context) => context.Request.Path.Value!.Split('/') is [.., "data", var table] ? table : null;

    /// <summary>Answers with a status, and asks to be left alone for no time at all when that may help.</summary>
    public static Task<bool> Status(HttpContext context, int status, string body = "{}", string type = Json)
    {
        if (status is 429 or >= 500) context.Response.Headers.RetryAfter = "0";
        return FaultProxy.AnswerAsync(context, status, type, body);
    }

    /// <summary>Does not answer for as long as anybody listens.</summary>
    public static async Task<bool> Hang(HttpContext context)
    {
        await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        return true;
    }

    /// <summary>Ends the connection without an answer.</summary>
    public static Task<bool> Refuse(HttpContext context)
    {
        context.Abort();
        return Task.FromResult(true);
    }

    /// <summary>Answers as the source does, but with another text.</summary>
    public Task<bool> Change(HttpContext context, Func<string, string> change, Encoding? encoding = null) =>
        ChangeBytes(context, text => (encoding ?? Encoding.UTF8).GetBytes(change(text)));

    /// <summary>The same with the byte order mark of Windows before it.</summary>
    public Task<bool> Mark(HttpContext context) =>
        ChangeBytes(context, text => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]);

    /// <summary>Takes out the rows that a pattern is found in.</summary>
    public Task<bool> Without(HttpContext context, Func<string, bool> isGone) => Change(context, text => Rebuild(text, isGone));

    /// <summary>So many bytes of what is no figure, in an answer that ends as it should.</summary>
    public static async Task<bool> Nonsense(HttpContext context, long bytes)
    {
        context.Response.ContentType = Json;
        var chunk = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("\"nonsense\",", 6_000)));
        await context.Response.WriteAsync("{\"columns\":[\"Periode\",\"Område\"],\"rows\":[");
        for (var sent = 0L; sent < bytes; sent += chunk.Length) await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
        await context.Response.WriteAsync("\"end\"]}");
        return true;
    }

    private static string Rebuild(string text, Func<string, bool> isGone)
    {
        var start = text.IndexOf("\"rows\":", StringComparison.Ordinal) + "\"rows\":".Length;
        var rows = Row().Matches(text[start..]).Select(m => m.Value).Where(r => !isGone(r));
        return $"{text[..start]}[{string.Join(',', rows)}]}}";
    }

    private async Task<bool> ChangeBytes(HttpContext context, Func<string, byte[]> change)
    {
        var (address, token) = driver.Server;
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, context.Request.Path + context.Request.QueryString));
        request.Headers.Authorization = new("Bearer", token);
        using var answer = await Http.SendAsync(request);
        context.Response.StatusCode = (int)answer.StatusCode;
        context.Response.ContentType = Json;
        var text = await answer.Content.ReadAsStringAsync();
        await context.Response.Body.WriteAsync(answer.IsSuccessStatusCode ? change(text) : Encoding.UTF8.GetBytes(text));
        return true;
    }

    [GeneratedRegex(@"\[[^\[\]]*\]")]
    private static partial Regex Row();
}
