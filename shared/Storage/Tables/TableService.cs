using Azure.Core;
using Azure.Core.Pipeline;

namespace Reporting.Storage.Tables;

/// <summary>One storage account's tables. Thread-safe; make one per process and keep it.</summary>
public sealed class TableService
{
    private const string Scope = "https://storage.azure.com/.default";
    private readonly TableTransport _transport;

    /// <summary>Reaches the account that a storage connection string names.</summary>
    /// <param name="connectionString">With an account key or a shared access signature.</param>
    /// <exception cref="FormatException">A setting is missing or malformed; the message never quotes a value.</exception>
    public TableService(string connectionString, TableServiceOptions? options = null)
    {
        var connection = TableConnection.Parse(connectionString);
        _transport = new TableTransport(connection.Endpoint, Pipeline(options, connection.Authentication()), options?.Schema, Clock);
    }

    /// <summary>Reaches an account as an identity, such as the function app's own.</summary>
    /// <param name="endpoint">Such as https://account.table.core.windows.net; https only.</param>
    public TableService(Uri endpoint, TokenCredential credential, TableServiceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        var authentication = new BearerTokenAuthenticationPolicy(credential, Scope);
        _transport = new TableTransport(endpoint, Pipeline(options, authentication), options?.Schema, Clock);
    }

    /// <summary>The account's address.</summary>
    public Uri Uri => _transport.Address("");

    /// <summary>The time as the account's answers tell it.</summary>
    public StorageClock Clock { get; } = new(TimeProvider.System);

    /// <summary>A table of this account. Nothing is sent: the table need not exist yet.</summary>
    /// <param name="name">3 to 63 ASCII letters and digits, the first a letter.</param>
    /// <exception cref="ArgumentException">Table Storage would refuse the name.</exception>
    public Table Table(string name)
    {
        TableRules.CheckTable(name);
        return new Table(_transport, name);
    }

    private static HttpPipeline Pipeline(TableServiceOptions? options, HttpPipelinePolicy authentication) =>
        HttpPipelineBuilder.Build(options ?? new TableServiceOptions(), authentication);
}
