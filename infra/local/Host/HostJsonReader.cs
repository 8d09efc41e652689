namespace Reporting.Local.Host;

/// <summary>Reads the parts of host.json that the runner obeys.</summary>
internal sealed class HostJsonReader(JsonSection host)
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    private JsonSection Extensions => host.Child("extensions");

    /// <summary>What it says, with the host's own values where it says nothing.</summary>
    internal HostSettings Read()
    {
        if (host.Text("version") != "2.0")
        {
            host.Wrong("version must be \"2.0\".");
        }

        return new HostSettings((Extensions.Child("http").Text("routePrefix") ?? "api").Trim('/'), Queues(), FunctionTimeout());
    }

    private QueueSettings Queues()
    {
        var queues = Extensions.Child("queues");
        var batchSize = queues.Number("batchSize", 16, 1, 32);
        return new QueueSettings(
            batchSize,
            queues.Number("newBatchThreshold", batchSize / 2 * Environment.ProcessorCount, 0, 1000),
            queues.Number("maxDequeueCount", 5, 1, 1000),
            queues.Span("visibilityTimeout", TimeSpan.Zero, TimeSpan.Zero, Week),
            queues.Span("maxPollingInterval", TimeSpan.FromMinutes(1), TimeSpan.FromMilliseconds(100), Week),
            IsBase64(queues));
    }

    private TimeSpan FunctionTimeout() => host.Text("functionTimeout") == "-1"
        ? Timeout.InfiniteTimeSpan
        : host.Span("functionTimeout", TimeSpan.FromMinutes(30), TimeSpan.FromSeconds(1), Week);

    private static bool IsBase64(JsonSection queues)
    {
        var encoding = queues.Text("messageEncoding") ?? "base64";
        if (encoding is not ("base64" or "none"))
        {
            queues.Wrong("extensions.queues.messageEncoding must be \"base64\" or \"none\".");
        }

        return encoding == "base64";
    }
}
