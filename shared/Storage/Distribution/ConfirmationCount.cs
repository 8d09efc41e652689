using System.Globalization;
using Azure.Data.Tables;

namespace Reporting.Storage.Distribution;

/// <summary>
/// Counts the confirmations that are sent: all of each hour, and by whom and for whom. What names these is a hash, so that a
/// count may outlive what it counts.
/// </summary>
public sealed class ConfirmationCount(StorageAccount account, TimeProvider clock)
{
    private const string Hours = "hour";
    private const string Names = "name";
    private readonly TableClient subscribers = account.Tables.GetTableClient(TableNames.Subscribers);
    private readonly TableClient limits = account.Tables.GetTableClient(TableNames.Limits);

    /// <summary>The name of an hour, such as <c>2026032417</c> (UTC); names sort by time.</summary>
    public static string Hour(DateTimeOffset time) => time.UtcDateTime.ToString("yyyyMMddHH", CultureInfo.InvariantCulture);

    /// <summary>The name of an hour's day, which its own begins with.</summary>
    public static string Day(string hour) => hour[..8];

    /// <summary>Whether a row is a count, which is soon forgotten and need not be copied.</summary>
    internal static bool IsCount(TableEntity row) => row.PartitionKey == Hours;

    /// <summary>Counts mails of this hour in.</summary>
    /// <param name="mails">How many; 0 only asks.</param>
    /// <param name="max">How many an hour may have.</param>
    /// <returns>False, and nothing is counted, when the hour has all it may have.</returns>
    public async Task<bool> TakeAsync(int mails, int max, CancellationToken cancellation) =>
        await TakeAsync(subscribers, Hours, Hour(clock.GetUtcNow()), mails, max, cancellation) is not null;

    /// <summary>Counts mails in by name.</summary>
    /// <param name="time">The hour or day.</param>
    /// <param name="name">The hash of whom they are counted by.</param>
    /// <param name="mails">How many; 0 only asks.</param>
    /// <param name="max">How many the hour or day may have.</param>
    /// <returns>How many there were before; null, and nothing is counted, when there may be no more.</returns>
    public Task<int?> TakeAsync(string time, string name, int mails, int max, CancellationToken cancellation) =>
        TakeAsync(limits, Names, $"{time}|{name}", mails, max, cancellation);

    /// <summary>Takes one mail out of a count again; what is not there is not taken.</summary>
    public async Task GiveBackAsync(string time, string name, CancellationToken cancellation)
    {
        while (await limits.GetOrNullAsync<CountRow>(Names, $"{time}|{name}", cancellation) is { } row && row.Count is > 0 and var used)
            if (await limits.TryReplaceAsync(Row(Names, row.RowKey, used - 1), row.ETag, cancellation)) return;
    }

    /// <summary>Whether a mailbox may be sent one more: one an hour, and so many a day.</summary>
    public async Task<bool> IsFreeAsync(string hour, string mailbox, int max, CancellationToken cancellation) =>
        await limits.GetOrNullAsync<CountRow>(Names, MailboxKey(hour, mailbox), cancellation) is not { } row
        || (row.Hour != hour && row.Count < max);

    /// <summary>Takes an hour of a mailbox for somebody.</summary>
    /// <param name="who">The hash of who takes it, whose it stays when they ask again.</param>
    /// <returns>Whether it is theirs.</returns>
    public async Task<bool> ClaimAsync(string hour, string mailbox, string who, int max, CancellationToken cancellation)
    {
        while (true)
        {
            var row = await limits.GetOrNullAsync<CountRow>(Names, MailboxKey(hour, mailbox), cancellation);
            if (row?.Hour == hour) return row.Who == who;
            var used = row?.Count ?? 0;
            if (used >= max) return false;
            var next = Row(Names, MailboxKey(hour, mailbox), used + 1) with { Hour = hour, Who = who };
            if (await WriteAsync(limits, next, row, cancellation)) return true;
        }
    }

    /// <summary>Forgets what was counted before a time.</summary>
    public async Task TidyAsync(DateTimeOffset before, CancellationToken cancellation)
    {
        foreach (var (table, partition) in new[] { (subscribers, Hours), (limits, Names) })
        {
            var old = TableFilter.Partition(partition).And(TableFilter.RowBefore(Hour(before)));
            await foreach (var row in table.RowsAsync<KeyRow>(old, cancellation: cancellation))
                await table.TryDeleteAsync(row.PartitionKey, row.RowKey, cancellation: cancellation);
        }
    }

    private static string MailboxKey(string hour, string mailbox) => $"{Day(hour)}|{mailbox}";

    // Who comes second reads what the first has written, and counts on from there.
    private static async Task<int?> TakeAsync(TableClient table, string partition, string key, int mails, int max,
        CancellationToken cancellation)
    {
        while (true)
        {
            var row = await table.GetOrNullAsync<CountRow>(partition, key, cancellation);
            var used = row?.Count ?? 0;
            if (used >= max) return null;
            if (mails == 0 || await WriteAsync(table, Row(partition, key, used + mails), row, cancellation)) return used;
        }
    }

    private static Task<bool> WriteAsync(TableClient table, CountRow next, CountRow? seen, CancellationToken cancellation) =>
        seen is null ? table.TryAddAsync(next, cancellation) : table.TryReplaceAsync(next, seen.ETag, cancellation);

    private static CountRow Row(string partition, string key, int count) => new() { PartitionKey = partition, RowKey = key, Count = count };

    private sealed record CountRow : Row
    {
        public int Count { get; set; }

        public string? Hour { get; set; }

        public string? Who { get; set; }
    }
}
