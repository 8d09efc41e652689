using System.IO.Compression;
using System.Text;
using Azure.Data.Tables;

namespace Reporting.Storage.Copies;

/// <summary>
/// A copy as it is made: on disk first, since how many rows there are is known at the end only, and a copy is replaced in
/// one step or not at all.
/// </summary>
internal sealed class CopyWriter : IAsyncDisposable
{
    private readonly FileStream file = TemporaryFile.Create();
    private readonly GZipStream packed;

    public CopyWriter()
    {
        packed = new(file, CompressionLevel.Fastest, leaveOpen: true);
        packed.Write(Encoding.UTF8.GetBytes(CopyFormat.Line + '\n'));
    }

    /// <summary>How many rows it has.</summary>
    public int Rows { get; private set; }

    /// <summary>Adds a row of the table.</summary>
    public Task AddAsync(TableEntity row, CancellationToken cancellation) => AddAsync(Stamped(row), cancellation);

    /// <summary>Adds a row as it stands in another copy.</summary>
    public Task AddAsync(string line, CancellationToken cancellation) => AddAsync(Encoding.UTF8.GetBytes(line), cancellation);

    /// <summary>The whole copy, from its beginning; no row can be added afterwards.</summary>
    public async Task<Stream> EndAsync()
    {
        await packed.DisposeAsync();
        file.Position = 0;
        return file;
    }

    public async ValueTask DisposeAsync()
    {
        await packed.DisposeAsync();
        await file.DisposeAsync();
    }

    private static ReadOnlyMemory<byte> Stamped(TableEntity row)
    {
        RowSchema.Stamp(row);
        return CopyRow.Write(row);
    }

    private async Task AddAsync(ReadOnlyMemory<byte> line, CancellationToken cancellation)
    {
        await packed.WriteAsync(line, cancellation);
        packed.WriteByte((byte)'\n');
        Rows++;
    }
}
