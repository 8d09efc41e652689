namespace Reporting.Local.Host;

/// <summary>Reads the parts of host.json that are about a custom handler.</summary>
internal sealed class HandlerJsonReader(string appDirectory, JsonSection host)
{
    private readonly JsonSection handler = host.Child("customHandler");

    internal bool HasExtensionBundle =>
        host.Child("extensionBundle").Text("id") == "Microsoft.Azure.Functions.ExtensionBundle" && host.Child("extensionBundle").Has("version");

    internal bool ProxiesHttp => handler.Flag("enableProxyingHttpRequest");

    internal HandlerDescription? Handler()
    {
        if (handler.Child("http").Has("routes"))
        {
            host.Wrong("customHandler.http.routes makes the host fail when there is a function.json. Remove it.");
        }

        var description = handler.Child("description");
        var executable = description.RequiredText("defaultExecutablePath", "Name the handler's executable.");
        return executable is null ? null : new HandlerDescription(
            Locate(executable),
            description.Texts("arguments"),
            Path.GetFullPath(Path.Combine(appDirectory, description.Text("workingDirectory") ?? "")));
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
