using System.Text.Json;

namespace Reporting.Application.Operations;

/// <summary>Reads messages from the poison queues, where anything may lie.</summary>
public static class PoisonMessage
{
    /// <summary>The message as the function of its queue reads it, or null when it is not one.</summary>
    /// <param name="queue">One of <see cref="QueueNames"/>.</param>
    public static object? Read(string queue, string text) => queue switch
    {
        QueueNames.Import => Read<ImportMessage>(text),
        QueueNames.Compute => Read<ComputeMessage>(text),
        QueueNames.Publish => Read<PublishMessage>(text),
        QueueNames.Deliver => Read<DeliverMessage>(text),
        QueueNames.Orders => Read<OrderMessage>(text),
        _ => null,
    };

    /// <summary>The message, or null when it is not one.</summary>
    public static T? Read<T>(string text) where T : class
    {
        try
        {
            return QueueMessage.Read<T>(text);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
