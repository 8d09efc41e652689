using System.Net;
using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Reporting.Storage.Tables;
using Xunit;

namespace Reporting.Unit.Tables;

[Collection(nameof(AzuriteFixture))]
public sealed class ConnectionTests(AzuriteFixture azurite)
{
    private const string Key = "c2VjcmV0c2VjcmV0";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "AccountName")]
    [InlineData("AccountName=a", "AccountKey")]
    [InlineData("AccountKey=" + Key, "AccountName")]
    [InlineData("TableEndpoint=http://127.0.0.1/a;AccountKey=" + Key, "AccountName")]
    [InlineData("TableEndpoint=ftp://secret/a;AccountName=a;AccountKey=" + Key, "address")]
    [InlineData("TableEndpoint=secret;AccountName=a;AccountKey=" + Key, "address")]
    [InlineData("TableEndpoint=https://a/?sig=secret;AccountName=a;AccountKey=" + Key, "address")]
    [InlineData("AccountName=a;AccountKey=not-base64-secret", "base64")]
    [InlineData("AccountName=a;secret", "number 2")]
    [InlineData("AccountKey=secret;AccountKey=secret", "number 2")]
    [InlineData("UseDevelopmentStorage=secret", "UseDevelopmentStorage")]
    [InlineData("SharedAccessSignature=sig=secret", "AccountName")]
    public void A_bad_connection_string_says_where_and_quotes_nothing(string text, string named)
    {
        var error = Assert.Throws<FormatException>(() => new TableService(text));
        Assert.Contains(named, error.Message);
        Assert.DoesNotContain("secret", error.Message);
        Assert.DoesNotContain(Key, error.ToString());
    }

    [Theory]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1/Runs()")]
    [InlineData("AccountName=abc;AccountKey=" + Key, "https://abc.table.core.windows.net/Runs()")]
    [InlineData(" accountname = abc ;AccountKey=" + Key + ";DefaultEndpointsProtocol=http;EndpointSuffix=core.example;", "http://abc.table.core.example/Runs()")]
    [InlineData("TableEndpoint=https://tables.example/;AccountName=abc;AccountKey=" + Key, "https://tables.example/Runs()")]
    public async Task A_connection_string_leads_to_its_account(string text, string address)
    {
        var recorder = new RecordingTransport();
        await AskAsync(new TableService(text, new() { Transport = recorder }));
        Assert.StartsWith(address, recorder.Address!.AbsoluteUri);
        Assert.StartsWith("SharedKey ", recorder.Headers["Authorization"]);
        Assert.DoesNotContain("User-Agent", recorder.Headers.Keys);
    }

    [Fact]
    public async Task An_identity_sends_its_token_for_storage()
    {
        var (recorder, credential) = (new RecordingTransport(), new FixedCredential());
        var service = new TableService(new Uri("https://abc.table.core.windows.net"), credential, new() { Transport = recorder });
        await AskAsync(service);
        Assert.Equal("Bearer token", recorder.Headers["Authorization"]);
        Assert.Equal(["https://storage.azure.com/.default"], credential.Scopes);
    }

    [Fact]
    public async Task A_shared_access_signature_opens_the_account()
    {
        var table = await azurite.TableAsync();
        var flaky = new FlakyTransport(1);
        var text = $"TableEndpoint={azurite.Endpoint};SharedAccessSignature={Signature()}";
        var signed = new TableService(text, new() { Transport = flaky }).Table(table.Name);

        await signed.UpsertReplaceAsync(new TableEntity("p", "r"), Cancellation);

        Assert.Equal(2, flaky.Tries);
        await signed.ExecuteBatchAsync([TableOperation.Delete("p", "r")], Cancellation);
        Assert.Equal(0, await signed.QueryAsync(TableFilter.Partition("p"), cancellation: Cancellation).CountAsync(Cancellation));
    }

    [Fact]
    public async Task A_table_is_created_once()
    {
        var table = await azurite.TableAsync();
        Assert.False(await table.CreateIfNotExistsAsync(Cancellation));
    }

    [Theory]
    [InlineData("ab")]
    [InlineData("1abc")]
    [InlineData("my-table")]
    [InlineData("områder")]
    [InlineData("Tables")]
    public void A_bad_table_name_is_refused(string name) =>
        Assert.Contains(name, Assert.Throws<ArgumentException>(() => new TableService(azurite.ConnectionString).Table(name)).Message);

    private static async Task AskAsync(TableService service) =>
        await service.Table("Runs").QueryAsync(cancellation: Cancellation).CountAsync(Cancellation);

    private string Signature()
    {
        var expiry = DateTime.UtcNow.AddHours(1).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");
        var signed = $"{azurite.Account}\nraud\nt\nsco\n\n{expiry}\n\nhttps,http\n2019-02-02\n";
        var hash = HMACSHA256.HashData(Convert.FromBase64String(azurite.Key), Encoding.UTF8.GetBytes(signed));
        var signature = WebUtility.UrlEncode(Convert.ToBase64String(hash));
        return $"?sv=2019-02-02&ss=t&srt=sco&sp=raud&se={WebUtility.UrlEncode(expiry)}&spr=https,http&sig={signature}";
    }

    private sealed class FixedCredential : TokenCredential
    {
        public string[] Scopes { get; private set; } = [];

        public override AccessToken GetToken(TokenRequestContext context, CancellationToken cancellation)
        {
            Scopes = context.Scopes;
            return new AccessToken("token", DateTimeOffset.UtcNow.AddHours(1));
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext context, CancellationToken cancellation) =>
            new(GetToken(context, cancellation));
    }
}
