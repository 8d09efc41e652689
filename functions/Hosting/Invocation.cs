using System.Text.Json;
using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>What is known of a call, whatever it carries.</summary>
internal interface IInvocation
{
    /// <summary>The trace that the message belongs to, as W3C Trace Context writes it; null when it belongs to none.</summary>
    string? TraceParent { get; }

    /// <summary>What the call is about, such as month and area, by the names under which logs and traces tell it.</summary>
    IReadOnlyDictionary<string, object?> Facts { get; }
}

/// <summary>A call from the Functions host for a trigger other than HTTP: <c>{"Data":{...},"Metadata":{...}}</c>.</summary>
/// <typeparam name="T">The message of a queue, or <see cref="TimerInfo"/>.</typeparam>
/// <param name="Message">What the trigger carries. Metadata is not read: a message's own fields overwrite it.</param>
/// <param name="TraceParent">The trace that the message belongs to, or null.</param>
public sealed record Invocation<T>(T Message, string? TraceParent) : IInvocation
{
    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object?> Facts => InvocationFacts.Of(Message);

    /// <summary>Reads a call from its HTTP request.</summary>
    /// <exception cref="BadHttpRequestException">The body or the message in it is not what the function takes.</exception>
    public static async ValueTask<Invocation<T>?> BindAsync(HttpContext context)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(context.Request.Body, default, context.RequestAborted);
            var data = body.RootElement.GetProperty("Data").EnumerateObject().Single().Value;
            return new Invocation<T>(InvocationMessage.Read<T>(data), InvocationMessage.TraceParent(data));
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new BadHttpRequestException(
                $"{context.Request.Path}: the call holds no {typeof(T).Name}: {wrong.Message}", wrong);
        }
    }
}

/// <summary>What a timer trigger carries.</summary>
/// <param name="IsPastDue">Whether the run comes late.</param>
public sealed record TimerInfo(bool IsPastDue);

/// <summary>What messages are about, by the names under which logs and traces tell it.</summary>
internal static class InvocationFacts
{
    /// <summary>A message's facts; none of what is no message.</summary>
    public static IReadOnlyDictionary<string, object?> Of(object? message) => message switch
    {
        ImportMessage m => Facts(("import", m.ImportId), ("month", m.Month)),
        ComputeMessage m => Facts(("month", m.Month), ("revision", m.Revision), ("area", m.Area)),
        PublishMessage m => Facts(("month", m.Month), ("revision", m.Revision)),
        DeliverMessage m => Facts(("batch", m.Batch), ("delivery", m.Delivery)),
        OrderMessage m => Facts(("order", m.Order), ("part", m.Part)),
        _ => Facts(),
    };

    private static Dictionary<string, object?> Facts(params (string Name, object? Value)[] facts) =>
        facts.Where(f => f.Value is not null).ToDictionary(f => "reporting." + f.Name, f => f.Value);
}
