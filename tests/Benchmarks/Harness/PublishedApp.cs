using System.Diagnostics;
using Reporting.Local.Launcher;

namespace Reporting.Benchmarks.Harness;

/// <summary>A project published as it is deployed: for Linux, on the runtime that is there, compiled ahead.</summary>
internal sealed class PublishedApp : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("published-").FullName;

    /// <summary>Publishes a project; what the build leaves beside stays out of the repository.</summary>
    /// <param name="project">The project's path below the repository's root.</param>
    /// <exception cref="InvalidOperationException">It could not be published; the message is the build's own.</exception>
    public PublishedApp(string project)
    {
        string[] arguments =
        [
            "publish", Path.Combine(RepositoryRoot.Find(), project), "-c", "Release", "-r", "linux-x64", "--self-contained", "false",
            "-p:PublishReadyToRun=true",
            "-o", Folder, "--artifacts-path", Path.Combine(root, "artifacts"), "-v", "quiet", "-nologo", "--disable-build-servers",
            "-p:RunAnalyzers=false", "-p:GenerateDocumentationFile=false", // the usual build has looked at the code
        ];
        using var build =
            Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = build.StandardError.ReadToEndAsync();
        var said = build.StandardOutput.ReadToEnd();
        build.WaitForExit();
        if (build.ExitCode != 0) throw new InvalidOperationException($"{project} could not be published:\n{said}\n{errors.Result}");
    }

    /// <summary>The published app's folder.</summary>
    public string Folder => Path.Combine(root, "app");

    /// <summary>The function app.</summary>
    public static PublishedApp Functions() => new("functions/Functions.csproj");

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(root, recursive: true);
}
