using System.Text.Json;
using Xunit;

namespace Reporting.Unit.Functions;

public class QueueMessageTests
{
    private static readonly ComputeMessage Message = new("2026M03", 1, "101", true);

    [Fact]
    public void ReadsAMessage() =>
        Assert.Equal(Message, QueueMessage.Read<ComputeMessage>(JsonSerializer.Serialize(Message, JsonSerializerOptions.Web)));

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("null")]
    [InlineData("\"hello\"")]
    [InlineData("\"\"")]
    [InlineData("[1]")]
    [InlineData("{}")]
    [InlineData("{\"month\":null,\"revision\":1,\"area\":\"101\",\"closing\":true}")]
    [InlineData("{\"month\":\"2026M03\",\"revision\":\"one\",\"area\":\"101\",\"closing\":true}")]
    public void RefusesWhatIsNoMessage(string text) => Assert.ThrowsAny<JsonException>(() => QueueMessage.Read<ComputeMessage>(text));
}
