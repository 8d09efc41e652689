using System.Collections.Concurrent;
using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Reporting.EndToEnd.Faults;
using Xunit;

namespace Reporting.EndToEnd.Telemetry;

/// <summary>Application Insights is told what the app does, where its connection string is set.</summary>
public sealed class InsightsTests(WorkerDriver driver) : IClassFixture<WorkerDriver>
{
    private readonly ConcurrentQueue<string> told = new();

    [Fact]
    public async Task WhatTheAppDoesReachesItAndLogLinesDoNot()
    {
        await using var insights = await StartAsync();
        await using var app = driver.NewApp(("OTEL_METRIC_EXPORT_INTERVAL", "300"), ("OTEL_BSP_SCHEDULE_DELAY", "100"),
            ("APPLICATIONINSIGHTS_CONNECTION_STRING", $"InstrumentationKey={Guid.NewGuid()};IngestionEndpoint={insights.Urls.First()}/"));
        await app.StartAsync();
        Assert.True((await app.TimerAsync("WatchRuns")).Succeeded);
        Assert.False(
            (await app.CallAsync("ComputeOverview", """{"month":"2026M08","revision":1,"area":"1/0","closing":false}""")).Succeeded);
        await Wait.UntilAsync(() => Task.FromResult(Tells("WatchRuns") && Tells("ComputeOverview")),
            TimeSpan.FromSeconds(90), () => "It was told: " + string.Join('\n', told));
        Assert.False(Tells("\"baseType\":\"MessageData\""));
    }

    private bool Tells(string text) => told.Any(t => t.Contains(text, StringComparison.Ordinal));

    private async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration["urls"] = "http://127.0.0.1:0";
        var app = builder.Build();
        app.MapPost("/v2.1/track", (Delegate)TakeAsync);
        await app.StartAsync();
        return app;
    }

    private async Task<IResult> TakeAsync(HttpContext context)
    {
        await using var body = context.Request.Headers.ContentEncoding == "gzip"
            ? new GZipStream(context.Request.Body, CompressionMode.Decompress) : context.Request.Body;
        using var reader = new StreamReader(body);
        var items = (await reader.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (var item in items) told.Enqueue(item);
        return Results.Json(new { itemsReceived = items.Length, itemsAccepted = items.Length, errors = Array.Empty<object>() });
    }
}
