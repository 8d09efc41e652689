using System.Globalization;
using Reporting.Storage.Tables;

namespace Reporting.Storage;

/// <summary>Counts the confirmations of each hour, so that nobody can make the app send mails without end.</summary>
public sealed class ConfirmationCount(StorageAccount account, TimeProvider clock)
{
    private const string Hours = "hour";
    private readonly Table table = account.Tables.Table(TableNames.Subscribers);

    /// <summary>The name of an hour, such as <c>2026032417</c> (UTC); names sort by time.</summary>
    public static string Hour(DateTimeOffset time) => time.UtcDateTime.ToString("yyyyMMddHH", CultureInfo.InvariantCulture);

    /// <summary>The name of an hour's day, which its own begins with.</summary>
    public static string Day(string hour) => hour[..8];

    /// <summary>Counts mails of this hour in.</summary>
    /// <param name="mails">How many; 0 only asks.</param>
    /// <param name="most">How many an hour may have.</param>
    /// <returns>False, and nothing is counted, when the hour has all it may have.</returns>
    public async Task<bool> TakeAsync(int mails, int most, CancellationToken cancellation)
    {
        while (true)
        {
            var hour = Hour(clock.GetUtcNow());
            var row = await table.GetAsync(Hours, hour, cancellation);
            var used = row?.GetInt32("Count") ?? 0;
            if (used >= most) return false;
            if (mails == 0) return true;
            var next = new TableEntity(Hours, hour) { ["Count"] = used + mails };
            if (await (row is null ? table.InsertAsync(next, cancellation) : table.ReplaceAsync(next, row.ETag, cancellation))) return true;
        }
    }

    /// <summary>Forgets the hours before a time.</summary>
    public async Task TidyAsync(DateTimeOffset before, CancellationToken cancellation)
    {
        var old = TableFilter.Partition(Hours).And(TableFilter.RowBefore(Hour(before)));
        await foreach (var row in table.QueryAsync(old, cancellation: cancellation))
            await table.DeleteAsync(row.PartitionKey, row.RowKey, cancellation: cancellation);
    }
}
