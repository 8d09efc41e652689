using Parquet;
using Parquet.Schema;

namespace Reporting.Documents.Bulk;

/// <summary>Figures as Apache Parquet, some thousands of rows at a time.</summary>
public static class FigureParquet
{
    /// <summary>The media type.</summary>
    public const string ContentType = "application/vnd.apache.parquet";

    private const int RowsAtOnce = 50_000;

    /// <summary>Writes the rows as they come; a group of rows is held in memory.</summary>
    public static async Task WriteAsync(Stream stream, IAsyncEnumerable<FigureRow> rows, CancellationToken cancellation)
    {
        var schema = new ParquetSchema([.. FigureColumn.All.Select(Schema)]);
        await using var file = await ParquetWriter.CreateAsync(
            schema, stream, new() { CompressionMethod = CompressionMethod.Snappy }, cancellationToken: cancellation);
        await foreach (var group in rows.Chunk(RowsAtOnce).WithCancellation(cancellation)) await WriteAsync(file, schema, group);
    }

    private static DataField Schema(FigureColumn column) => column switch
    {
        TextColumn => new DataField<string>(column.Name),
        NumberColumn => new DataField<double?>(column.Name),
        _ => new DataField<bool>(column.Name),
    };

    private static async Task WriteAsync(ParquetWriter file, ParquetSchema schema, FigureRow[] rows)
    {
        using var group = file.CreateRowGroup();
        foreach (var (field, column) in schema.DataFields.Zip(FigureColumn.All))
        {
            await (column switch
            {
                TextColumn text => group.WriteAsync(field, Array.ConvertAll(rows, r => text.Of(r))!),
                NumberColumn number => group.WriteAsync<double>(field, Array.ConvertAll(rows, r => number.Of(r))),
                _ => group.WriteAsync<bool>(field, Array.ConvertAll(rows, ((FlagColumn)column).Of.Invoke)),
            });
        }

        group.CompleteValidate();
    }
}
