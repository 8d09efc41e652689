using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Reporting.Storage;

/// <summary>What the app keeps and sends: blobs, queues and tables, of one storage account or, in Azure, of two.</summary>
/// <param name="Blobs">The account's blobs.</param>
/// <param name="Queues">The account's queues; messages are base64, as host.json says.</param>
/// <param name="Tables">The account's tables.</param>
public sealed record StorageAccount(BlobServiceClient Blobs, QueueServiceClient Queues, TableServiceClient Tables)
{
    /// <summary>The version of the rows of all tables. A change that older versions of the app cannot read raises it.</summary>
    public const int RowSchema = 1;

    /// <summary>The setting that names the account of blobs and tables, where that is not the host's.</summary>
    public const string DataAccount = "Storage__AccountName";

    /// <summary>The setting with the client id of the identity that the app uses, where that is not the host's.</summary>
    public const string AppIdentity = "Storage__ClientId";

    /// <summary>The time as the answers of the tables tell it.</summary>
    public StorageClock Clock { get; private init; } = new(TimeProvider.System);

    private const string Connection = "AzureWebJobsStorage";

    /// <summary>
    /// The account that the settings name as the Functions host does: a connection string in AzureWebJobsStorage, or
    /// AzureWebJobsStorage__accountName (or the three service addresses) with a managed identity. Blobs and tables may be in
    /// another account than the host's, and the app may have an identity of its own: then neither host keys nor package are
    /// in reach of what the app does.
    /// </summary>
    /// <param name="setting">Reads a setting by its name as an environment variable; null when it is not set.</param>
    /// <exception cref="InvalidOperationException">No setting names an account.</exception>
    public static StorageAccount FromSettings(Func<string, string?> setting)
    {
        var connection = setting(Connection);
        return string.IsNullOrWhiteSpace(connection) ? FromIdentity(setting) : FromConnectionString(connection);
    }

    /// <summary>The account of a connection string.</summary>
    public static StorageAccount FromConnectionString(string connection)
    {
        var clock = new StorageClock(TimeProvider.System);
        return new(
            new BlobServiceClient(connection),
            new QueueServiceClient(connection, QueueOptions()),
            new TableServiceClient(connection, TableOptions.Create(clock))) { Clock = clock };
    }

    /// <summary>The client id of the identity that the app uses; null for the system's own.</summary>
    /// <param name="setting">Reads a setting by its name; null when it is not set.</param>
    public static string? ClientId(Func<string, string?> setting) =>
        Given(AppIdentity, setting) ?? Given($"{Connection}__clientId", setting);

    private static StorageAccount FromIdentity(Func<string, string?> setting)
    {
        var credential = new ManagedIdentityCredential(
            ClientId(setting) is { } id ? ManagedIdentityId.FromUserAssignedClientId(id) : ManagedIdentityId.SystemAssigned);
        var clock = new StorageClock(TimeProvider.System);
        var host = Given($"{Connection}__accountName", setting);
        var data = Given(DataAccount, setting);
        return new StorageAccount(
            new BlobServiceClient(Service("blob", data, host), credential),
            new QueueServiceClient(Service("queue", null, host), credential, QueueOptions()),
            new TableServiceClient(Service("table", data, host), credential, TableOptions.Create(clock))) { Clock = clock };

        Uri Service(string name, string? own, string? shared) =>
            own is null && Given($"{Connection}__{name}ServiceUri", setting) is { } uri ? new Uri(uri)
            : new($"https://{own ?? shared ?? throw new InvalidOperationException(
                $"No storage account: set {Connection} to a connection string, or {Connection}__accountName to the account's name.")}.{name}.core.windows.net");
    }

    private static string? Given(string name, Func<string, string?> setting) => setting(name) is { Length: > 0 } text ? text : null;

    private static QueueClientOptions QueueOptions() => new() { MessageEncoding = QueueMessageEncoding.Base64 };
}
