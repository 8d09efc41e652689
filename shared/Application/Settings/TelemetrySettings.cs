namespace Reporting.Application.Settings;

/// <summary>
/// The names of the settings that say where telemetry goes. The libraries read these and the other standard ones themselves.
/// </summary>
public static class TelemetrySettings
{
    /// <summary>The setting without which nothing is sent to a collector.</summary>
    public const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>The setting without which nothing is sent to Application Insights; the Functions host reads it, too.</summary>
    public const string Insights = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    /// <summary>How the app, and the host, log in to Application Insights: nothing, or <c>ClientId=…;Authorization=AAD</c>.</summary>
    public const string InsightsLogin = "APPLICATIONINSIGHTS_AUTHENTICATION_STRING";
}
