using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Reporting.EndToEnd.Faults;

namespace Reporting.Benchmarks.Operations;

/// <summary>Counts what is asked of the storage account, by service and by how it is paid for.</summary>
internal sealed class OperationCount : IAsyncDisposable
{
    private static readonly string[] Services = ["blob", "queue", "table"];
    private readonly ConcurrentDictionary<string, int> counts = new();
    private FaultProxy proxy = null!;

    /// <summary>How often each kind was asked for since the last time.</summary>
    public IReadOnlyDictionary<string, int> Take()
    {
        var taken = counts.ToDictionary(c => c.Key, c => c.Value);
        counts.Clear();
        return taken;
    }

    /// <summary>Stands before the account of a connection string.</summary>
    /// <returns>The connection string to use instead.</returns>
    public async Task<string> StandBeforeAsync(string connection)
    {
        var fields = connection.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(f => f.Split('=', 2))
            .ToDictionary(f => f[0], f => f[1]);
        var addresses = Services.Select(s => (Field: $"{char.ToUpperInvariant(s[0])}{s[1..]}Endpoint", Service: s)).ToList();
        proxy = await FaultProxy.StartAsync([.. addresses.Select(a => new Uri(fields[a.Field]))]);
        var ports = Services.Index().ToDictionary(s => proxy.Address(s.Index).Port, s => s.Item);
        proxy.Done = request => counts.AddOrUpdate(KindOf(ports[request.HttpContext.Connection.LocalPort], request), 1, (_, n) => n + 1);
        foreach (var (index, address) in addresses.Index())
            fields[address.Field] = new Uri(proxy.Address(index), new Uri(fields[address.Field]).AbsolutePath).ToString();
        return string.Concat(fields.Select(f => $"{f.Key}={f.Value};"));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (proxy is not null) await proxy.DisposeAsync();
    }

    // The host's own polling is told apart: it is paid by time and not by area.
    private static string KindOf(string service, HttpRequest request) => service switch
    {
        "queue" => request.Method == "GET" && !request.Path.Value!.Contains("/messages/", StringComparison.Ordinal)
            ? "queue: look for messages" : $"queue: {Word(request.Method)} a message",
        "table" => request.Path.Value!.EndsWith("$batch", StringComparison.Ordinal) ? "table: batch"
            : request.Method == "GET" ? "table: read" : "table: write",
        _ => request.Query["comp"] == "list" ? "blob: list" : request.Method is "GET" or "HEAD" ? "blob: read"
            : request.Method == "DELETE" ? "blob: delete (free)" : "blob: write",
    };

    private static string Word(string method) => method switch { "POST" => "put", "DELETE" => "delete", "PUT" => "renew", _ => "read" };
}
