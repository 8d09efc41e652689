namespace Reporting.FunctionTests.Deletion;

/// <summary>The parts of the app that know addresses, on a storage account.</summary>
public sealed class DeletionParts(StorageAccount account)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public SubscriberRepository Subscribers { get; } = new(account, TimeProvider.System);

    public MeetingRepository Meetings { get; } = new(account, TimeProvider.System);

    public ContactRepository Contacts { get; } = new(account, TimeProvider.System);

    public TableCopies Copies { get; } = new(account);

    /// <summary>What the timer does.</summary>
    /// <param name="tables">Which tables it is done with; all when none is named.</param>
    public async Task CopyAsync(params IReadOnlyList<string> tables)
    {
        foreach (var table in tables.Count > 0 ? tables : TableCopies.Tables) await Copies.WriteAsync(table, default);
    }

    public Task RestoreAsync() =>
        new TableRestore(account, new(account), new(account, TimeProvider.System), Copies, Subscribers, TimeProvider.System).RestoreAsync(default);

    /// <summary>What the timer does.</summary>
    /// <param name="later">How much later than now.</param>
    public async Task TidyAsync(TimeSpan later = default) =>
        await new SubscriberRepository(account, new Ahead(later)).TidyAsync(DateTimeOffset.UtcNow - Kept, default);

    private sealed class Ahead(TimeSpan time) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + time;
    }
}
