using System.Text.RegularExpressions;
using Xunit;

namespace Reporting.Unit.Azure;

/// <summary>The storage account in the Bicep is the one that the code uses.</summary>
public class StorageTests
{
    private static readonly string Text = AzureFolder.Text("storage.bicep");

    [Fact]
    public void Containers() => Assert.Equal(ContainerNames.All.Order(), AzureFolder.List("storage.bicep", "containers").Order());

    [Fact]
    public void Queues() => Assert.Equal(QueueNames.All.Order(), AzureFolder.List("storage.bicep", "queues").Order());

    [Fact]
    public void EachQueueHasItsPoisonTwin() =>
        Assert.Matches(@"for name in queues: \{\s+parent: queueService\s+name: '\$\{name\}-poison'", Text);

    [Fact]
    public void Tables() => Assert.Equal(TableNames.All.Order(), AzureFolder.List("storage.bicep", "tables").Order());

    [Fact]
    public void ThePackageIsNotAmongTheAppsContainers() => Assert.DoesNotContain("packages", ContainerNames.All);

    [Fact]
    public void NothingReachesItByKeyOrAnonymously()
    {
        foreach (var line in new[] { "allowSharedKeyAccess: false", "allowBlobPublicAccess: false", "minimumTlsVersion: 'TLS1_2'",
            "supportsHttpsTrafficOnly: true" })
            Assert.Contains(line, Text);
        foreach (var file in AzureFolder.Paths("*.bicep").Select(File.ReadAllText))
            Assert.DoesNotMatch(new Regex("listKeys|AccountKey|connectionString: ", RegexOptions.IgnoreCase), file);
    }

    [Fact]
    public void NoRuleDeletesWhatIsEvidence() => Assert.DoesNotMatch(@"\bdelete:|\bdaysAfter\w+: [0-9]{1,2}\b", Text);
}
