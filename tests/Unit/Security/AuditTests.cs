using System.Diagnostics;
using Xunit;

namespace Reporting.Unit.Security;

/// <summary>The audit of packages, with feeds that say what a test wants.</summary>
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class AuditTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("audit-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("High", "3", 1, "FAILED")]
    [InlineData("Critical", "0", 1, "FAILED")]
    [InlineData("Moderate", "0", 0, "nothing high or critical")]
    [InlineData("Moderate", "3", 1, "FAILED")]
    [InlineData("Moderate", "", 0, "npm: the audit DID NOT RUN")]
    [InlineData("", "0", 0, ".NET: the audit DID NOT RUN")]
    public void WhatIsHighFailsAndWhatCannotBeAskedIsTold(string dotnet, string npm, int code, string said)
    {
        Program("dotnet", dotnet.Length == 0 ? "exit 1" : $$"""
            case "$*" in
              *source*) echo "E https://feed.invalid/index.json" ;;
              *) echo '{"projects":[{"frameworks":[{"topLevelPackages":[{"id":"A","vulnerabilities":[{"severity":"{{dotnet}}"}]}]}]}]}' ;;
            esac
            """);
        Program("curl", """echo '{"resources":[{"@type":"VulnerabilityInfo/6.7.0"}]}'""");
        Program("npm",
            npm.Length == 0
                ? "echo '{\"message\":\"405\"}'; exit 1"
                : $$"""echo '{ "metadata": { "vulnerabilities": { "low": 9, "high": {{npm}}, "critical": 0 } } }'; exit 1""");
        var (ended, output) = Run();
        Assert.Equal(code, ended);
        Assert.Contains(said, output);
    }

    [Fact]
    public void AFeedThatKnowsOfNoHolesIsNotTakenForOneThatFoundNone()
    {
        Program("dotnet", "echo 'E https://feed.invalid/index.json'");
        Program("curl", "echo '{\"resources\":[]}'");
        Program("npm", "exit 1");
        var (ended, output) = Run();
        Assert.Equal(0, ended);
        Assert.Contains(".NET: the audit DID NOT RUN", output);
    }

    private void Program(string name, string script)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, "#!/bin/sh\n" + script + "\n");
        using var chmod = Process.Start("chmod", ["+x", path]);
        chmod.WaitForExit();
    }

    private (int Code, string Output) Run()
    {
        var info = new ProcessStartInfo(Repository.Path(".ci", "audit")) { RedirectStandardOutput = true, RedirectStandardError = true };
        info.Environment["PATH"] = $"{folder}:{Environment.GetEnvironmentVariable("PATH")}";
        using var process = Process.Start(info)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        return (process.ExitCode, output.Result + error.Result);
    }
}
