using System.Text;
using System.Text.Json;
using Azure;
using Azure.Core;

namespace Reporting.Storage.Tables;

/// <summary>
/// The rows of one table. Thread-safe. What is not an answer to the question asked (no access, no table, throttled beyond
/// all repeats, malformed) is a <see cref="RequestFailedException"/> with the service's status and code, 0 when no answer
/// came; its message names the table and keys. A write that succeeds sets its entity's <see cref="TableEntity.ETag"/>.
/// </summary>
/// <remarks>
/// A request whose answer was lost is sent again, and the second time the service may refuse what it did the first time.
/// So false from <see cref="InsertAsync"/>, <see cref="ReplaceAsync"/>, <see cref="MergeAsync"/> or
/// <see cref="DeleteAsync"/> can also mean that this very call did it. Where that matters, read the row and compare:
/// <see cref="TableEntity.HasSameContent"/>. The exceptions of a batch have the same double meaning.
/// </remarks>
public sealed class Table
{
    private readonly TableTransport _transport;

    internal Table(TableTransport transport, string name)
    {
        _transport = transport;
        Name = name;
    }

    /// <summary>The table's name.</summary>
    public string Name { get; }

    /// <summary>Creates the table; false when it exists.</summary>
    public async Task<bool> CreateIfNotExistsAsync(CancellationToken cancellation = default)
    {
        using var message = _transport.Message(RequestMethod.Post, "Tables");
        // A serializer would have to get to know the type first: this is among the first things a new process does.
        SetBody(message.Request, Encoding.UTF8.GetBytes($$"""{"TableName":"{{JsonEncodedText.Encode(Name)}}"}"""));
        var what = $"Creation of table {Name}";
        var error = await _transport.SendAsync(message, what, cancellation);
        return error switch
        {
            null => true,
            { Code: "TableAlreadyExists" } => false,
            _ => throw error.Exception(what),
        };
    }

    /// <summary>A row, or null when it is absent.</summary>
    public async Task<TableEntity?> GetAsync(string partitionKey, string rowKey, CancellationToken cancellation = default)
    {
        TableRules.CheckKey(nameof(partitionKey), partitionKey);
        TableRules.CheckKey(nameof(rowKey), rowKey);
        using var message = _transport.Message(RequestMethod.Get, TableOperation.RowPath(Name, partitionKey, rowKey));
        var what = $"GET of ({partitionKey}, {rowKey}) in table {Name}";
        var error = await _transport.SendAsync(message, what, cancellation);
        if (error is not null)
        {
            return error.IsAbsent ? null : throw error.Exception(what);
        }

        using var document = JsonDocument.Parse(message.Response.Content.ToMemory());
        return TableJson.Read(document.RootElement, _transport.Schema);
    }

    /// <summary>
    /// Adds a row; false when one with its keys exists, which after a lost answer can be the very row of this call.
    /// </summary>
    public Task<bool> InsertAsync(TableEntity entity, CancellationToken cancellation = default) =>
        WriteAsync(TableOperation.Insert(entity), error => error.IsDuplicate, cancellation);

    /// <summary>Writes a row whether or not one with its keys exists; properties it lacks are gone.</summary>
    public Task UpsertReplaceAsync(TableEntity entity, CancellationToken cancellation = default) =>
        WriteAsync(TableOperation.UpsertReplace(entity), _ => false, cancellation);

    /// <summary>Puts a row in place of the version named; false when the stored one is another or absent.</summary>
    /// <param name="etag">The version to replace, or <see cref="ETag.All"/> for any.</param>
    public Task<bool> ReplaceAsync(TableEntity entity, ETag etag, CancellationToken cancellation = default) =>
        WriteAsync(TableOperation.Replace(entity, etag), error => error.IsAbsentOrChanged, cancellation);

    /// <summary>
    /// Writes the given properties over those of the version named; false when the stored one is another or absent.
    /// A merge never removes a property.
    /// </summary>
    /// <param name="etag">The version to change, or <see cref="ETag.All"/> for any.</param>
    public Task<bool> MergeAsync(TableEntity entity, ETag etag, CancellationToken cancellation = default) =>
        WriteAsync(TableOperation.Merge(entity, etag), error => error.IsAbsentOrChanged, cancellation);

    /// <summary>Removes a row; false when the stored one is another version or absent.</summary>
    /// <param name="etag">The version to remove; any when left out.</param>
    public Task<bool> DeleteAsync(string partitionKey, string rowKey, ETag? etag = null, CancellationToken cancellation = default) =>
        WriteAsync(TableOperation.Delete(partitionKey, rowKey, etag), error => error.IsAbsentOrChanged, cancellation);

    /// <summary>The rows that a filter lets through, in the order of their keys, read page by page as they are asked for.</summary>
    /// <param name="filter">All rows when left out.</param>
    /// <param name="select">The properties to read, besides the keys, the ETag and the timestamp; all when left out.</param>
    /// <param name="top">At most so many rows in all.</param>
    public IAsyncEnumerable<TableEntity> QueryAsync(
        TableFilter? filter = null,
        IReadOnlyCollection<string>? select = null,
        int? top = null,
        CancellationToken cancellation = default) =>
        new TableQuery(_transport, Name, filter, select).ReadAsync(top ?? int.MaxValue, cancellation);

    /// <summary>Does all of the operations or none. An empty list is no request.</summary>
    /// <param name="operations">
    /// At most 100 and 4 MiB, in one partition, each on another row: see <see cref="TableBatches.Split"/>.
    /// </param>
    /// <exception cref="ArgumentException">The list breaks one of these limits.</exception>
    /// <exception cref="TableBatchException">The service refused one operation: which, and why.</exception>
    public Task ExecuteBatchAsync(IReadOnlyList<TableOperation> operations, CancellationToken cancellation = default)
    {
        TableBatches.Check(operations);
        return operations.Count == 0 ? Task.CompletedTask : new TableBatch(_transport, Name, operations).SendAsync(cancellation);
    }

    private static void SetBody(Request request, ReadOnlyMemory<byte> body)
    {
        request.Headers.SetValue(HttpHeader.Names.ContentType, "application/json");
        request.Headers.SetValue("Prefer", "return-no-content");
        request.Content = RequestContent.Create(body);
    }

    /// <summary>True when done, false when refused in the expected way.</summary>
    private async Task<bool> WriteAsync(TableOperation operation, Func<TableError, bool> expected, CancellationToken cancellation)
    {
        using var message = Message(operation);
        var what = operation.Describe(Name);
        if (await _transport.SendAsync(message, what, cancellation) is { } error)
        {
            return expected(error) ? false : throw error.Exception(what);
        }

        message.Response.Headers.TryGetValue(HttpHeader.Names.ETag, out var etag);
        operation.Succeeded(etag);
        return true;
    }

    private HttpMessage Message(TableOperation operation)
    {
        var message = _transport.Message(operation.Method, operation.Path(Name));
        if (operation.IfMatch is not null)
        {
            message.Request.Headers.SetValue(HttpHeader.Names.IfMatch, operation.IfMatch);
        }

        if (operation.Entity is not null)
        {
            SetBody(message.Request, TableJson.Write(operation.Entity, _transport.Schema));
        }

        return message;
    }
}
