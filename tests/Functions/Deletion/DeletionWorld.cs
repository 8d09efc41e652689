using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Queues;
using Reporting.FunctionTests.Tables;
using Xunit;

namespace Reporting.FunctionTests.Deletion;

[CollectionDefinition(nameof(DeletionWorld))]
public sealed class DeletionCollection : ICollectionFixture<DeletionWorld>;

/// <summary>A storage account of its own, with people in it who are removed.</summary>
public sealed class DeletionWorld : IAsyncLifetime
{
    private readonly AzuriteFixture azurite = new();
    private int people;

    /// <summary>Every kind of mail but digests.</summary>
    public static SubscriptionChoice Choice { get; } =
        new(["751"], SubscriptionKinds.Overview | SubscriptionKinds.Alerts, Language.Danish, false);

    public StorageAccount Account { get; private set; } = null!;

    /// <summary>The app's parts on the account.</summary>
    public DeletionParts Parts => new(Account);

    public async ValueTask InitializeAsync()
    {
        await azurite.InitializeAsync();
        Account = StorageAccount.FromConnectionString(azurite.ConnectionString);
        await StorageLayout.CreateAsync(Account, default);
    }

    public ValueTask DisposeAsync() => azurite.DisposeAsync();

    /// <summary>An address that no other test uses.</summary>
    public string NewMail() => $"person{Interlocked.Increment(ref people):D4}æ@jobcenter.example";

    /// <summary>The app's parts in a process of its own, and something that happens before one of its requests.</summary>
    internal (DeletionParts Parts, HookedTransport Transport) Hooked(int at, Func<Task> hook)
    {
        var transport = new HookedTransport(at, hook);
        return (new(new(
            new BlobServiceClient(azurite.ConnectionString, new BlobClientOptions { Transport = transport }),
            new QueueServiceClient(azurite.ConnectionString, new QueueClientOptions { Transport = transport }),
            new TableServiceClient(azurite.ConnectionString, TableOptions.Create(transport: transport)))), transport);
    }

    /// <summary>An active subscriber.</summary>
    public async Task<Subscriber> SubscribeAsync()
    {
        var mail = NewMail();
        Assert.True(await Parts.Subscribers.AddAsync(mail, Choice, default));
        return (await Parts.Subscribers.FindByMailAsync(mail, default))!;
    }

    /// <summary>A meeting with contacts.</summary>
    public async Task<Meeting> PlanAsync(params string[] contacts)
    {
        var meeting = SampleMeeting.Of(mark: $"{Interlocked.Increment(ref people):D12}", areas: ["751", "101"]);
        return await Parts.Meetings.PlanAsync(meeting, new(contacts[0], contacts.Skip(1).ToDictionary(_ => "751")), "ABC", default);
    }

    /// <summary>Makes a subscriber one that signed up long ago.</summary>
    public Task<bool> AgeAsync(string id) => Account.Tables.GetTableClient(TableNames.Subscribers)
        .TryMergeAsync(new TableEntity("subscriber", id) { ["Created"] = DateTimeOffset.UtcNow.AddDays(-31) }, ETag.All);

    /// <summary>Every row is lost.</summary>
    public async Task LoseAsync()
    {
        await Task.WhenAll(TableNames.All.Select(EmptyAsync));

        async Task EmptyAsync(string name)
        {
            var table = Account.Tables.GetTableClient(name);
            await foreach (var row in table.RowsAsync()) await table.TryDeleteAsync(row.PartitionKey, row.RowKey);
        }
    }

    /// <summary>Copies a table with all its rows, as the app did before deletions took their rows out of copies.</summary>
    public async Task CopyAsBeforeAsync(string table)
    {
        var (rows, text) = (0, new StringBuilder());
        await foreach (var row in Account.Tables.GetTableClient(table).RowsAsync())
        {
            text.Append(Encoding.UTF8.GetString(CopyRow.Write(row).Span)).Append('\n');
            rows++;
        }

        using var packed = new MemoryStream();
        await using (var zip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            await zip.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()));
        packed.Position = 0;
        await Account.Blobs.GetBlobContainerClient(ContainerNames.Copies).GetBlobClient($"{table}.jsonl.gz").UploadAsync(
            packed, new BlobUploadOptions { Metadata = new Dictionary<string, string> { ["rows"] = $"{rows}" } });
    }

    /// <summary>Nothing is stored any longer.</summary>
    public async Task ClearAsync()
    {
        await LoseAsync();
        var copies = Account.Blobs.GetBlobContainerClient(ContainerNames.Copies);
        await foreach (var blob in copies.GetBlobsAsync()) await copies.DeleteBlobAsync(blob.Name);
    }

    /// <summary>No trace of an address is anywhere.</summary>
    public async Task AssertGoneAsync(params IEnumerable<string> mails)
    {
        var stored = await StoredText.OfAsync(Account);
        Assert.All(mails, mail => Assert.All(
            [mail, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(mail))),
                Convert.ToBase64String(Encoding.UTF8.GetBytes(mail)), Uri.EscapeDataString(mail)],
            trace => Assert.False(stored.Contains(trace, StringComparison.OrdinalIgnoreCase), $"{trace} is in\n{Lines(stored, trace)}")));
    }

    private static string Lines(string stored, string trace) =>
        string.Join('\n', stored.Split('\n').Where(l => l.Contains(trace, StringComparison.OrdinalIgnoreCase)));
}
