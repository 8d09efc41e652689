using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>Sends traces, metrics and logs to an OpenTelemetry collector, where the settings name one.</summary>
internal static class TelemetryExport
{
    /// <summary>Adds what sends.</summary>
    /// <param name="endpoint">The value of <see cref="AppSettings.TelemetrySetting"/>.</param>
    public static void AddTelemetry(this WebApplicationBuilder builder, string? endpoint)
    {
        if (endpoint is not { Length: > 0 }) return;
        var resource = ResourceBuilder.CreateDefault().AddService("reporting").AddEnvironmentVariableDetector();
        builder.Services.AddSingleton(_ => Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(resource).AddSource(Telemetry.Name, "Microsoft.AspNetCore").AddOtlpExporter().Build());
        builder.Services.AddSingleton(_ => Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource).AddMeter(Telemetry.Name).AddOtlpExporter().Build());
        builder.Logging.AddOpenTelemetry(o => o.SetResourceBuilder(resource).AddOtlpExporter());
        builder.Services.Configure<OpenTelemetryLoggerOptions>(o => (o.IncludeScopes, o.IncludeFormattedMessage) = (true, true));
        builder.Services.AddHostedService<Start>();
    }

    // A provider listens from when it is made; the container disposes both at the end, which sends what is left.
    private sealed class Start(IServiceProvider services) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellation)
        {
            services.GetRequiredService<TracerProvider>();
            services.GetRequiredService<MeterProvider>();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellation) => Task.CompletedTask;
    }
}
