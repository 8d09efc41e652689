using Reporting.Local.Host.Rpc;

namespace Reporting.Local.Host;

/// <summary>Reads an app's built folder before its worker runs, and its functions when the worker has named them.</summary>
internal sealed class AppReader(string appDirectory, AppSettings settings)
{
    private const string HostJson = "host.json";
    private const string WorkerConfig = "worker.config.json";

    /// <summary>Reads host.json and worker.config.json.</summary>
    /// <exception cref="AppDescriptionException">Something is wrong; it lists all of it.</exception>
    internal (HostSettings Host, WorkerDescription Worker) Read()
    {
        var mistakes = new Mistakes();
        var host = Load(HostJson, mistakes) is { } file ? new HostJsonReader(file).Read() : null;
        var worker = Load(WorkerConfig, mistakes) is { } config ? Worker(config.Child("description")) : null;
        return mistakes.Found.Count == 0 ? (host!, worker!) : throw new AppDescriptionException(mistakes.Found);
    }

    /// <summary>Reads the functions as the worker tells them.</summary>
    /// <exception cref="AppDescriptionException">Something is wrong; it lists all of it.</exception>
    internal AppFunctions Functions(IEnumerable<RpcFunctionMetadata> told, HostSettings host)
    {
        var mistakes = new Mistakes();
        var reader = new FunctionReader(settings);
        foreach (var function in told)
        {
            reader.Read(function.Name, JsonSection.Parse($$"""{"bindings":[{{string.Join(',', function.RawBindings)}}]}""", function.Name, mistakes));
        }

        AppChecks.Check(reader.Functions, host, settings, JsonSection.Parse("{}", HostJson, mistakes));
        return mistakes.Found.Count == 0 ? reader.Functions : throw new AppDescriptionException(mistakes.Found);
    }

    private JsonSection? Load(string file, Mistakes mistakes) => JsonSection.Load(Path.Combine(appDirectory, file), file, mistakes);

    private WorkerDescription? Worker(JsonSection description)
    {
        var executable = description.RequiredText("defaultExecutablePath", "Build the app with Microsoft.Azure.Functions.Worker.Sdk.");
        return executable is null ? null : new WorkerDescription(
            InApp(executable) is var own && File.Exists(own) ? own : executable,
            description.Text("defaultWorkerPath") is { Length: > 0 } assembly ? [InApp(assembly)] : [],
            appDirectory);
    }

    private string InApp(string path) => Path.GetFullPath(Path.Combine(appDirectory, path));
}
