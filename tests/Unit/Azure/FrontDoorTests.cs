using Xunit;

namespace Reporting.Unit.Azure;

/// <summary>Front Door and the virtual network, which are there when they are asked for, and then leave no other way in.</summary>
public sealed class FrontDoorTests : IAsyncLifetime
{
    private static readonly string[] Flags = ["useFrontDoor", "useNetwork"];
    private IReadOnlyList<BicepFile> files = [];

    public async ValueTask InitializeAsync() => files = await BicepFile.ReadAsync(AzureFolder.Paths("*.bicep"));

    public ValueTask DisposeAsync() => default;

    [Theory]
    [InlineData("frontdoor.bicep")]
    [InlineData("network.bicep")]
    public void NothingOfItIsMadeUnlessItIsAskedFor(string file) =>
        Assert.All(Named(file).Resources, r => Assert.True(r.IsOptional, r.Name));

    [Fact]
    public void BothAreOffWhereNothingIsSaid() =>
        Assert.All(Flags, f => Assert.Contains($"param {f} bool = false", AzureFolder.Text("main.bicep")));

    [Fact]
    public void EachClientHasALimitThatIsEnforced()
    {
        var firewall = Of("frontdoor.bicep", "firewall");
        Assert.Equal(("'Prevention'", "429"), (firewall.Value("mode"), firewall.Value("customBlockResponseStatusCode")));
        var rules = firewall.Text.Split("ruleType: 'RateLimitRule'")[1..];
        Assert.Equal(["clientChanges", "clientRequests"], rules.Select(r => r.Split("rateLimitThreshold: ")[1].Split(' ')[0]));
        Assert.All(rules, r => Assert.Contains("action: 'Block'", r));
        var rates = Of("frontdoor.bicep", "rates").Text;
        foreach (var part in new[] { "id: firewall.id", "id: endpoint.id", "id: domain.id", "patternsToMatch: ['/*']" })
            Assert.Contains(part, rates);
    }

    [Fact]
    public void BehindFrontDoorTheAppIsClosedToOtherWaysIn()
    {
        var app = Of("app.bicep", "app").Text;
        Assert.Contains("ipSecurityRestrictionsDefaultAction: isBehindFrontDoor ? 'Deny' : 'Allow'", app);
        Assert.Contains("scmIpSecurityRestrictionsDefaultAction: isBehindFrontDoor ? 'Deny' : 'Allow'", app);
        Assert.Contains("tag: 'ServiceTag' ipAddress: 'AzureFrontDoor.Backend' headers: { 'x-azure-fdid': [frontDoorId] }", app);
        Assert.Contains("output id string = isOn ? profile!.properties.frontDoorId : ''", AzureFolder.Text("frontdoor.bicep"));
        Assert.Contains("frontDoorId: frontDoor.outputs.id", AzureFolder.Text("main.bicep"));
    }

    [Fact]
    public void LinksAndTheSignInLeadToTheAddressThatPeopleKnow()
    {
        Assert.Contains("convention: isBehindFrontDoor ? 'Standard' : 'NoProxy'", AzureFolder.Text("app.bicep"));
        Assert.Contains("siteAddress: empty(siteAddress) ? frontDoor.outputs.address : siteAddress", AzureFolder.Text("main.bicep"));
    }

    [Fact]
    public void InANetworkStorageAndVaultAreClosedToAllOthers()
    {
        var storage = AzureFolder.Text("storage.bicep");
        var accounts = Named("storage.bicep").Resources.Where(r => r.Type == "Microsoft.Storage/storageAccounts").ToList();
        Assert.Equal(3, accounts.Count);
        Assert.All(accounts, a => Assert.Equal("closed", a.Value("properties")));
        Assert.All([storage, AzureFolder.Text("vault.bicep")], t =>
        {
            Assert.Contains("defaultAction: isInNetwork ? 'Deny' : 'Allow'", t);
            Assert.Contains("bypass: 'None'", t);
            Assert.Contains("id: subnetId", t);
        });
        Assert.Equal(2, AzureFolder.Text("main.bicep").Split("operatorAddresses: useNetwork ? operatorAddresses : []").Length - 1);
    }

    [Fact]
    public void TheAppGoesOutByASubnetOfItsOwn()
    {
        Assert.Contains("virtualNetworkSubnetId: empty(subnetId) ? null : subnetId", Of("app.bicep", "app").Text);
        var network = Of("network.bicep", "network").Text;
        foreach (var part in new[] { "serviceName: 'Microsoft.App/environments'", "service: 'Microsoft.Storage'",
            "service: 'Microsoft.KeyVault'" }) Assert.Contains(part, network);
    }

    private BicepFile Named(string file) => files.Single(f => f.File == file);

    private BicepResource Of(string file, string name) => Named(file).Resources.Single(r => r.Name == name);
}
