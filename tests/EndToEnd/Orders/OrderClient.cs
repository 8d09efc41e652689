using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace Reporting.EndToEnd.Orders;

/// <summary>Orders documents as an analyst's own program would.</summary>
internal sealed class OrderClient(HttpClient http)
{
    private static readonly TimeSpan MaxLength = TimeSpan.FromMinutes(2);

    /// <summary>Posts an order.</summary>
    public Task<HttpResponseMessage> PostAsync(string address, string body) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body, null, "application/json") });

    /// <summary>Posts an order that is taken, and follows it to its end.</summary>
    public async Task<JsonElement> OrderAsync(string address, string body)
    {
        using var answer = await PostAsync(address, body);
        Assert.True(answer.StatusCode == HttpStatusCode.Accepted, await answer.Content.ReadAsStringAsync());
        var status = answer.Headers.Location!.ToString();
        for (var until = DateTime.UtcNow + MaxLength; DateTime.UtcNow < until; await Task.Delay(50))
        {
            var order = await GetJsonAsync(status);
            if (order.GetProperty("state").GetString() != "building") return order;
        }

        throw new TimeoutException($"{status} did not end.");
    }

    /// <summary>Gets with the key.</summary>
    public Task<HttpResponseMessage> GetAsync(string address) => SendAsync(new HttpRequestMessage(HttpMethod.Get, address));

    /// <summary>Deletes with the key.</summary>
    public Task<HttpResponseMessage> DeleteAsync(string address) => SendAsync(new HttpRequestMessage(HttpMethod.Delete, address));

    /// <summary>Gets a document.</summary>
    public async Task<byte[]> BytesAsync(string address)
    {
        using var answer = await GetAsync(address);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, address + ": " + answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    /// <summary>Gets JSON.</summary>
    public async Task<JsonElement> GetJsonAsync(string address)
    {
        using var answer = await GetAsync(address);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        request.Headers.Add("x-functions-key", AppFixture.Key);
        return await http.SendAsync(request);
    }
}
