using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Google.Protobuf;
using Reporting.Local.Host.Rpc;

namespace Reporting.Local.Host;

/// <summary>Writes invocations as Azure's host does.</summary>
internal static class InvocationData
{
    /// <summary>A queue message: its text, and its own JSON properties merged over the metadata.</summary>
    internal static InvocationRequest Queue(QueueFunction function, QueuedMessage message)
    {
        var request = New(Guid.NewGuid().ToString(), function.Binding, Data(function.Form, message));
        var metadata = new Dictionary<string, TypedData>(StringComparer.OrdinalIgnoreCase)
        {
            ["DequeueCount"] = Json(message.DequeueCount),
            ["ExpirationTime"] = Json(message.ExpiresOn),
            ["Id"] = Text(message.Id),
            ["InsertionTime"] = Json(message.InsertedOn),
            ["NextVisibleTime"] = Json(message.NextVisibleOn),
            ["PopReceipt"] = Text(message.PopReceipt),
        };
        foreach (var (name, value) in MessageProperties.Of(message.Text))
        {
            metadata[name] = value is string text ? Text(text) : Json((JsonNode)value);
        }

        request.TriggerMetadata.Add(metadata);
        return request;
    }

    /// <summary>A timer run, as JSON.</summary>
    internal static InvocationRequest Timer(TimerFunction function, TimerRun run) => New(
        Guid.NewGuid().ToString(),
        function.Binding,
        Json(new { Schedule = new { AdjustForDST = run.AdjustForDst }, ScheduleStatus = run.Status, run.IsPastDue }));

    /// <summary>A request, which itself goes another way: its function, its route's values and its trace.</summary>
    internal static InvocationRequest Http(string id, HttpFunction function, HttpRequest http)
    {
        var request = New(id, function.Binding, new TypedData { Http = new RpcHttp() }, http.Headers.TraceParent, http.Headers.TraceState);
        foreach (var (name, value) in http.RouteValues.Where(v => v.Value is not null))
        {
            request.TriggerMetadata[name] = Text(value!.ToString()!);
        }

        return request;
    }

    private static InvocationRequest New(string id, string binding, TypedData data, string? traceParent = null,
        string? traceState = null) => new()
    {
        InvocationId = id,
        InputData = { new ParameterBinding { Name = binding, Data = data } },
        TraceContext = new RpcTraceContext { TraceParent = traceParent ?? NewTrace(), TraceState = traceState ?? "" },
    };

    private static string NewTrace() => $"00-{ActivityTraceId.CreateRandom()}-{ActivitySpanId.CreateRandom()}-01";

    private static TypedData Text(string text) => new() { String = text };

    private static TypedData Data(MessageForm form, QueuedMessage message) => form switch
    {
        MessageForm.Text => Text(message.Text),
        MessageForm.Bytes => new TypedData { Bytes = ByteString.CopyFromUtf8(message.Text) },
        _ => new TypedData { ModelBindingData = Model(message) },
    };

    private static ModelBindingData Model(QueuedMessage message) => new()
    {
        Version = "1.0",
        Source = "AzureStorageQueues",
        ContentType = "application/json",
        Content = ByteString.CopyFrom(JsonSerializer.SerializeToUtf8Bytes(new
        {
            MessageId = message.Id,
            message.PopReceipt,
            MessageText = message.Text,
            message.DequeueCount,
            message.NextVisibleOn,
            message.InsertedOn,
            message.ExpiresOn,
        })),
    };

    private static TypedData Json<T>(T value) => new() { Json = JsonSerializer.Serialize(value) };
}
