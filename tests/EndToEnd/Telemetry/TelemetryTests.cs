using Reporting.EndToEnd.Faults;
using Reporting.Local.Launcher;
using Xunit;

namespace Reporting.EndToEnd.Telemetry;

/// <summary>
/// A collector is told how one area's page came about, from the timer to the mail, how much was done, and what went wrong.
/// </summary>
public sealed class TelemetryTests(WorkerDriver driver) : IClassFixture<WorkerDriver>
{
    private const string Month = "2026M08";
    private const string Area = "851";
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task OneAreaCanBeFollowedFromTimerToMail()
    {
        await using var collector = await OtlpCollector.StartAsync();
        using var folder = WorkFolder.Create(); // goes after the catcher, which writes there
        await using var catcher = await MailCatcher.StartAsync(Unit.Repository.Path(), folder.FullPath);
        await using var app = driver.NewApp(
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address.ToString()), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("OTEL_BSP_SCHEDULE_DELAY", "100"), ("OTEL_BLRP_SCHEDULE_DELAY", "100"), ("OTEL_METRIC_EXPORT_INTERVAL", "300"),
            ("Smtp__Host", "127.0.0.1"), ("Smtp__Port", $"{catcher.SmtpPort}"), ("Mail__From", "overblik@example.dk"));
        await app.StartAsync();
        await new SubscriberRepository(driver.Account, TimeProvider.System).AddAsync(
            "chef@example.dk", new([Area], SubscriptionKinds.Overview, Language.Danish, false), default);

        Assert.True((await app.TimerAsync("ImportMonthTimer")).Succeeded);
        Assert.True(await new MessagePump(driver.Account, app).RunAsync());
        await TheTraceLeadsFromTheMailToTheTimerAsync(collector);
        await TheInstrumentsTellHowMuchAsync(collector);

        var refused = await app.CallAsync("ComputeOverview", $$"""{"month":"{{Month}}","revision":1,"area":"1/0","closing":false}""");
        Assert.False(refused.Succeeded);
        await TheLogTellsWhatItIsAboutAsync(collector);
    }

    private static async Task TheTraceLeadsFromTheMailToTheTimerAsync(OtlpCollector collector)
    {
        string[] expected = ["Deliver", "PublishMonth", "ComputeOverview", "ImportMonth", "ImportMonthTimer"];
        await Wait.UntilAsync(() => Task.FromResult(WayOfTheMail(collector).Select(s => s.Name).SequenceEqual(expected)), Within,
            () => $"The mail's way is '{string.Join(", ", WayOfTheMail(collector).Select(s => s.Name))}', of: {string.Join(' ', collector.Spans.Select(s => s.Name).Distinct())}");
        var mail = WayOfTheMail(collector)[0];
        Assert.Equal(Area, mail.Facts["reporting.area"]);

        var area = await SpanAsync(collector, mail.Trace, s => s.Name == "overview" && s.Facts["reporting.area"] == Area);
        Assert.Equal((Month, "1"), (area.Facts["reporting.month"], area.Facts["reporting.revision"]));
        Assert.Single(collector.Spans, s => s.Name == "overview" && s.Facts["reporting.area"] == Area);
        await SpanAsync(collector, mail.Trace, s => s.Name.StartsWith("fetch ", StringComparison.Ordinal));
        Assert.DoesNotContain(collector.Spans, s => s.Name.Contains("POST /ComputeOverview", StringComparison.Ordinal));
    }

    private static async Task<Span> SpanAsync(OtlpCollector collector, string trace, Func<Span, bool> isIt)
    {
        var there = collector.Spans.Where(s => s.Trace == trace);
        await Wait.UntilAsync(() => Task.FromResult(there.Any(isIt)), Within, () => "Not among: " + string.Join('\n', there));
        return there.First(isIt);
    }

    // Spans come in bundles and in no order: what is missing now may be on its way.
    private static List<Span> WayOfTheMail(OtlpCollector collector)
    {
        var spans = collector.Spans.ToDictionary(s => s.Id);
        var way = new List<Span>();
        for (var span =
            spans.Values.FirstOrDefault(s => s.Name == "Deliver" && s.Facts.ContainsKey("reporting.area")); span is not null; span =
                spans.GetValueOrDefault(span.Parent))
            way.Add(span);
        return way;
    }

    private static async Task TheInstrumentsTellHowMuchAsync(OtlpCollector collector)
    {
        string[] expected =
        [
            "reporting.deliveries.ended reporting.kind=Overview reporting.state=Sent: 1",
            $"reporting.render.duration reporting.document=overview.pdf: {SmallCatalogue.Areas}",
            "reporting.runs.ended reporting.state=Completed: 1", $"reporting.work.ended reporting.outcome=done: {SmallCatalogue.Areas}",
        ];
        await Wait.UntilAsync(() => Task.FromResult(expected.All(Values().Contains)), Within, () => string.Join('\n', Values()));
        Assert.Contains(collector.Values.Values,
            v => v.Instrument == "reporting.source.duration" && v.Facts["reporting.outcome"] == "done");

        List<string> Values() => [.. collector.Values.Select(v => $"{v.Key}: {v.Value.Count}")];
    }

    private static async Task TheLogTellsWhatItIsAboutAsync(OtlpCollector collector)
    {
        Line? line = null;
        await Wait.UntilAsync(
            () => Task.FromResult(
                (line = collector.Lines.FirstOrDefault(
                    l => l.Text.StartsWith("ComputeOverview failed", StringComparison.Ordinal))) is not null),
            Within, () => string.Join('\n', collector.Lines));
        Assert.Equal((Month, "1/0"), (line!.Facts["reporting.month"], line.Facts["reporting.area"]));
        await SpanAsync(collector, line.Trace, s => s.Name == "ComputeOverview" && s.IsError);
    }
}
