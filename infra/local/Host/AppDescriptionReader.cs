namespace Reporting.Local.Host;

/// <summary>Reads an app's built folder: host.json and each function.json one level below.</summary>
internal static class AppDescriptionReader
{
    /// <summary>Reads and checks everything.</summary>
    /// <exception cref="AppDescriptionException">Something is wrong; it lists all of it.</exception>
    internal static AppDescription Read(string appDirectory, AppSettings settings)
    {
        var mistakes = new Mistakes();
        var functions = ReadFunctions(appDirectory, settings, mistakes);
        var description = JsonSection.Load(Path.Combine(appDirectory, "host.json"), "host.json", mistakes) is { } host
            ? Describe(new HandlerJsonReader(appDirectory, host), host, functions.Functions, settings)
            : null;
        return mistakes.Found.Count == 0 && description is not null ? description : throw new AppDescriptionException(mistakes.Found);
    }

    private static FunctionReader ReadFunctions(string appDirectory, AppSettings settings, Mistakes mistakes)
    {
        var reader = new FunctionReader(settings);
        foreach (var path in FunctionFiles(appDirectory))
        {
            var name = Path.GetFileName(Path.GetDirectoryName(path))!;
            if (JsonSection.Load(path, $"{name}/function.json", mistakes) is { } function)
            {
                reader.Read(name, function);
            }
        }

        return reader;
    }

    private static IEnumerable<string> FunctionFiles(string appDirectory) => Directory.Exists(appDirectory)
        ? Directory.GetDirectories(appDirectory).Select(d => Path.Combine(d, "function.json")).Where(File.Exists).Order(StringComparer.Ordinal)
        : [];

    private static AppDescription? Describe(HandlerJsonReader reader, JsonSection host, AppFunctions functions, AppSettings settings)
    {
        var read = new HostJsonReader(host).Read();
        CheckTogether(reader, host, functions);
        AppChecks.Check(functions, read, settings, host);
        return reader.Handler() is { } handler ? new AppDescription(handler, read, functions) : null;
    }

    private static void CheckTogether(HandlerJsonReader reader, JsonSection host, AppFunctions functions)
    {
        if (functions.Queues.Count > 0 && !reader.HasExtensionBundle)
        {
            host.Wrong("queue triggers need extensionBundle {\"id\":\"Microsoft.Azure.Functions.ExtensionBundle\",\"version\":\"[4.*, 5.0.0)\"}.");
        }

        if (functions.Http.Count > 0 && !reader.ProxiesHttp)
        {
            host.Wrong("HTTP triggers need customHandler.enableProxyingHttpRequest true; the runner has no other way of passing requests on.");
        }
    }
}
