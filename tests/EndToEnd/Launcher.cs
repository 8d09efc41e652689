using Reporting.Unit;

namespace Reporting.EndToEnd;

/// <summary>The launcher that <c>./run</c> starts.</summary>
internal static class Launcher
{
    /// <summary>Runs it to its end.</summary>
    public static Task<CommandResult> RunAsync(params string[] arguments) =>
        Command.RunAsync("dotnet", [Repository.Path("infra", "local", "bin", "Release", "net10.0", "Reporting.Local.dll"), .. arguments]);
}
