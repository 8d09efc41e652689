using System.Text;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Reporting.Local.Host;

/// <summary>A queue and its poison queue. Both are made when first needed.</summary>
internal sealed class MessageStore(QueueFunction function, bool isBase64)
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private readonly QueueClient queue = new(function.ConnectionString, function.Queue);
    private readonly QueueClient poison = new(function.ConnectionString, function.Queue + "-poison");

    /// <summary>Takes up to so many messages, hidden from others for so long.</summary>
    internal async Task<QueueMessage[]> ReceiveAsync(int max, TimeSpan hidden)
    {
        try
        {
            return (await queue.ReceiveMessagesAsync(max, hidden)).Value;
        }
        catch (RequestFailedException e) when (e.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            await queue.CreateIfNotExistsAsync();
            return [];
        }
    }

    /// <summary>The message's text, or null when it is not what messageEncoding says.</summary>
    internal string? Decode(QueueMessage message)
    {
        try
        {
            return isBase64 ? Strict.GetString(Convert.FromBase64String(message.Body.ToString())) : message.Body.ToString();
        }
        catch (Exception e) when (e is FormatException or DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Hides a message for so long from now; the receipt that is valid from then on.</summary>
    internal async Task<string> HideAsync(string id, string receipt, TimeSpan time) =>
        (await queue.UpdateMessageAsync(id, receipt, visibilityTimeout: time)).Value.PopReceipt;

    internal Task DeleteAsync(string id, string receipt) => queue.DeleteMessageAsync(id, receipt);

    /// <summary>Copies a message as it is to the poison queue, then deletes it.</summary>
    internal async Task PoisonAsync(QueueMessage message, string receipt)
    {
        await poison.CreateIfNotExistsAsync();
        await poison.SendMessageAsync(message.Body, timeToLive: TimeSpan.FromSeconds(-1));
        await DeleteAsync(message.MessageId, receipt);
    }
}
