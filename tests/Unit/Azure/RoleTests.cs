using Xunit;

namespace Reporting.Unit.Azure;

/// <summary>Who may do what in Azure: each identity just what it works with.</summary>
public sealed class RoleTests : IAsyncLifetime
{
    private static readonly string App = AzureFolder.Text("app.bicep");
    private IReadOnlyList<BicepFile> files = [];

    public async ValueTask InitializeAsync() => files = await BicepFile.ReadAsync(AzureFolder.Paths("*.bicep"));

    public ValueTask DisposeAsync() => default;

    [Fact]
    public void EachIdentityHasTheseRolesAndNoOther() => Assert.Equal(
        [
            "app on account: [blobContributor, tableContributor]", "app on hostAccount: [queueContributor]",
            "deployers on packages: blobContributor", "host on hostAccount: [blobOwner, queueContributor, tableContributor]",
            "host on insights: metricsPublisher", "host on packages: [blobReader]", "host on vault: secretsUser",
            "officers on vault: secretsOfficer",
        ],
        files.SelectMany(f => f.Resources.Where(r => r.Type == "Microsoft.Authorization/roleAssignments").Select(r => Said(f.File, r)))
            .Order(StringComparer.Ordinal));

    [Fact]
    public void WhatTheAppUsesReachesNeitherItsPackageNorTheHostsKeys()
    {
        Assert.Contains("Storage__ClientId: appIdentity.properties.clientId", App);
        Assert.Contains("Storage__AccountName: storageName", App);
        Assert.Contains("AzureWebJobsStorage__accountName: hostStorageName", App);
        Assert.Contains("AzureWebJobsStorage__clientId: hostIdentity.properties.clientId", App);
        var storage = files.Single(f => f.File == "storage.bicep");
        var parents =
            storage.Resources.Where(r => r.Type.EndsWith("/containers") || r.Type.EndsWith("/queues") || r.Type.EndsWith("/tables"))
            .ToDictionary(r => r.Name, r => storage.Resources.Single(s => s.Name == r.Value("parent")).Value("parent"));
        Assert.Equal(
            new Dictionary<string, string?>
            {
                ["blobContainers"] = "account", ["appTables"] = "account", ["workQueues"] = "hostAccount", ["poisonQueues"] = "hostAccount",
                ["packages"] = "packageAccount",
            }, parents);
    }

    [Fact]
    public void ThePackageIsReadByAnIdentityThatCannotWriteIt()
    {
        Assert.Matches(@"value: '\$\{packageStorage\.properties\.primaryEndpoints\.blob\}\$\{packageContainer\}'", App);
        Assert.Contains("userAssignedIdentityResourceId: hostIdentity.id", App);
        Assert.DoesNotContain("config-zip", AzureFolder.Text("deploy")); // which writes by the app's identity
        Assert.Contains("az storage blob upload --auth-mode login", AzureFolder.Text("deploy"));
    }

    [Fact]
    public void TheIdsAreThoseOfTheRolesTheyAreNamedFor()
    {
        var ids = new Dictionary<string, string>
        {
            ["blobReader"] = "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1", ["blobContributor"] = "ba92f5b4-2d11-453d-a403-e96b0029c9fe",
            ["blobOwner"] = "b7e6dc6d-f1e8-4753-8033-0f276bb0955b", ["queueContributor"] = "974c5e8b-45b9-4653-ba55-5f855dd0fb88",
            ["tableContributor"] = "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3",
        };
        Assert.All(ids, id => Assert.Contains($"var {id.Key} = '{id.Value}'", AzureFolder.Text("storage.bicep")));
    }

    private static string Said(string file, BicepResource role)
    {
        var (principal, scope, id) = (role.Value("principalId")!.Replace("PrincipalId", "", StringComparison.Ordinal), role.Value("scope"),
            role.Text.Split("roleDefinitions', ")[1].Split(')')[0]);
        var list = System.Text.RegularExpressions.Regex.Match(role.Text, @"for role in (\w+):");
        var text = AzureFolder.Text(file);
        return $"{principal} on {scope}: {(list.Success ? text.Split($"var {list.Groups[1].Value} = ")[1].Split('\n')[0] : id)}";
    }
}
