using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Reporting.Unit.Azure;

/// <summary>What is logged in Azure: no flood hides what the alerts look for, and who did what with storage and secrets is noted.</summary>
public sealed partial class LogTests : IAsyncLifetime
{
    private static readonly string Alerts = AzureFolder.Text("alerts.bicep");
    private IReadOnlyList<BicepFile> files = [];

    public async ValueTask InitializeAsync() => files = await BicepFile.ReadAsync(AzureFolder.Paths("*.bicep"));

    public ValueTask DisposeAsync() => default;

    [Fact]
    public void RequestsAreSampledAndTheLinesThatAlertsLookForAreNot()
    {
        Assert.Contains("samplingSettings__excludedTypes: 'Trace'\n", AzureFolder.Text("app.bicep"));
        var asked = Query().Matches(Alerts).SelectMany(m => Source().Matches(m.Groups[1].Value).Select(s => s.Groups[1].Value)).Distinct();
        Assert.Equal(["Usage", "_LogOperation", "traces"], asked.Order(StringComparer.Ordinal));
    }

    // Traces are not sampled, and so nothing may write them for every request.
    [Fact]
    public void NoRequestBringsALineOfItsOwn()
    {
        using var host = JsonDocument.Parse(File.ReadAllText(Repository.Path("host.json")));
        var levels = host.RootElement.GetProperty("logging").GetProperty("logLevel").EnumerateObject()
            .ToDictionary(l => l.Name, l => l.Value.GetString());
        Assert.Equal("Warning", levels["Function"]);
        var watched = Regex.Match(Alerts, @"Functions\.(\w+)\\' \(Succeeded").Groups[1].Value;
        Assert.Equal([$"Function.{watched}"], levels.Keys.Where(l => l != "Function"));
        Assert.Contains("SetMinimumLevel(LogLevel.Warning)", File.ReadAllText(Repository.Path("functions", "Program.cs")));
    }

    [Fact]
    public void TheDailyLimitIsToldBeforeAndWhenItIsReached()
    {
        Assert.Contains("dailyQuotaGb: logGigabytes", AzureFolder.Text("monitoring.bicep"));
        Assert.Contains("var nearLimit = logGigabytes * 800", Alerts);
        Assert.Contains("where Megabytes > ${nearLimit}", Alerts);
        Assert.Equal(["auditWorkspaceId", "logsWorkspaceId"],
            Regex.Matches(Alerts, @"workspace: (\w+)\n    description: '[^']*limit of").Select(m => m.Groups[1].Value)
                .Order(StringComparer.Ordinal));
        Assert.Equal(3, Alerts.Split("workspace: ").Length - 1);
    }

    [Fact]
    public void EveryServiceOfTheStorageAndTheVaultTellWhoDidWhat()
    {
        var settings = All("Microsoft.Insights/diagnosticSettings").ToDictionary(r => r.Value("scope")!);
        string[] services = ["blobServices", "queueServices", "tableServices"];
        var told = services.SelectMany(s => All("Microsoft.Storage/storageAccounts/" + s)).Concat(All("Microsoft.KeyVault/vaults"))
            .ToList();
        Assert.Equal(["blobService", "hostBlobService", "packageBlobService", "queueService", "tableService", "vault"],
            told.Select(r => r.Name).Order(StringComparer.Ordinal));
        Assert.All(told, r => Assert.Equal("auditWorkspaceId", settings[r.Name].Value("workspaceId")));
        Assert.All(told.Where(r => r.Name != "vault"),
            r => Assert.Equal(r.Name == "queueService" ? "changes" : "everything", settings[r.Name].Value("logs")));
        Assert.Contains("category: 'AuditEvent'", settings["vault"].Text);
    }

    // What fills it is not what the alerts ask.
    [Fact]
    public void TheAuditLogIsAWorkspaceOfItsOwn()
    {
        Assert.Contains("var names = ['${appName}-logs', '${appName}-audit']", AzureFolder.Text("monitoring.bicep"));
        Assert.Contains("WorkspaceResourceId: workspaces[0].id", AzureFolder.Text("monitoring.bicep"));
        Assert.Contains("output auditWorkspaceId string = workspaces[1].id", AzureFolder.Text("monitoring.bicep"));
    }

    // It would hold the links of mails.
    [Fact]
    public void FrontDoorLogsWhatItRefusedAndNotEveryAddress() =>
        Assert.DoesNotContain("FrontDoorAccessLog", AzureFolder.Text("frontdoor.bicep"));

    private IEnumerable<BicepResource> All(string type) => files.SelectMany(f => f.Resources).Where(r => r.Type == type && r.IsMade);

    [GeneratedRegex("    query: '(.*)'\n")]
    private static partial Regex Query();

    [GeneratedRegex(@"(?:^|union \(|, \()(\w+) \|")]
    private static partial Regex Source();
}
