using System.ComponentModel.DataAnnotations;

namespace Reporting.Storage.Distribution;

/// <summary>An address as a row of the table <c>subscribers</c>, which names its subscriber.</summary>
internal sealed record AddressRow : Row
{
    public const string Partition = "address";

    [Required]
    public string? Subscriber { get; set; }

    /// <summary>Writes an address.</summary>
    /// <param name="key">What the address is known by: <see cref="MailKey"/>.</param>
    public static AddressRow Write(string key, string subscriber) =>
        new() { PartitionKey = Partition, RowKey = key, Subscriber = subscriber };

    /// <summary>The subscriber that an address leads to.</summary>
    public static string OwnerOf(AddressRow row) => RowSchema.Complete(row, TableNames.Subscribers).Subscriber!;
}
