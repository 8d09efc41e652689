using System.Text.Json.Nodes;
using Reporting.Local.Host;
using Xunit;

namespace Reporting.Unit.Host;

public class InvocationBodyTests
{
    private const string Receipt = "AgAAAAMAAAAAAAAAAgtnj8x+1QE=";
    private const string JsonMessage = """{"orderId":42,"customer":{"id":7},"tags":[1,2],"at":"2026-09-01T10:00:00Z","id":"abc","note":null}""";

    private static readonly DateTimeOffset Inserted = new(2026, 9, 1, 10, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Now = Inserted.AddTicks(22205399);
    private static readonly Guid Guid = new("24ad4c06-24ad-4e5b-8294-3da9714877e9");

    [Theory]
    [InlineData("20-wire-queue-text.json", "hello world")]
    [InlineData("21-wire-queue-json.json", JsonMessage)]
    public void QueueBodyIsAsRecorded(string recorded, string text) =>
        AssertSame(RecordedBody.Read(recorded), new InvocationBody("MyQueueFunction", "myQueueItem", Now, Guid).Queue(Message(text)));

    [Fact]
    public void FirstTimerRunIsAsRecorded()
    {
        var status = new TimerStatus(default, Inserted.AddMinutes(5), default);
        AssertSame(RecordedBody.Read("22-wire-timer-first-run.json"), Timer(new TimerRun(status, false)));
    }

    [Fact]
    public void TimerRunWithoutMonitorIsAsRecorded() =>
        AssertSame(RecordedBody.Read("23-wire-timer-nomonitor-pastdue.json"), Timer(new TimerRun(null, true, AdjustForDst: false)));

    [Theory]
    [InlineData("[1,2]")]
    [InlineData("{not json}")]
    [InlineData("{\"a\":1} and more")]
    [InlineData("")]
    public void TextThatIsNoJsonObjectAddsNoMetadata(string text)
    {
        var metadata = JsonNode.Parse(new InvocationBody("F", "item", Now, Guid).Queue(Message(text)))!["Metadata"]!.AsObject();
        Assert.Equal(["DequeueCount", "ExpirationTime", "Id", "InsertionTime", "NextVisibleTime", "PopReceipt", "sys"], metadata.Select(p => p.Key));
    }

    [Theory]
    [InlineData("true", "\"True\"")]
    [InlineData("1.50", "\"1.5\"")]
    [InlineData("\"12:30\"", "\"12:30\"")]
    [InlineData("\"2026-09-01T12:00:00+02:00\"", "\"09/01/2026 10:00:00\"")]
    public void PropertiesAreLiftedAsText(string value, string lifted)
    {
        var body = JsonNode.Parse(new InvocationBody("F", "item", Now, Guid).Queue(Message($$"""{"x":{{value}}}""")))!;
        Assert.Equal(lifted, body["Metadata"]!["x"]!.GetValue<string>());
    }

    private static byte[] Timer(TimerRun run) => new InvocationBody("MyTimer", "myTimer", Now, Guid).Timer(run);

    private static QueuedMessage Message(string text) =>
        new("800ae4b3-bdd2-4c08-badd-f08e5a34b865", Receipt, text, 1, Inserted, Inserted.AddDays(7), Inserted.AddMinutes(10).AddSeconds(1));

    private static void AssertSame(JsonNode recorded, byte[] written) => Assert.Equal(recorded.ToJsonString(), JsonNode.Parse(written)!.ToJsonString());
}
