using System.Collections.Concurrent;
using Google.Protobuf;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Reporting.EndToEnd.Telemetry;

/// <summary>A span as it was sent.</summary>
internal sealed record Span(string Trace, string Id, string Parent, string Name, IReadOnlyDictionary<string, string> Facts, bool IsError);

/// <summary>One value of an instrument: a sum's, or how often a histogram was told something.</summary>
internal sealed record Measured(string Instrument, IReadOnlyDictionary<string, string> Facts, long Count);

/// <summary>A line of the log.</summary>
internal sealed record Line(string Trace, string Text, IReadOnlyDictionary<string, string> Facts);

/// <summary>Takes what OpenTelemetry sends over HTTP, as a collector does.</summary>
internal sealed class OtlpCollector : IAsyncDisposable
{
    private readonly WebApplication app;

    private OtlpCollector(WebApplication app) => this.app = app;

    /// <summary>Where to send to.</summary>
    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <summary>All spans so far.</summary>
    public ConcurrentQueue<Span> Spans { get; } = new();

    /// <summary>The values of each instrument, as last sent.</summary>
    public ConcurrentDictionary<string, Measured> Values { get; } = new();

    /// <summary>All lines so far.</summary>
    public ConcurrentQueue<Line> Lines { get; } = new();

    /// <summary>Starts on a free port.</summary>
    public static async Task<OtlpCollector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration["urls"] = "http://127.0.0.1:0";
        var collector = new OtlpCollector(builder.Build());
        collector.Take("/v1/traces", collector.TakeSpans);
        collector.Take("/v1/metrics", collector.TakeValues);
        collector.Take("/v1/logs", collector.TakeLines);
        await collector.app.StartAsync();
        return collector;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private void Take(string path, Action<ProtoMessage> take) => app.MapPost(path, async (HttpContext context) =>
    {
        take(ProtoMessage.Parse(await ByteString.FromStreamAsync(context.Request.Body)));
        context.Response.ContentType = "application/x-protobuf";
    });

    private void TakeSpans(ProtoMessage request)
    {
        foreach (var span in request.All(1, 2, 2))
            Spans.Enqueue(
                new(span.Hex(1), span.Hex(2), span.Hex(4), span.Text(5), span.Attributes(9), span.All(15).Any(s => s.Number(3) == 2)));
    }

    // Sums are field 7 with attributes 7 and value 6; histograms are field 9 with attributes 9 and count 4.
    private void TakeValues(ProtoMessage request)
    {
        foreach (var metric in request.All(1, 2, 2))
        {
            var values = metric.All(7, 1).Select(p => (p.Attributes(7), p.Number(6)))
                .Concat(metric.All(9, 1).Select(p => (p.Attributes(9), p.Number(4))));
            foreach (var (facts, count) in values)
                Values[metric.Text(1) + string.Concat(facts.OrderBy(f => f.Key).Select(f => $" {f.Key}={f.Value}"))] =
                    new(metric.Text(1), facts, count);
        }
    }

    private void TakeLines(ProtoMessage request)
    {
        foreach (var line in request.All(1, 2, 2))
            Lines.Enqueue(new(line.Hex(9), line.All(5).Select(b => b.Text(1)).FirstOrDefault() ?? "", line.Attributes(6)));
    }
}
