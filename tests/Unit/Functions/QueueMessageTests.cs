using System.Text.Json;
using Xunit;

namespace Reporting.Unit.Functions;

public class QueueMessageTests
{
    private static readonly ComputeMessage Message = new("2026M03", 1, "101", true);

    [Fact]
    public void ReadsAMessage() =>
        Assert.Equal(Message, QueueMessage.Read<ComputeMessage>(JsonSerializer.Serialize(Message, JsonSerializerOptions.Web)));

    [Fact]
    public void AMessageMayAskForSeveralAreas()
    {
        var read = QueueMessage.Read<ComputeMessage>(MessageJson.Write(Message with { Others = ["147", "151"] }).ToString());
        Assert.Equal(["101", "147", "151"], read.Areas);
        Assert.DoesNotContain("others", MessageJson.Write(Message).ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(["101"], QueueMessage.Read<ComputeMessage>(
            """{"month":"2026M03","revision":1,"area":"101","closing":true,"others":[null]}""").Areas);
    }

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
