using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace Reporting.EndToEnd.Subscriptions;

/// <summary>What the operator can do with a key, behind the host that checks it.</summary>
[Collection(nameof(AppFixture))]
public sealed class OperatorTests(AppFixture app)
{
    [Theory]
    [InlineData("GET", "api/subscribers")]
    [InlineData("POST", "api/subscribers")]
    [InlineData("DELETE", "api/subscribers/0198c0de5a7e7000a000000000000001")]
    public async Task ListsNeedAKey(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var answer = await app.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task PeopleAreAddedOnceListedAndDeleted()
    {
        object[] list =
        [
            new { mail = "one@region.example", areas = new[] { "082" }, kinds = new[] { "digest", "alerts" } },
            new { mail = "two@council.example", areas = new[] { "751", "101" }, kinds = new[] { "overview" }, language = "en",
                perArea = true },
        ];
        Assert.Equal((2, 0), await AddAsync(list));
        Assert.Equal((0, 2), await AddAsync(list));

        var listed = (await ListAsync()).Where(s => Text(s, "mail") is "one@region.example" or "two@council.example").ToList();
        Assert.Equal(2, listed.Count);
        Assert.All(listed, s => Assert.Equal("active", Text(s, "state")));
        var two = listed.Single(s => Text(s, "mail") == "two@council.example");
        Assert.Equal(("en", true), (Text(two, "language"), two.GetProperty("perArea").GetBoolean()));

        using var deleted = await SendAsync(HttpMethod.Delete, $"api/subscribers/{Text(two, "id")}");
        using var again = await SendAsync(HttpMethod.Delete, $"api/subscribers/{Text(two, "id")}");
        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NotFound), (deleted.StatusCode, again.StatusCode));
        Assert.DoesNotContain(await ListAsync(), s => Text(s, "mail") == "two@council.example");
    }

    [Fact]
    public async Task AMistakeIsNamedByItsIndexAndNobodyIsAdded()
    {
        object[] list =
        [
            new { mail = "sound@region.example", areas = new[] { "082" }, kinds = new[] { "digest" } },
            new { mail = "Unsound <unsound@region.example>", areas = new[] { "082" }, kinds = new[] { "digest" } },
            "three",
        ];
        using var answer = await SendAsync(HttpMethod.Post, "api/subscribers", list);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var errors = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors");
        Assert.Equal(["[1].mail", "[2]"], errors.EnumerateObject().Select(e => e.Name));
        Assert.DoesNotContain(await ListAsync(), s => Text(s, "mail") == "sound@region.example");
    }

    private async Task<(int Added, int Known)> AddAsync(object list)
    {
        using var answer = await SendAsync(HttpMethod.Post, "api/subscribers", list);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var added = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return (added.GetProperty("added").GetInt32(), added.GetProperty("known").GetInt32());
    }

    private async Task<List<JsonElement>> ListAsync()
    {
        using var answer = await SendAsync(HttpMethod.Get, "api/subscribers");
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        return (await answer.Content.ReadFromJsonAsync<List<JsonElement>>())!;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Add("x-functions-key", AppFixture.Key);
        return await app.Http.SendAsync(request);
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
