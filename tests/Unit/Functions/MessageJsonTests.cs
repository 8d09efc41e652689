using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace Reporting.Unit.Functions;

/// <summary>What a message carries besides its own fields.</summary>
public class MessageJsonTests
{
    private static readonly ComputeMessage Message = new("2026M03", 1, "101", true);

    private static JsonElement Written()
    {
        using var parsed = JsonDocument.Parse(MessageJson.Write(Message).ToString());
        return parsed.RootElement.Clone();
    }

    [Fact]
    public void AMessageBelongsToTheWorkThatSendsIt()
    {
        using var work = new Activity("work").SetIdFormat(ActivityIdFormat.W3C).Start();
        var written = Written();
        Assert.Equal(Message, QueueMessage.Read<ComputeMessage>(written.GetRawText()));
        Assert.Equal(work.Id, written.GetProperty(MessageJson.TraceField).GetString());
        Assert.Equal(1, written.GetProperty("schema").GetInt32());
    }

    [Fact]
    public void OutsideOfAnyWorkItBelongsToNone()
    {
        Activity.Current = null;
        Assert.False(Written().TryGetProperty(MessageJson.TraceField, out _));
    }

    [Fact]
    public void TheSameWorkIsTheSameWhateverItWasPartOf()
    {
        Activity.Current = null;
        var alone = MessageJson.Write(Message).ToString();
        using var work = new Activity("work").SetIdFormat(ActivityIdFormat.W3C).Start();
        var traced = MessageJson.Write(Message).ToString();
        Assert.NotEqual(alone, traced);
        Assert.Equal(alone, MessageJson.WithoutTrace(traced));
        Assert.Equal(PoisonRepository.IdOf(QueueNames.Compute, alone), PoisonRepository.IdOf(QueueNames.Compute, traced));
    }

    [Theory]
    [InlineData("traceparent")]
    [InlineData("[\"traceparent\"]")]
    [InlineData("{\"traceparent\":")]
    [InlineData("{\"traceparent\":1,\"traceparent\":2}")]
    public void WhatIsNoMessageStaysAsItIs(string text) => Assert.Equal(text, MessageJson.WithoutTrace(text));

    [Theory]
    [InlineData("0")]
    [InlineData("2")]
    [InlineData("1.5")]
    [InlineData("null")]
    [InlineData("\"1\"")]
    public void AnUnknownVersionIsRefusedByName(string version)
    {
        var text = $$"""{"month":"2026M03","revision":1,"area":"101","closing":true,"schema":{{version}}}""";
        Assert.Contains($"schema {version}", Assert.ThrowsAny<JsonException>(() => QueueMessage.Read<ComputeMessage>(text)).Message);
    }
}
