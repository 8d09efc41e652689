using System.ComponentModel.DataAnnotations;

namespace Reporting.Storage.Poison;

/// <summary>
/// A message that was given up as a row of the table <c>poison</c>; its text is JSON, since a table takes neither every
/// character nor half of one.
/// </summary>
internal sealed record PoisonRow : JsonRow<string>
{
    public const string Partition = "poison";

    [Required]
    public string? Queue { get; set; }

    [Required]
    public DateTimeOffset? At { get; set; }

    [Required]
    public int? Times { get; set; }

    /// <summary>A name that the last note of it alone has.</summary>
    public string? Mark { get; set; }

    public static PoisonRow Write(string id, string queue, string text, DateTimeOffset at, int times, string mark)
    {
        var row = new PoisonRow { PartitionKey = Partition, RowKey = id, Queue = queue, At = at, Times = times, Mark = mark };
        row.Put(text);
        return row;
    }

    public static GivenUpMessage Read(PoisonRow row)
    {
        var text = row.Get(TableNames.Poison);
        return new(row.RowKey, row.Queue!, text, row.At!.Value, row.Times!.Value, row.ETag.ToString());
    }
}
