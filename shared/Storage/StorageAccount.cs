using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Reporting.Storage.Tables;

namespace Reporting.Storage;

/// <summary>The one storage account behind the app: blobs, queues and tables.</summary>
/// <param name="Blobs">The account's blobs.</param>
/// <param name="Queues">The account's queues; messages are base64, as host.json says.</param>
/// <param name="Tables">The account's tables.</param>
public sealed record StorageAccount(BlobServiceClient Blobs, QueueServiceClient Queues, TableService Tables)
{
    /// <summary>The version of the rows of all tables. A change that older versions of the app cannot read raises it.</summary>
    public const int RowSchema = 1;

    private const string Connection = "AzureWebJobsStorage";

    /// <summary>
    /// The account that the settings name as the Functions host does: a connection string in AzureWebJobsStorage, or
    /// AzureWebJobsStorage__accountName (or the three service addresses) with a managed identity.
    /// </summary>
    /// <param name="setting">Reads a setting by its name as an environment variable; null when it is not set.</param>
    /// <exception cref="InvalidOperationException">No setting names an account.</exception>
    public static StorageAccount FromSettings(Func<string, string?> setting)
    {
        var connection = setting(Connection);
        return string.IsNullOrWhiteSpace(connection) ? FromIdentity(setting) : FromConnectionString(connection);
    }

    /// <summary>The account of a connection string.</summary>
    public static StorageAccount FromConnectionString(string connection) => new(
        new BlobServiceClient(connection),
        new QueueServiceClient(connection, QueueOptions()),
        new TableService(connection, TableOptions()));

    private static StorageAccount FromIdentity(Func<string, string?> setting)
    {
        var credential = new ManagedIdentityCredential(setting($"{Connection}__clientId") is { Length: > 0 } id
            ? ManagedIdentityId.FromUserAssignedClientId(id) : ManagedIdentityId.SystemAssigned);
        return new StorageAccount(
            new BlobServiceClient(Service("blob"), credential),
            new QueueServiceClient(Service("queue"), credential, QueueOptions()),
            new TableService(Service("table"), credential, TableOptions()));

        Uri Service(string name)
        {
            if (setting($"{Connection}__{name}ServiceUri") is { Length: > 0 } uri) return new Uri(uri);
            var account = setting($"{Connection}__accountName") ?? throw new InvalidOperationException(
                $"No storage account: set {Connection} to a connection string, or {Connection}__accountName to the account's name.");
            return new Uri($"https://{account}.{name}.core.windows.net");
        }
    }

    private static TableServiceOptions TableOptions() => new() { Schema = RowSchema };

    private static QueueClientOptions QueueOptions() => new() { MessageEncoding = QueueMessageEncoding.Base64 };
}
