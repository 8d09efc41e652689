using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Reporting.EndToEnd.Faults;
using Xunit;

namespace Reporting.EndToEnd.Meetings;

/// <summary>A meeting as the API answered with it.</summary>
internal sealed record Answered(HttpStatusCode Status, string? Tag, JsonElement Body)
{
    public string Id => Body.Text("id");

    /// <summary>What is wrong, in words: the detail, or all the errors.</summary>
    public string Detail => Body.TryGetProperty("errors", out var errors) ? errors.ToString() : Body.Text("detail");
}

/// <summary>Asks the app as a region's analyst does.</summary>
internal sealed class MeetingApi(HttpClient http)
{
    public Task<Answered> PlanAsync(object meeting) => SendAsync(HttpMethod.Post, "/api/meetings", meeting, null);

    public Task<Answered> PutAsync(string path, object body, string? tag) => SendAsync(HttpMethod.Put, $"/api/meetings/{path}", body, tag);

    /// <summary>A meeting with what belongs to it.</summary>
    public async Task<JsonElement> GetAsync(string path)
    {
        using var answer = await http.GetAsync($"/api/meetings/{path}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>The path of the page at which a jobcentre writes its items.</summary>
    public async Task<string> ItemsPathAsync(string id, string area) =>
        new Uri((await GetAsync(id)).GetProperty("itemLinks").Text(area)).PathAndQuery;

    public async Task<(HttpStatusCode Status, string Html)> PostFormAsync(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var answer = await http.PostAsync(path, form);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public async Task<HttpStatusCode> DeleteContactsAsync(string id, string? user)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, $"/api/meetings/{id}/contacts");
        if (user is not null) request.Headers.Add("X-User", user);
        using var answer = await http.SendAsync(request);
        return answer.StatusCode;
    }

    private async Task<Answered> SendAsync(HttpMethod method, string path, object body, string? tag)
    {
        using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body) };
        if (tag is not null) request.Headers.Add("If-Match", tag);
        using var answer = await http.SendAsync(request);
        return new(answer.StatusCode, answer.Headers.ETag?.ToString(), await answer.Content.ReadFromJsonAsync<JsonElement>());
    }
}
