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
            ? Describe(new HostJsonReader(appDirectory, host), host, functions, settings)
            : null;
        return mistakes.Found.Count == 0 && description is not null ? description : throw new AppDescriptionException(mistakes.Found);
    }

    private static FunctionJsonReader ReadFunctions(string appDirectory, AppSettings settings, Mistakes mistakes)
    {
        var reader = new FunctionJsonReader(settings);
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

    private static AppDescription? Describe(HostJsonReader reader, JsonSection host, FunctionJsonReader functions, AppSettings settings)
    {
        reader.Check();
        CheckTogether(reader, host, functions, settings);
        var handler = reader.Handler();
        var queues = reader.Queues();
        var timeout = reader.FunctionTimeout();
        return handler is null ? null : new AppDescription(handler, reader.RoutePrefix, queues, timeout, functions.Http, functions.Queues, functions.Timers);
    }

    private static void CheckTogether(HostJsonReader reader, JsonSection host, FunctionJsonReader functions, AppSettings settings)
    {
        if (functions.Queues.Count > 0 && !reader.HasExtensionBundle)
        {
            host.Wrong("queue triggers need extensionBundle {\"id\":\"Microsoft.Azure.Functions.ExtensionBundle\",\"version\":\"[4.*, 5.0.0)\"}.");
        }

        if (functions.Http.Count > 0 && !reader.ProxiesHttp)
        {
            host.Wrong("HTTP triggers need customHandler.enableProxyingHttpRequest true; the runner has no other way of passing requests on.");
        }

        if (functions.Timers.Count > 0)
        {
            settings.Connection("Storage", host);
        }

        CheckRoutes(reader.RoutePrefix, host, functions.Http);
    }

    private static void CheckRoutes(string prefix, JsonSection host, IReadOnlyList<HttpFunction> functions)
    {
        foreach (var function in functions.Where(f => prefix.Length == 0 && f.Route.Split('/')[0] is "admin" or "runtime"))
        {
            host.Wrong($"{function.Name}: routes that begin with admin or runtime belong to the host. Choose another.");
        }

        foreach (var (first, second) in functions.SelectMany((f, i) => functions.Skip(i + 1).Select(g => (f, g))).Where(Clash))
        {
            host.Wrong($"{first.Name} and {second.Name} both answer route '{first.Route}'. Give them different routes or methods.");
        }
    }

    private static bool Clash((HttpFunction First, HttpFunction Second) pair) =>
        pair.First.Route.Equals(pair.Second.Route, StringComparison.OrdinalIgnoreCase)
        && (pair.First.Methods.Count == 0 || pair.Second.Methods.Count == 0 || pair.First.Methods.Intersect(pair.Second.Methods).Any());
}
