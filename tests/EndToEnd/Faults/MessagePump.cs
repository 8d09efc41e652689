using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Reporting.EndToEnd.Faults;

/// <summary>Plays the host's part for the queues: at least once, five tries, then the poison queue.</summary>
public sealed class MessagePump(StorageAccount account, WorkerApp app, int atOnce = 8)
{
    private const int MaxInOneRead = 32;
    private const int MaxTries = 5;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private static readonly IReadOnlyDictionary<string, string> Functions = new Dictionary<string, string>
    {
        [QueueNames.Import] = "ImportMonth",
        [QueueNames.Compute] = "ComputeOverview",
        [QueueNames.Publish] = "PublishMonth",
        [QueueNames.Deliver] = "Deliver",
        [QueueNames.Orders] = "BuildOrder",
        [Poison(QueueNames.Import)] = "ImportPoison",
        [Poison(QueueNames.Compute)] = "ComputePoison",
        [Poison(QueueNames.Publish)] = "PublishPoison",
        [Poison(QueueNames.Deliver)] = "DeliverPoison",
        [Poison(QueueNames.Orders)] = "OrderPoison",
    };

    public static string Poison(string queue) => queue + "-poison";

    /// <summary>Delivers until no queue has a visible message, or the app dies.</summary>
    /// <returns>False when the app died.</returns>
    public async Task<bool> RunAsync()
    {
        await Parallel.ForEachAsync(QueueNames.All, async (q, _) => await Client(Poison(q)).CreateIfNotExistsAsync());
        for (var found = true; found;)
        {
            found = false;
            foreach (var (queue, function) in Functions)
            {
                var messages = await TakeAsync(queue, MaxInOneRead);
                found |= messages.Count > 0;
                if (!await DeliverAsync(queue, function, messages)) return false;
            }
        }

        return true;
    }

    /// <summary>Takes every visible message off a queue, without delivering any.</summary>
    public async Task<List<string>> DrainAsync(string queue)
    {
        var texts = new List<string>();
        while (await TakeAsync(queue, MaxInOneRead) is { Count: > 0 } messages)
        {
            texts.AddRange(messages.Select(m => m.Body.ToString()));
            await Parallel.ForEachAsync(messages, async (m, _) => await Client(queue).DeleteMessageAsync(m.MessageId, m.PopReceipt));
        }

        return texts;
    }

    /// <summary>How many messages a queue holds, hidden ones as well.</summary>
    public async Task<int> CountAsync(string queue) => (await Client(queue).GetPropertiesAsync()).Value.ApproximateMessagesCount;

    // A death counts as no try here, so that a test may kill the app as often as it likes.
    private static bool IsDead(WorkerReply reply) => reply.Status == 0;

    private QueueClient Client(string queue) => account.Queues.GetQueueClient(queue);

    private async Task<IReadOnlyList<QueueMessage>> TakeAsync(string queue, int count) =>
        (await Client(queue).ReceiveMessagesAsync(count, Lease)).Value;

    private async Task<bool> DeliverAsync(string queue, string function, IReadOnlyList<QueueMessage> messages)
    {
        var died = false;
        var options = new ParallelOptions { MaxDegreeOfParallelism = atOnce };
        await Parallel.ForEachAsync(messages, options, async (message, _) =>
        {
            var reply = await app.CallAsync(function, message.Body.ToString());
            died |= IsDead(reply);
            await SettleAsync(queue, message, reply);
        });
        return !died;
    }

    private async Task SettleAsync(string queue, QueueMessage message, WorkerReply reply)
    {
        var client = Client(queue);
        if (!reply.Succeeded && (IsDead(reply) || message.DequeueCount < MaxTries))
        {
            await client.UpdateMessageAsync(message.MessageId, message.PopReceipt, visibilityTimeout: TimeSpan.Zero);
            return;
        }

        if (!reply.Succeeded) await Client(Poison(queue)).SendMessageAsync(message.Body);
        await client.DeleteMessageAsync(message.MessageId, message.PopReceipt);
    }
}
