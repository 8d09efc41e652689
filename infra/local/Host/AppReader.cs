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
        var errors = new ValidationErrors();
        var host = Load(HostJson, errors) is { } file ? new HostJsonReader(file).Read() : null;
        var worker = Load(WorkerConfig, errors) is { } config ? Worker(config.Child("description")) : null;
        return errors.Found.Count == 0 ? (host!, worker!) : throw new AppDescriptionException(errors.Found);
    }

    /// <summary>Reads the functions as the worker tells them.</summary>
    /// <exception cref="AppDescriptionException">Something is wrong; it lists all of it.</exception>
    internal AppFunctions Functions(IEnumerable<RpcFunctionMetadata> told, HostSettings host)
    {
        var errors = new ValidationErrors();
        var reader = new FunctionReader(settings);
        foreach (var function in told)
        {
            reader.Read(function.Name,
                JsonSection.Parse($$"""{"bindings":[{{string.Join(',', function.RawBindings)}}]}""", function.Name, errors));
        }

        AppChecks.Check(reader.Functions, host, settings, JsonSection.Parse("{}", HostJson, errors));
        return errors.Found.Count == 0 ? reader.Functions : throw new AppDescriptionException(errors.Found);
    }

    private JsonSection? Load(string file, ValidationErrors errors) => JsonSection.Load(Path.Combine(appDirectory, file), file, errors);

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
