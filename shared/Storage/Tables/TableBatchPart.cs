using System.Globalization;
using System.Text;

namespace Reporting.Storage.Tables;

/// <summary>The answer to one operation of a batch; a batch that failed has one such answer in all.</summary>
internal sealed class TableBatchPart
{
    private const string StatusLine = "HTTP/1.1 ";
    private const string ETagLine = "ETag: ";

    private readonly int _status;
    private string _body = "";

    private TableBatchPart(string statusLine) =>
        _status = int.Parse(statusLine.AsSpan(StatusLine.Length, 3), CultureInfo.InvariantCulture);

    public string? ETag { get; private set; }

    public TableError? Error => _status < 300 ? null : TableError.Read(_status, Encoding.UTF8.GetBytes(_body));

    /// <summary>Reads line by line: no answer of this service has a body of more than one line.</summary>
    public static List<TableBatchPart> ReadAll(string multipart)
    {
        var parts = new List<TableBatchPart>();
        foreach (var line in multipart.Split('\n', StringSplitOptions.TrimEntries))
        {
            if (line.StartsWith(StatusLine, StringComparison.Ordinal))
            {
                parts.Add(new TableBatchPart(line));
            }
            else if (parts.Count > 0)
            {
                parts[^1].Take(line);
            }
        }

        return parts;
    }

    private void Take(string line)
    {
        if (line.StartsWith(ETagLine, StringComparison.OrdinalIgnoreCase))
        {
            ETag = line[ETagLine.Length..];
        }
        else if (line.StartsWith('{'))
        {
            _body = line;
        }
    }
}
