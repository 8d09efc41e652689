using System.Net;
using Reporting.Local.Host;
using Xunit;

namespace Reporting.Unit.Azure;

/// <summary>The storage account that the settings of app.bicep lead to, and the identity that is used there.</summary>
public sealed class IdentityTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void TheNameLeadsToTheServices()
    {
        var account = From(("AzureWebJobsStorage__accountName", "abc"), ("AzureWebJobsStorage__credential", "managedidentity"));
        Assert.Equal("https://abc.blob.core.windows.net/", account.Blobs.Uri.AbsoluteUri);
        Assert.Equal("https://abc.queue.core.windows.net/", account.Queues.Uri.AbsoluteUri);
    }

    [Fact]
    public void AnAddressGoesBeforeTheName()
    {
        var account = From(("AzureWebJobsStorage__accountName", "abc"), ("AzureWebJobsStorage__blobServiceUri", "https://blobs.example"));
        Assert.Equal("https://blobs.example/", account.Blobs.Uri.AbsoluteUri);
        Assert.Equal("https://abc.queue.core.windows.net/", account.Queues.Uri.AbsoluteUri);
    }

    [Fact]
    public void DataMayBeApartFromTheHost()
    {
        var account = From(
            ("AzureWebJobsStorage__accountName", "host"), ("Storage__AccountName", "data"),
            ("AzureWebJobsStorage__blobServiceUri", "https://host.example"));
        Assert.Equal("https://data.blob.core.windows.net/", account.Blobs.Uri.AbsoluteUri);
        Assert.Equal("https://data.table.core.windows.net/", account.Tables.Uri.AbsoluteUri);
        Assert.Equal("https://host.queue.core.windows.net/", account.Queues.Uri.AbsoluteUri);
    }

    [Theory]
    [InlineData("")]
    [InlineData("99999999-2222-3333-4444-555555555555")]
    public void TheAppsOwnIdentityGoesBeforeTheHosts(string app)
    {
        var (host, own) = ("11111111-2222-3333-4444-555555555555", app.Length == 0 ? null : app);
        Assert.Equal(own ?? host,
            StorageAccount.ClientId(n => n switch { "Storage__ClientId" => app, "AzureWebJobsStorage__clientId" => host, _ => null }));
    }

    [Fact]
    public void WithoutEitherItSaysWhatToSet() =>
        Assert.Contains("AzureWebJobsStorage__accountName", Assert.Throws<InvalidOperationException>(() => From()).Message);

    [Fact]
    public async Task TheIdentityWithTheClientIdIsUsed()
    {
        using var platform = new HttpListener();
        var address = $"http://127.0.0.1:{FreePort.Find(1)[0]}/token/";
        platform.Prefixes.Add(address);
        platform.Start();
        using var asked = CancellationTokenSource.CreateLinkedTokenSource(Token);
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", address); // as Azure sets them; nothing else here has an identity
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", "secret-of-the-instance");
        var account = From(
            ("AzureWebJobsStorage__accountName", "abc"), ("AzureWebJobsStorage__blobServiceUri", "https://127.0.0.1:1/"),
            ("AzureWebJobsStorage__clientId", "11111111-2222-3333-4444-555555555555"));
        var call = account.Blobs.GetPropertiesAsync(asked.Token);
        var request = (await platform.GetContextAsync().WaitAsync(TimeSpan.FromSeconds(30), Token)).Request;
        await asked.CancelAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => call);
        Assert.Equal("11111111-2222-3333-4444-555555555555", request.QueryString["client_id"]);
        Assert.Equal("https://storage.azure.com", request.QueryString["resource"]!.TrimEnd('/'));
        Assert.Equal("secret-of-the-instance", request.Headers["X-IDENTITY-HEADER"]);
    }

    private static StorageAccount From(params (string Name, string Value)[] settings) =>
        StorageAccount.FromSettings(name => settings.FirstOrDefault(s => s.Name == name).Value);
}
