using System.Buffers;
using System.Text;

namespace Reporting.Storage.Tables;

/// <summary>A changeset as multipart/mixed.</summary>
internal sealed class TableBatchBody(TableTransport transport, string table)
{
    private readonly string _batch = $"batch_{Guid.NewGuid()}";
    private readonly string _changeset = $"changeset_{Guid.NewGuid()}";
    private readonly ArrayBufferWriter<byte> _buffer = new();

    public string ContentType => $"multipart/mixed; boundary={_batch}";

    public ReadOnlyMemory<byte> Write(IEnumerable<TableOperation> operations)
    {
        Line($"--{_batch}");
        Line($"Content-Type: multipart/mixed; boundary={_changeset}");
        Line("");
        foreach (var operation in operations)
        {
            Write(operation);
        }

        Line($"--{_changeset}--");
        Line($"--{_batch}--");
        return _buffer.WrittenMemory;
    }

    private void Write(TableOperation operation)
    {
        Line($"--{_changeset}");
        Line("Content-Type: application/http");
        Line("Content-Transfer-Encoding: binary");
        Line("");
        Line($"{operation.Method} {transport.Address(operation.Path(table)).AbsoluteUri} HTTP/1.1");
        WriteHeaders(operation);
        Line("");
        if (operation.Entity is not null)
        {
            _buffer.Write(TableJson.Write(operation.Entity, transport.Schema).Span);
        }

        Line("");
    }

    private void WriteHeaders(TableOperation operation)
    {
        Line($"Accept: {TableTransport.Json}");
        Line("DataServiceVersion: 3.0");
        Line("Prefer: return-no-content");
        if (operation.IfMatch is not null)
        {
            Line($"If-Match: {operation.IfMatch}");
        }

        if (operation.Entity is not null)
        {
            Line("Content-Type: application/json");
        }
    }

    private void Line(string text)
    {
        Encoding.UTF8.GetBytes(text, _buffer);
        _buffer.Write("\r\n"u8);
    }
}
