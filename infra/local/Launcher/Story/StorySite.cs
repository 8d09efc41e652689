using System.Net;
using System.Text.RegularExpressions;

namespace Reporting.Local.Launcher.Story;

/// <summary>Somebody in the demonstration who signs in and fills in the site's forms, as people do.</summary>
internal sealed partial class StorySite(Uri site) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = site };

    /// <summary>Signs in for development.</summary>
    /// <param name="role">Such as <c>region:081</c>.</param>
    public static async Task<StorySite> SignInAsync(Uri site, string name, string role, CancellationToken cancellation)
    {
        var person = new StorySite(site);
        using var answer = await person.PostAsync("/sign-in", [("name", name), ("role", role)], cancellation);
        return answer.StatusCode == HttpStatusCode.Redirect ? person
            : throw new InvalidOperationException($"{name} could not sign in as {role}: {answer.StatusCode}.");
    }

    /// <summary>Sends a form that changes something. One with the mark of a form that was sent before changes nothing more.</summary>
    /// <returns>Where it leads, without a query.</returns>
    /// <exception cref="InvalidOperationException">It was not taken.</exception>
    public async Task<string> SendAsync(string path, (string Name, string Value)[] fields, CancellationToken cancellation)
    {
        using var answer = await PostMarkedAsync(path, fields, cancellation);
        return answer.StatusCode == HttpStatusCode.Redirect ? answer.Headers.Location!.ToString().Split('?')[0]
            : throw new InvalidOperationException($"The form at {path} was not taken: {answer.StatusCode}.");
    }

    /// <summary>Sends a form of a version that may have been changed since: then it changes nothing.</summary>
    public async Task TrySendAsync(string path, (string Name, string Value)[] fields, CancellationToken cancellation)
    {
        using var answer = await PostMarkedAsync(path, fields, cancellation);
        if (answer.StatusCode is not (HttpStatusCode.Redirect or HttpStatusCode.Conflict))
            throw new InvalidOperationException($"The form at {path} was not taken: {answer.StatusCode}.");
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private async Task<HttpResponseMessage> PostMarkedAsync(string path, (string Name, string Value)[] fields, CancellationToken cancellation)
    {
        var token = Token().Match(await http.GetStringAsync("/work", cancellation)).Groups[1].Value;
        return await PostAsync(path, [.. fields, ("token", token)], cancellation);
    }

    private async Task<HttpResponseMessage> PostAsync(string path, (string Name, string Value)[] fields, CancellationToken cancellation)
    {
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await http.PostAsync(path, form, cancellation);
    }

    [GeneratedRegex("name=\"token\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
