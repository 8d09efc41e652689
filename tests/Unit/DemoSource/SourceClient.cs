using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using Xunit;

namespace Reporting.Unit.DemoSource;

/// <summary>A running source and a client of it.</summary>
internal sealed class SourceClient : IAsyncDisposable
{
    private readonly SourceServer server;

    private SourceClient(SourceServer server)
    {
        this.server = server;
        Http = new HttpClient { BaseAddress = new Uri(server.BaseAddress + "/") };
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "secret");
    }

    public HttpClient Http { get; }

    public Uri BaseAddress => server.BaseAddress;

    public static Task<SourceClient> DemoAsync(Catalogue catalogue, int vintage = 1) =>
        StartAsync(new DemoSourceOptions { Token = "secret", Catalogue = catalogue, Vintage = vintage });

    public static async Task<SourceClient> StartAsync(DemoSourceOptions options) => new(await SourceServer.StartAsync(options));

    public Task<HttpResponseMessage> GetAsync(string path) =>
        Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    public async Task<byte[]> BytesAsync(string path) =>
        await (await GetAsync(path)).EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

    /// <summary>All of a table, every area and dimension.</summary>
    public async Task<DemoRows> RowsAsync(SourceTable table) => DemoRows.Read(await BytesAsync(Everything(table)));

    public async Task<string> HashAsync(SourceTable table) =>
        Convert.ToHexStringLower(SHA256.HashData(await BytesAsync(Everything(table))));

    public async Task<string> CauseAsync(string path)
    {
        using var answer = await GetAsync(path);
        Assert.Equal(422, (int)answer.StatusCode);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(422, json.RootElement.GetProperty("code").GetInt32());
        Assert.True(Guid.TryParse(json.RootElement.GetProperty("request_id").GetString(), out _));
        return json.RootElement.GetProperty("cause").GetString()!;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await server.DisposeAsync();
    }

    public static string Everything(SourceTable table) =>
        $"data/{table.Id}?mgroup.*=*&period.{Period.CodeOf(table.PeriodType)}=*&hierarchy.{table.AreaHierarchy}=*"
        + string.Concat(table.Hierarchies.Values.Select(h => $"&hierarchy.{h}=*")) + "&format=json";
}
