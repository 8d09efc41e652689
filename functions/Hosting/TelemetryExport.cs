using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Reporting.Functions.Hosting;

/// <summary>
/// Sends traces and metrics to an OpenTelemetry collector, to Application Insights, or to both, as the settings say. Log lines
/// go to the collector; Application Insights has them from the Functions host, and would have them twice.
/// </summary>
internal static class TelemetryExport
{
    private static readonly string[] Sources = [Telemetry.Name, "Microsoft.AspNetCore"];

    /// <summary>Adds what sends.</summary>
    /// <param name="read">Gives a setting's text, or null when it is not set.</param>
    public static void AddTelemetry(this IHostApplicationBuilder builder, Func<string, string?> read)
    {
        var (collector, insights) =
            (read(TelemetrySettings.Collector) is { Length: > 0 }, read(TelemetrySettings.Insights) is { Length: > 0 });
        if (!collector && !insights) return;
        var resource = ResourceBuilder.CreateDefault().AddService("reporting").AddEnvironmentVariableDetector();
        var traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(Sources);
        var metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Telemetry.Name);
        if (insights)
        {
            traces.AddAzureMonitorTraceExporter(o => Configure(o, read));
            metrics.AddAzureMonitorMetricExporter(o => Configure(o, read));
        }

        if (collector)
        {
            traces.AddOtlpExporter();
            metrics.AddOtlpExporter();
            builder.Logging.AddOpenTelemetry(o => o.SetResourceBuilder(resource).AddOtlpExporter());
            builder.Services.Configure<OpenTelemetryLoggerOptions>(o => (o.IncludeScopes, o.IncludeFormattedMessage) = (true, true));
        }

        builder.Services.AddSingleton(_ => traces.Build());
        builder.Services.AddSingleton(_ => metrics.Build());
    }

    private static void Configure(AzureMonitorExporterOptions options, Func<string, string?> read)
    {
        options.ConnectionString = read(TelemetrySettings.Insights);
        if (ClientId(read(TelemetrySettings.InsightsLogin)) is { } id)
            options.Credential = new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(id));
        // All of them: a month is one trace, of which a part tells little.
        (options.SamplingRatio, options.TracesPerSecond) = (1, null);
    }

    private static string? ClientId(string? login) => login?.Split(';')
        .Select(part => part.Split('=', 2)).FirstOrDefault(part => part is ["ClientId", _])?[1];

    /// <summary>
    /// Begins to listen: a provider does from when it is made. Before the worker takes invocations, so that the first is seen too;
    /// the container disposes both at the end, which sends what is left.
    /// </summary>
    public static void StartTelemetry(this IServiceProvider services)
    {
        services.GetService<TracerProvider>();
        services.GetService<MeterProvider>();
    }
}
