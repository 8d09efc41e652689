using System.Text.Json.Serialization;
using Azure.Data.Tables;

namespace Reporting.Storage.Meetings;

/// <summary>The standard that a region's year is held to.</summary>
/// <param name="At">When it was chosen.</param>
/// <param name="By">Who chose it.</param>
public sealed record StandardChoice(MeetingStandard Standard, DateTimeOffset At, string By)
{
    /// <summary>After which meetings the jobcentres are asked what they gave.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public EvaluationScope Evaluation { get; init; }
}

/// <summary>Which standard each region's year is held to, with every choice there was.</summary>
public sealed class StandardRepository(StorageAccount account, TimeProvider clock)
{
    private readonly TableClient table = account.Tables.GetTableClient(TableNames.Meetings);

    /// <summary>The standard of a region's year; null when nobody has chosen one.</summary>
    public async Task<StandardChoice?> OfAsync(int year, string region, CancellationToken cancellation) =>
        await table.GetOrNullAsync<StandardRow>(MeetingKeys.Partition(year, region), MeetingKeys.Standard, cancellation) is { } row
            ? StandardRow.Read(row) : null;

    /// <summary>Chooses a standard; the one that is chosen already stays as it was chosen.</summary>
    /// <param name="by">Who chooses.</param>
    /// <param name="evaluation">After which meetings the jobcentres are asked; null to leave that as it is.</param>
    public async Task ChooseAsync(int year, string region, MeetingStandard standard, EvaluationScope? evaluation, string by,
        CancellationToken cancellation)
    {
        var known = await OfAsync(year, region, cancellation);
        var choice = new StandardChoice(standard, clock.GetUtcNow(), by) { Evaluation = evaluation ?? known?.Evaluation ?? default };
        if (known is not null && (known.Standard, known.Evaluation) == (choice.Standard, choice.Evaluation)) return;
        var partition = MeetingKeys.Partition(year, region);
        var change = MeetingKeys.StandardChanges + Guid.CreateVersion7(choice.At).ToString("N");
        await table.SubmitAsync(
            [TableChange.Put(StandardRow.Write(partition, MeetingKeys.Standard, choice)),
                TableChange.Put(StandardRow.Write(partition, change, choice))], cancellation);
    }

    /// <summary>Every choice of a region's year, oldest first.</summary>
    public async Task<IReadOnlyList<StandardChoice>> HistoryAsync(int year, string region, CancellationToken cancellation) =>
        await table.RowsAsync<StandardRow>(
            TableFilter.Partition(MeetingKeys.Partition(year, region)).And(TableFilter.RowPrefix(MeetingKeys.StandardChanges)),
            cancellation: cancellation).Select(StandardRow.Read).ToListAsync(cancellation);

    private sealed record StandardRow : JsonRow<StandardChoice>
    {
        public static StandardRow Write(string partition, string key, StandardChoice choice)
        {
            var row = new StandardRow { PartitionKey = partition, RowKey = key };
            row.Put(choice);
            return row;
        }

        public static StandardChoice Read(StandardRow row) => row.Get(TableNames.Meetings);
    }
}
