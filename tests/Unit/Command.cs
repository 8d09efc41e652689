using System.Diagnostics;
using Xunit;

namespace Reporting.Unit;

/// <summary>How a program ended.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error);

/// <summary>Runs programs as a person at a prompt does.</summary>
internal static class Command
{
    private static readonly TimeSpan MaxLength = TimeSpan.FromMinutes(8);

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="TimeoutException">It did not end; it is ended.</exception>
    public static async Task<CommandResult> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(MaxLength);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end. It said: {await output} {await error}");
        }

        return new CommandResult(process.ExitCode, await output, await error);
    }
}
