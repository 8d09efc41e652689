using System.Runtime.Versioning;
using System.Text.Json.Nodes;
using Xunit;

namespace Reporting.Unit.Azure;

/// <summary>
/// The deployment, tried without an account: what it refuses, what it finds wrong with a package, and what it would do. The
/// package is a small one of our own making; building the real one takes minutes and is what a dry run without
/// <c>--package</c> does.
/// </summary>
[UnsupportedOSPlatform("windows")]
public sealed class DeployTests : IDisposable
{
    private readonly DirectoryInfo scratch = Directory.CreateTempSubdirectory("deploy");

    public DeployTests()
    {
        Directory.CreateDirectory(At("seeds"));
        File.Copy(Repository.Path("host.json"), At("host.json"));
        File.WriteAllText(At("Reporting.Functions.runtimeconfig.json"), Runtime("10.0.0"));
        File.WriteAllText(At("Reporting.Functions.dll"), "");
        File.WriteAllText(At("worker.config.json"),
            """{"description":{"language":"dotnet-isolated","defaultWorkerPath":"Reporting.Functions.dll"}}""");
        File.Copy(FunctionsMetadata.File, At("functions.metadata"));
    }

    public void Dispose() => scratch.Delete(recursive: true);

    [Theory]
    [InlineData("Name the environment")]
    [InlineData("Unknown argument 'prod'", "prod")]
    [InlineData("Name one environment", "test", "production")]
    [InlineData("Name the resource group", "test")]
    [InlineData("--group needs a value", "test", "--group")]
    [InlineData("--group needs a value", "test", "--group", "--dry-run")]
    [InlineData("'a/b' is no name of a resource group", "test", "--group", "a/b")]
    public async Task WrongArgumentsAreToldBeforeAnythingIsDone(string error, params string[] arguments)
    {
        var result = await DeployAsync(arguments);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith(error, result.Error);
    }

    [Fact]
    public async Task ExamplesAreNotDeployedInEarnest()
    {
        File.WriteAllText(At("az"), "#!/bin/sh\nexit 99\n");
        File.SetUnixFileMode(At("az"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var result = await Command.RunAsync("env", $"PATH={scratch.FullName}:{Environment.GetEnvironmentVariable("PATH")}",
            Repository.Path("infra", "azure", "deploy"), "production", "--group", "g", "--package", scratch.FullName);
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains("Replace what is only an example", result.Error);
        Assert.Contains("param operatorMail", result.Error);
    }

    [Theory]
    [InlineData("test")]
    [InlineData("production")]
    public async Task ADryRunChecksPacksAndPrintsEveryCommand(string environment)
    {
        var zip = Path.GetTempFileName();
        var result = await DeployAsync(environment, "--group", "my-group", "--dry-run", "--package", scratch.FullName, "--zip", zip);
        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Contains($"The package is fit for Azure: {FunctionsMetadata.All.Count} functions", result.Output);
        Assert.Equal(
            ["az account", "az group", "az deployment", "az deployment", "az deployment", "az keyvault", "az storage", "az functionapp",
                "az rest", "curl --fail"],
            Commands(result).Select(c => string.Join(' ', c.Split(' ').Take(2))));
        Assert.Contains(Commands(result),
            c => c.StartsWith("az deployment group create --name reporting --resource-group my-group", StringComparison.Ordinal)
                && c.Contains($"{environment}.bicepparam"));
        Assert.Contains(Commands(result),
            c => c.StartsWith("az storage blob upload --auth-mode login ", StringComparison.Ordinal)
                && c.Contains($" --name released-package.zip --file {zip} "));
        Assert.Contains(Commands(result),
            c => c.StartsWith("az functionapp restart --resource-group my-group --name reporting-", StringComparison.Ordinal));
        Assert.Contains(Commands(result), c => c.Contains("/syncfunctiontriggers"));
        Assert.Contains("host.json", (await Command.RunAsync("unzip", "-Z1", zip)).Output.Split('\n'));
        File.Delete(zip);
    }

    [Fact]
    public async Task AFitPackagePasses() => Assert.Equal((0, ""), await CheckAsync());

    [Fact]
    public async Task AllThatIsWrongWithAPackageIsToldAtOnce()
    {
        File.Delete(At("Reporting.Functions.dll"));
        File.WriteAllText(At("Reporting.Functions.runtimeconfig.json"), Runtime("9.0.1"));
        var functions = JsonNode.Parse(File.ReadAllText(At("functions.metadata")))!.AsArray();
        functions.Remove(functions.Single(f => f!["name"]!.GetValue<string>() == "Deliver"));
        functions.Single(f => f!["name"]!.GetValue<string>() == "RemindMeetings")!["bindings"]![0]!["schedule"] = "%NoSuchSetting%";
        File.WriteAllText(At("functions.metadata"), functions.ToJsonString());
        File.WriteAllText(At("local.settings.json"),
            """{"Values":{"AzureWebJobsStorage":"AccountKey=abcdefghijklmnopqrstuvwxyz0123456789=="}}""");
        Directory.Delete(At("seeds"));
        var (code, output) = await CheckAsync();
        Assert.Equal(1, code);
        foreach (var error in new[]
        {
            "names Reporting.Functions.dll, which is missing", "is for .NET 9.0.1", "the setting NoSuchSetting is not in",
            "local.settings.json may hold secrets",
            "local.settings.json holds a key", "The function Deliver is missing", "The folder seeds is missing",
        })
            Assert.Contains(error, output);
    }

    [Fact]
    public async Task AHostFileOfAnotherKindIsRefused()
    {
        File.WriteAllText(At("host.json"), """{"customHandler":{"description":{}}}""");
        var (_, error) = await CheckAsync();
        Assert.Contains("version must be", error);
        Assert.Contains("customHandler has no place", error);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    public async Task APackageWithoutFunctionsIsRefused(string functions)
    {
        File.WriteAllText(At("functions.metadata"), functions);
        Assert.Contains("There is no function", (await CheckAsync()).Error);
    }

    [Fact]
    public async Task ASecretOfThisMachineIsFoundWhereverItLies()
    {
        File.WriteAllText(At("seeds", "notes.csv"), "the key is not-so-secret-after-all");
        var result =
            await Command.RunAsync("env", "Links__Key=not-so-secret-after-all", "node", Checker, scratch.FullName, FunctionsMetadata.File);
        Assert.Contains("seeds/notes.csv holds the value of Links__Key", result.Error);
        Assert.DoesNotContain("not-so-secret", result.Error);
    }

    private static string Checker => Repository.Path("infra", "azure", "check-package.mjs");

    private static IEnumerable<string> Commands(CommandResult result) =>
        result.Output.Split('\n').Where(l => l.StartsWith("+ ", StringComparison.Ordinal)).Select(l => l[2..]);

    private static Task<CommandResult> DeployAsync(params string[] arguments) =>
        Command.RunAsync(Repository.Path("infra", "azure", "deploy"), arguments);

    private async Task<(int Code, string Error)> CheckAsync()
    {
        var result = await Command.RunAsync("node", Checker, scratch.FullName, FunctionsMetadata.File);
        return (result.ExitCode, result.Error);
    }

    private static string Runtime(string version) => new JsonObject
    {
        ["runtimeOptions"] = new JsonObject
        {
            ["frameworks"] = new JsonArray(
                new JsonObject { ["name"] = "Microsoft.NETCore.App", ["version"] = version },
                new JsonObject { ["name"] = "Microsoft.AspNetCore.App", ["version"] = version }),
        },
    }.ToJsonString();

    private string At(params string[] parts) => Path.Combine([scratch.FullName, .. parts]);
}
