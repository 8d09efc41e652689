using System.Text.Json;
using Reporting.Functions;
using Reporting.Storage;
using Xunit;

namespace Reporting.Unit.Functions;

public class InvocationMessageTests
{
    private static readonly ComputeMessage Message = new("2026M03", 1, "101", true);
    private static readonly string Json = JsonSerializer.Serialize(Message, JsonSerializerOptions.Web);

    private static JsonElement Element(string json) => JsonDocument.Parse(json).RootElement;

    [Fact]
    public void ReadsAMessageHoweverOftenItIsEncoded()
    {
        var once = JsonSerializer.Serialize(Json);
        var twice = JsonSerializer.Serialize(once);
        Assert.All(new[] { Json, once, twice }, text => Assert.Equal(Message, InvocationMessage.Read<ComputeMessage>(Element(text))));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"null\"")]
    [InlineData("\"hello\"")]
    [InlineData("\"\"")]
    [InlineData("[1]")]
    [InlineData("{}")]
    [InlineData("{\"month\":null,\"revision\":1,\"area\":\"101\",\"closing\":true}")]
    [InlineData("{\"month\":\"2026M03\",\"revision\":\"one\",\"area\":\"101\",\"closing\":true}")]
    public void RefusesWhatIsNoMessage(string data) =>
        Assert.ThrowsAny<JsonException>(() => InvocationMessage.Read<ComputeMessage>(Element(data)));

    [Fact]
    public void ReadsTextEncodedOnceOrTwice()
    {
        Assert.Equal("hello world", InvocationMessage.Read<string>(Element("\"hello world\"")));
        Assert.Equal("hello world", InvocationMessage.Read<string>(Element("\"\\\"hello world\\\"\"")));
    }

    [Fact]
    public void ReadsTheBodiesRecordedFromTheHost()
    {
        var folder = SharedFolder.Require("facts/custom-handler");
        Assert.Equal("hello world", Data<string>("20-wire-queue-text.json"));
        Assert.Equal(42, Data<Order>("21-wire-queue-json.json").OrderId);
        Assert.False(Data<TimerInfo>("22-wire-timer-first-run.json").IsPastDue);
        Assert.True(Data<TimerInfo>("23-wire-timer-nomonitor-pastdue.json").IsPastDue);

        T Data<T>(string file) => InvocationMessage.Read<T>(Element(File.ReadAllText(Path.Combine(folder, file)))
            .GetProperty("Data").EnumerateObject().Single().Value);
    }

    private sealed record Order(int OrderId, string Id);
}
