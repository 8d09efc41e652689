using System.Text.Json.Serialization;

namespace Reporting.Storage;

/// <summary>The app's queues.</summary>
public static class QueueNames
{
    /// <summary>Asks for an import: <see cref="ImportMessage"/>.</summary>
    public const string Import = "import";

    /// <summary>Asks for the overviews of some areas: <see cref="ComputeMessage"/>.</summary>
    public const string Compute = "compute";

    /// <summary>Asks for a month to be made public: <see cref="PublishMessage"/>.</summary>
    public const string Publish = "publish";

    /// <summary>Asks for a mail to be sent: <see cref="DeliverMessage"/>.</summary>
    public const string Deliver = "deliver";

    /// <summary>Asks for a part of an order to be made: <see cref="OrderMessage"/>.</summary>
    public const string Orders = "orders";

    /// <summary>All queues; each has a twin with the ending <c>-poison</c>.</summary>
    public static IReadOnlyList<string> All { get; } = [Import, Compute, Publish, Deliver, Orders];
}

/// <summary>Asks for an import.</summary>
/// <param name="ImportId">The id under which the import's outcome is kept.</param>
/// <param name="Month">The month to make; the newest the source has when null.</param>
/// <param name="Replaces">The revision of the month that is to be replaced: when another is served by then, there is nothing to do.
/// Null to import in any case.</param>
public sealed record ImportMessage(string ImportId, string? Month, int? Replaces = null);

/// <summary>Asks for the overviews of some areas.</summary>
/// <param name="Month">The run's month.</param>
/// <param name="Revision">The run's revision.</param>
/// <param name="Area">The first area's code.</param>
/// <param name="Closing">Whether one of them, or one they follow on, is among the last areas of the run, so that it is worth asking
/// whether all are done.</param>
/// <param name="Others">The codes of the other areas; null where there is one area only.</param>
public sealed record ComputeMessage(string Month, int Revision, string Area, bool Closing,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Others = null)
{
    /// <summary>The codes of all areas.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Areas => [Area, .. (Others ?? []).OfType<string>()];

    /// <summary>The run; null when the month is none.</summary>
    [JsonIgnore]
    public RunKey? Run => RunKey.Read(Month, Revision);
}

/// <summary>Asks for a month to be made public.</summary>
/// <param name="Month">The run's month.</param>
/// <param name="Revision">The run's revision.</param>
public sealed record PublishMessage(string Month, int Revision)
{
    /// <summary>The run; null when the month is none.</summary>
    [JsonIgnore]
    public RunKey? Run => RunKey.Read(Month, Revision);
}

/// <summary>Asks for a mail to be sent.</summary>
/// <param name="Batch">The delivery's batch.</param>
/// <param name="Delivery">The delivery's id.</param>
public sealed record DeliverMessage(string Batch, string Delivery);

/// <summary>Asks for a part of an order to be made.</summary>
/// <param name="Order">The order's id.</param>
/// <param name="Part">The part's name.</param>
public sealed record OrderMessage(string Order, string Part);

/// <summary>Sends messages; they arrive at least once and in no certain order.</summary>
public sealed class Queues(StorageAccount account)
{
    /// <summary>Sends one message.</summary>
    /// <param name="queue">One of <see cref="QueueNames"/>.</param>
    /// <param name="message">The message; written as <see cref="MessageJson"/> does.</param>
    /// <param name="delay">How long it stays invisible; none when left out.</param>
    public Task SendAsync<T>(string queue, T message, TimeSpan? delay, CancellationToken cancellation) =>
        account.Queues.GetQueueClient(queue).SendMessageAsync(
            MessageJson.Write(message), delay, null, cancellation);

    /// <summary>Creates the queues that are missing.</summary>
    public Task CreateAsync(CancellationToken cancellation) => Task.WhenAll(
        QueueNames.All.Select(q => account.Queues.GetQueueClient(q).CreateIfNotExistsAsync(null, cancellation)));
}
