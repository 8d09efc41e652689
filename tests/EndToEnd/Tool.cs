using System.Diagnostics;
using Xunit;

namespace Reporting.EndToEnd;

/// <summary>How a program ended.</summary>
public sealed record ToolResult(int ExitCode, string Output, string Error);

/// <summary>Runs programs as a person at a terminal would.</summary>
internal static class Tool
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(4);

    /// <summary>Runs the launcher that <c>./run</c> starts.</summary>
    public static Task<ToolResult> LaunchAsync(params string[] arguments) =>
        RunAsync("dotnet", [Unit.Repository.Path("infra", "local", "bin", "Release", "net10.0", "Reporting.Local.dll"), .. arguments]);

    /// <summary>Runs a program to its end.</summary>
    public static async Task<ToolResult> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        }) ?? throw new InvalidOperationException($"{program} did not start.");
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Longest);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end. It said: {await output} {await error}");
        }

        return new ToolResult(process.ExitCode, await output, await error);
    }
}
