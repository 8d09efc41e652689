using System.Diagnostics;
using System.Text;
using Reporting.Unit;

namespace Reporting.EndToEnd;

/// <summary>The launcher that <c>./run</c> starts.</summary>
internal static class Launcher
{
    /// <summary>Runs it to its end.</summary>
    public static Task<CommandResult> RunAsync(params string[] arguments) =>
        Command.RunAsync("dotnet", [Repository.Path("infra", "local", "bin", "Release", "net10.0", "Reporting.Local.dll"), .. arguments]);
}

/// <summary>The launcher as it stays until it is ended.</summary>
internal sealed class Launched : IAsyncDisposable
{
    private readonly Process process;

    private Launched(Process process) => this.process = process;

    /// <summary>Starts it without options.</summary>
    public static Launched Start() => new(Process.Start(new ProcessStartInfo(
        "dotnet", [Repository.Path("infra", "local", "bin", "Release", "net10.0", "Reporting.Local.dll")])
    {
        RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8,
    })!);

    /// <summary>What it has written up to a line.</summary>
    /// <exception cref="InvalidOperationException">It ended before.</exception>
    public async Task<string> ReadToAsync(string last, CancellationToken cancellation)
    {
        var told = new StringBuilder();
        while (await process.StandardOutput.ReadLineAsync(cancellation) is { } line)
        {
            told.Append(line).Append('\n');
            if (line == last) return told.ToString();
        }

        throw new InvalidOperationException($"The launcher ended:\n{told}");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
