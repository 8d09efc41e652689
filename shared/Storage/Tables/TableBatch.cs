using System.Globalization;
using Azure;
using Azure.Core;

namespace Reporting.Storage.Tables;

/// <summary>Sends operations as one changeset and tells what became of them.</summary>
internal sealed class TableBatch(TableTransport transport, string table, IReadOnlyList<TableOperation> operations)
{
    private readonly string _what = $"Batch of {operations.Count} in partition {operations[0].PartitionKey} of table {table}";

    public async Task SendAsync(CancellationToken cancellation)
    {
        using var message = transport.Message(RequestMethod.Post, "$batch");
        SetBody(message.Request);
        if (await transport.SendAsync(message, _what, cancellation) is { } error)
        {
            throw error.Exception(_what);
        }

        Settle(TableBatchPart.ReadAll(message.Response.Content.ToString()), message.Response.Status);
    }

    private void SetBody(Request request)
    {
        var body = new TableBatchBody(transport, table);
        var bytes = body.Write(operations);
        if (bytes.Length > TableBatches.MostBytes)
        {
            throw new ArgumentException($"The batch has {bytes.Length} bytes; at most {TableBatches.MostBytes} fit.");
        }

        request.Headers.SetValue(HttpHeader.Names.ContentType, body.ContentType);
        request.Content = RequestContent.Create(bytes);
    }

    private void Settle(List<TableBatchPart> parts, int status)
    {
        if (parts.Find(part => part.Error is not null)?.Error is { } error)
        {
            throw Failure(error);
        }

        if (parts.Count != operations.Count)
        {
            throw new RequestFailedException(status, $"{_what} got {parts.Count} answers.");
        }

        for (var i = 0; i < parts.Count; i++)
        {
            operations[i].Succeeded(parts[i].ETag);
        }
    }

    // The service puts the failed operation's place, from 0, before the text: "3:The specified entity already exists."
    private TableBatchException Failure(TableError error)
    {
        var place = error.Detail.Split(':')[0];
        var known = int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < operations.Count;
        return known
            ? new TableBatchException(error, $"{_what}: {operations[index].Describe(table)}", index)
            : new TableBatchException(error, _what, null);
    }
}
