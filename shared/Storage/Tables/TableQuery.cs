using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure.Core;

namespace Reporting.Storage.Tables;

/// <summary>A query and its pages. A page may be short or empty and still have a next one.</summary>
internal sealed class TableQuery(TableTransport transport, string table, TableFilter? filter, IReadOnlyCollection<string>? select)
{
    private const int LargestPage = 1000;
    private const string Header = "x-ms-continuation-";
    private const string PartitionMark = "NextPartitionKey";
    private const string RowMark = "NextRowKey";

    // The service derives the ETag from the timestamp, so a selection without it might lose both.
    private readonly string? _select = select is null
        ? null
        : string.Join(',', select.Select(TableRules.CheckProperty).Union(["PartitionKey", "RowKey", "Timestamp"]));

    private readonly string _what = $"Query of table {table} where {filter?.ToString() ?? "any row"}";

    public async IAsyncEnumerable<TableEntity> ReadAsync(int top, [EnumeratorCancellation] CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(top);
        Page? page = null;
        for (var left = top; left > 0 && page is not { NextPartition: null }; left -= page.Rows.Count)
        {
            page = await PageAsync(page, Math.Min(left, LargestPage), cancellation);
            foreach (var row in page.Rows)
            {
                yield return row;
            }
        }
    }

    private async Task<Page> PageAsync(Page? before, int size, CancellationToken cancellation)
    {
        using var message = transport.Message(RequestMethod.Get, $"{table}()");
        AddParameters(message.Request.Uri, before, size);
        if (await transport.SendAsync(message, _what, cancellation) is { } error)
        {
            throw error.Exception(_what);
        }

        message.Response.Headers.TryGetValue(Header + PartitionMark, out var partition);
        message.Response.Headers.TryGetValue(Header + RowMark, out var row);
        using var document = JsonDocument.Parse(message.Response.Content.ToMemory());
        return new([.. document.RootElement.GetProperty("value").EnumerateArray().Select(r => TableJson.Read(r, transport.Schema))], partition, row);
    }

    private void AddParameters(RequestUriBuilder uri, Page? before, int size)
    {
        Add(uri, "$filter", filter?.ToString());
        Add(uri, "$select", _select);
        Add(uri, "$top", size.ToString(CultureInfo.InvariantCulture));
        Add(uri, PartitionMark, before?.NextPartition);
        Add(uri, RowMark, before?.NextRow);
    }

    private static void Add(RequestUriBuilder uri, string name, string? value)
    {
        if (value is not null)
        {
            uri.AppendQuery(name, value, escapeValue: true);
        }
    }

    private sealed record Page(List<TableEntity> Rows, string? NextPartition, string? NextRow);
}
