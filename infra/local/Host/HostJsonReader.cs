namespace Reporting.Local.Host;

/// <summary>Reads the parts of host.json that the runner obeys.</summary>
internal sealed class HostJsonReader(string appDirectory, JsonSection host)
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    private readonly JsonSection handler = host.Child("customHandler");

    private JsonSection Extensions => host.Child("extensions");

    internal bool HasExtensionBundle =>
        host.Child("extensionBundle").Text("id") == "Microsoft.Azure.Functions.ExtensionBundle" && host.Child("extensionBundle").Has("version");

    internal bool ProxiesHttp => handler.Flag("enableProxyingHttpRequest");

    internal string RoutePrefix => (Extensions.Child("http").Text("routePrefix") ?? "api").Trim('/');

    internal void Check()
    {
        if (host.Text("version") != "2.0")
        {
            host.Wrong("version must be \"2.0\".");
        }

        if (handler.Child("http").Has("routes"))
        {
            host.Wrong("customHandler.http.routes makes the host fail when there is a function.json. Remove it.");
        }
    }

    internal HandlerDescription? Handler()
    {
        var description = handler.Child("description");
        var executable = description.RequiredText("defaultExecutablePath", "Name the handler's executable.");
        return executable is null ? null : new HandlerDescription(
            Locate(executable),
            description.Texts("arguments"),
            Path.GetFullPath(Path.Combine(appDirectory, description.Text("workingDirectory") ?? "")));
    }

    internal QueueSettings Queues()
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

    internal TimeSpan FunctionTimeout() => host.Text("functionTimeout") == "-1"
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

    private string Locate(string executable)
    {
        var inApp = Path.GetFullPath(Path.Combine(appDirectory, executable));
        if (File.Exists(inApp))
        {
            return inApp;
        }

        if (executable.Contains('/') || !IsOnPath(executable))
        {
            host.Wrong($"customHandler.description.defaultExecutablePath: {executable} is neither in the app directory nor on the PATH. Build the app first.");
        }

        return executable;
    }

    private static bool IsOnPath(string command) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, command)));
}
