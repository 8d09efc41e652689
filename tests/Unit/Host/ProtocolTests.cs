using System.Reflection;
using Google.Protobuf.Reflection;
using Reporting.Local.Host;
using Reporting.Local.Host.Rpc;
using Xunit;

namespace Reporting.Unit.Host;

/// <summary>The protocol as Microsoft's worker has it compiled in, and what Microsoft's host sends, as it was recorded.</summary>
public class ProtocolTests
{
    private const string JsonMessage =
        """{"orderId":42,"customer":{"id":7},"tags":[1,2],"at":"2026-09-01T10:00:00Z","id":"abc","note":null}""";
    private static readonly DateTimeOffset Inserted = new(2026, 9, 1, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void EveryFieldThatWeNameIsTheWorkers()
    {
        var theirs = Workers();
        var ours = FunctionRpcReflection.Descriptor;
        Assert.Equal((theirs.Package, "FunctionRpc", "EventStream"),
            (ours.Package, ours.Services.Single().Name, ours.Services.Single().Methods.Single().Name));
        Assert.Empty(Describe(ours).Except(Describe(theirs)));
    }

    [Fact]
    public void AQueueMessageIsAsRecorded()
    {
        var request = InvocationData.Queue(Function(MessageForm.Text), Message("hello world"));
        var input = Assert.Single(request.InputData);
        Assert.Equal(("myQueueItem", "hello world"), (input.Name, input.Data.String));
        Assert.Equal(
            """
            DequeueCount=json 1
            ExpirationTime=json "2026-09-08T10:00:00+00:00"
            Id=string 800ae4b3
            InsertionTime=json "2026-09-01T10:00:00+00:00"
            NextVisibleTime=json "2026-09-01T10:10:01+00:00"
            PopReceipt=string AgAAAA=
            """,
            Metadata(request));
    }

    [Fact]
    public void AJsonMessagesOwnPropertiesAreLaidOverTheMetadata()
    {
        var request = InvocationData.Queue(Function(MessageForm.Text), Message(JsonMessage));
        Assert.Equal(JsonMessage, request.InputData[0].Data.String);
        Assert.Equal(
            """
            DequeueCount=json 1
            ExpirationTime=json "2026-09-08T10:00:00+00:00"
            Id=string abc
            InsertionTime=json "2026-09-01T10:00:00+00:00"
            NextVisibleTime=json "2026-09-01T10:10:01+00:00"
            PopReceipt=string AgAAAA=
            at=string 09/01/2026 10:00:00
            customer=json {"id":7}
            orderId=string 42
            """,
            Metadata(request));
    }

    [Theory]
    [InlineData("[1,2]")]
    [InlineData("{not json}")]
    [InlineData("{\"a\":1} and more")]
    [InlineData("")]
    public void TextThatIsNoJsonObjectAddsNoMetadata(string text) =>
        Assert.Equal(6, InvocationData.Queue(Function(MessageForm.Text), Message(text)).TriggerMetadata.Count);

    [Theory]
    [InlineData("true", "True")]
    [InlineData("1.50", "1.5")]
    [InlineData("\"12:30\"", "12:30")]
    [InlineData("\"2026-09-01T12:00:00+02:00\"", "09/01/2026 10:00:00")]
    public void PropertiesAreLiftedAsText(string value, string lifted) =>
        Assert.Equal(lifted,
            InvocationData.Queue(Function(MessageForm.Text), Message($$"""{"x":{{value}}}""")).TriggerMetadata["x"].String);

    [Fact]
    public void MessagesAreGivenInTheFormTheParameterTakes()
    {
        Assert.Equal("æ", InvocationData.Queue(Function(MessageForm.Bytes), Message("æ")).InputData[0].Data.Bytes.ToStringUtf8());
        var whole = InvocationData.Queue(Function(MessageForm.Message), Message("hej")).InputData[0].Data.ModelBindingData;
        Assert.Equal(("1.0", "AzureStorageQueues", "application/json"), (whole.Version, whole.Source, whole.ContentType));
        Assert.Contains("\"MessageText\":\"hej\"", whole.Content.ToStringUtf8());
    }

    [Fact]
    public void TimerRunsAreAsRecorded()
    {
        var function = new TimerFunction("MyTimer", "myTimer", null!, false, true);
        Assert.Equal(
            """{"Schedule":{"AdjustForDST":true},"ScheduleStatus":{"Last":"0001-01-01T00:00:00+00:00","Next":"2026-09-01T10:05:00+00:00","LastUpdated":"0001-01-01T00:00:00+00:00"},"IsPastDue":false}""",
            InvocationData.Timer(function, new TimerRun(new TimerStatus(default, Inserted.AddMinutes(5), default), false))
                .InputData[0].Data.Json);
        Assert.Equal(
            """{"Schedule":{"AdjustForDST":false},"ScheduleStatus":null,"IsPastDue":true}""",
            InvocationData.Timer(function, new TimerRun(null, true, AdjustForDst: false)).InputData[0].Data.Json);
    }

    private static QueueFunction Function(MessageForm form) => new("MyQueueFunction", "myQueueItem", "queue", "", form);

    private static QueuedMessage Message(string text) =>
        new("800ae4b3", "AgAAAA=", text, 1, Inserted, Inserted.AddDays(7), Inserted.AddMinutes(10).AddSeconds(1));

    private static string Metadata(InvocationRequest request) => string.Join('\n', request.TriggerMetadata
        .OrderBy(m => m.Key, StringComparer.Ordinal)
        .Select(m => m.Value.DataCase == TypedData.DataOneofCase.String
            ? $"{m.Key}=string {m.Value.String}" : $"{m.Key}=json {m.Value.Json}"));

    // The worker's own classes of the protocol are internal to it.
    private static FileDescriptor Workers()
    {
        var assembly =
            Assembly.LoadFrom(
                Repository.Path("tests", "WorkerApp", "bin", "Release", "net10.0", "Microsoft.Azure.Functions.Worker.Grpc.dll"));
        var reflection = assembly.GetTypes().Single(t => t.Name == "FunctionRpcReflection");
        return (FileDescriptor)reflection.GetProperty("Descriptor",
            BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!.GetValue(null)!;
    }

    private static IEnumerable<string> Describe(FileDescriptor file) =>
        file.MessageTypes.SelectMany(Describe).Concat(file.EnumTypes.SelectMany(Describe)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Describe(MessageDescriptor message) =>
    [
        .. message.Fields.InDeclarationOrder()
            .Select(f => $"{message.Name}.{f.Name}={f.FieldNumber} {f.FieldType} {f.IsRepeated} {f.RealContainingOneof?.Name} {TypeOf(f)}"),
        .. message.NestedTypes.SelectMany(Describe),
        .. message.EnumTypes.SelectMany(Describe),
    ];

    private static IEnumerable<string> Describe(EnumDescriptor values) =>
        values.Values.Select(v => $"{values.FullName}.{v.Name}={v.Number}");

    private static string? TypeOf(FieldDescriptor field) => field.FieldType switch
    {
        FieldType.Message => field.MessageType.FullName,
        FieldType.Enum => field.EnumType.FullName,
        _ => null,
    };
}
