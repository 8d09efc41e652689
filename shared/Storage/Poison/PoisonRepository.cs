using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;

namespace Reporting.Storage.Poison;

/// <summary>A message that was given up after every try.</summary>
/// <param name="Id">Follows from the queue and the text, so that the same message is kept once.</param>
/// <param name="Queue">The queue it came from: one of <see cref="QueueNames"/>.</param>
/// <param name="Text">The message as it was; anything may stand in it.</param>
/// <param name="At">When it was last given up, in UTC.</param>
/// <param name="Times">How often it was given up. A function that was cut off while it noted this may count once more.</param>
/// <param name="Version">What its row is known by until it is given up again.</param>
public sealed record GivenUpMessage(string Id, string Queue, string Text, DateTimeOffset At, int Times, string Version);

/// <summary>The messages that were given up and that nobody has yet sent again or discarded.</summary>
public sealed class PoisonRepository(StorageAccount account, TimeProvider clock)
{
    private readonly TableClient table = account.Tables.GetTableClient(TableNames.Poison);

    /// <summary>The id of a message: the same for the same work, whatever it was part of.</summary>
    public static string IdOf(string queue, string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{queue}\n{MessageJson.WithoutTrace(text)}")));

    /// <summary>Notes that a message was given up; one that is noted already is counted.</summary>
    public async Task NoteAsync(string queue, string text, CancellationToken cancellation)
    {
        var (id, mark) = (IdOf(queue, text), Guid.NewGuid().ToString("N"));
        while (true)
        {
            var known = await table.GetOrNullAsync<PoisonRow>(PoisonRow.Partition, id, cancellation);
            if (known?.Mark == mark) return; // written already, and only the answer was lost
            var row = PoisonRow.Write(id, queue, text, clock.GetUtcNow(), (known?.Times ?? 0) + 1, mark);
            if (await (known is null ? table.TryAddAsync(row, cancellation) : table.TryReplaceAsync(row, known.ETag, cancellation))) return;
        }
    }

    /// <summary>A message; null when there is none, or none can have such an id.</summary>
    public async Task<GivenUpMessage?> FindAsync(string id, CancellationToken cancellation) =>
        id.Length == 2 * SHA256.HashSizeInBytes && id.All(char.IsAsciiHexDigitLower)
            && await table.GetOrNullAsync<PoisonRow>(PoisonRow.Partition, id, cancellation) is { } row
            ? PoisonRow.Read(row) : null;

    /// <summary>All messages, the one that was given up last first.</summary>
    public async Task<IReadOnlyList<GivenUpMessage>> AllAsync(CancellationToken cancellation) =>
        [.. (await table.RowsAsync<PoisonRow>(TableFilter.Partition(PoisonRow.Partition), cancellation: cancellation)
            .Select(PoisonRow.Read).ToListAsync(cancellation))
            .OrderByDescending(m => m.At).ThenBy(m => m.Id, StringComparer.Ordinal)];

    /// <summary>Removes a message, unless it was given up again since it was read.</summary>
    public Task RemoveAsync(GivenUpMessage message, CancellationToken cancellation) =>
        table.TryDeleteAsync(PoisonRow.Partition, message.Id, new ETag(message.Version), cancellation);
}
