using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace Reporting.EndToEnd.Operation;

/// <summary>
/// Somebody with a browser: keeps cookies, follows no redirect unasked, and sends the forms of restricted pages with their mark.
/// </summary>
internal sealed partial class SiteVisitor(Uri site) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = site };

    /// <summary>Signs in as a developer does.</summary>
    /// <param name="role">Such as operator, or region:084.</param>
    public async Task SignInAsync(string role)
    {
        using var answer = await PostUnmarkedAsync("/sign-in", ("name", "Test"), ("role", role));
        Assert.Equal((HttpStatusCode.Redirect, "/work"), (answer.StatusCode, answer.Headers.Location?.ToString()));
    }

    /// <summary>Opens a page.</summary>
    public Task<HttpResponseMessage> GetAsync(string path) => http.GetAsync(path);

    /// <summary>Reads a page that is there.</summary>
    public async Task<string> ReadAsync(string path)
    {
        using var answer = await GetAsync(path);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {answer.StatusCode}");
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Sends a form that changes something.</summary>
    /// <returns>Where it leads.</returns>
    public async Task<string> SendAsync(string path, params (string Name, string Value)[] fields)
    {
        using var answer = await PostAsync(path, fields);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect,
            $"{path}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return answer.Headers.Location!.ToString();
    }

    /// <summary>Sends a form with its mark.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        var token = Mark().Match(await ReadAsync("/work")).Groups[1].Value;
        Assert.NotEmpty(token);
        return await PostUnmarkedAsync(path, [.. fields, ("token", token)]);
    }

    /// <summary>Sends a form as another site would have it sent.</summary>
    public async Task<HttpResponseMessage> PostUnmarkedAsync(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await http.PostAsync(path, form);
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    [GeneratedRegex("name=\"token\" value=\"([^\"]+)\"")]
    private static partial Regex Mark();
}
