using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace Reporting.EndToEnd.Faults;

/// <summary>Messages that nobody should have sent: refused at once, or accepted without effect, and never a wait without end.</summary>
public sealed class BadMessageTests(WorkerDriver driver) : IClassFixture<WorkerDriver>
{
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(30);
    private static readonly string Long = new('x', 60 * 1024);

    private static readonly string[] Unreadable =
    [
        "", "not json", "null", "[]", "{}", "42", "true", "\"text\"", "\"open", "{\"month\":", Long, $"\"{Long}\"",
        $"{{\"month\":\"{Long}\"}}", "{\"month\":null,\"revision\":null,\"area\":null,\"closing\":null,\"importId\":null}",
        "{\"month\":[],\"revision\":\"1\",\"area\":{},\"closing\":0,\"importId\":7}", "\u0000\u0001", "æøå \uD83D\uDE00",
    ];

    private static readonly string[] UnknownWork =
    [
        Compute("2024M05", 1, "101"), Compute("2024M05", -1, "101"), Compute("1066M10", 1, "101"), Compute("2024M05", 1, "999"),
        Compute("latest", 1, "101"), Compute("", 1, ""), Compute("../..", 1, "../../x"), Compute("a#b?", 1, "101"),
        Compute("2024M05", int.MaxValue, "' or 1 eq 1"),
    ];

    private static readonly string[] ImpossibleWork =
    [
        Compute("2024M05", 1, "a/b"), Compute("2024M05", 1, Long),
    ];

    private static readonly string[] UnknownMails =
    [
        Mail("2024M05-000001", "nobody|overview|101"), Mail("open", "open"), Mail("", ""), Mail("../..", "a/b"), Mail(Long, Long),
        Mail("a#b?", "' or 1 eq 1"), Mail("subscriptions", "\u0001"),
    ];

    private static readonly string[] UnknownOrders =
    [
        Part("000000000000000000000000", "pack"), Part("", ""), Part("../..", "a/b"), Part(Long, Long), Part("a#b?", "' or 1 eq 1"),
        Part("open", "pack"),
    ];

    [Theory]
    [InlineData("ImportMonth")]
    [InlineData("ComputeOverview")]
    [InlineData("PublishMonth")]
    [InlineData("Deliver")]
    [InlineData("BuildOrder")]
    public async Task WhatCannotBeReadIsRefused(string function)
    {
        foreach (var text in Unreadable) Assert.InRange((await CallAsync(function, text)).Status, 400, 599);
        await NothingHappenedAsync();
    }

    [Theory]
    [InlineData("ImportMonth", """{"month":"2024M05"}""")]
    [InlineData("ImportMonth", """{"importId":"00000000000000000000000000000000"}""")]
    [InlineData("ComputeOverview", """{"month":"2024M05","revision":1,"area":"101"}""")]
    [InlineData("PublishMonth", """{"month":"2024M05"}""")]
    [InlineData("Deliver", """{"batch":"2024M05-000001"}""")]
    [InlineData("BuildOrder", """{"order":"000000000000000000000000"}""")]
    public async Task AnOlderMessageWithoutAFieldIsRefused(string function, string text)
    {
        Assert.InRange((await CallAsync(function, text)).Status, 400, 599);
        await NothingHappenedAsync();
    }

    [Fact]
    public async Task WorkThatIsNotThereIsDropped()
    {
        foreach (var text in UnknownWork) Assert.True((await CallAsync("ComputeOverview", text)).Succeeded, text);
        foreach (var text in ImpossibleWork) Assert.InRange((await CallAsync("ComputeOverview", text)).Status, 400, 599);
        foreach (var text in UnknownWork.Concat(ImpossibleWork)) Assert.True((await CallAsync("PublishMonth", text)).Succeeded, text);
        foreach (var text in UnknownMails) Assert.True((await CallAsync("Deliver", text)).Succeeded, text);
        foreach (var text in UnknownOrders) Assert.True((await CallAsync("BuildOrder", text)).Succeeded, text);
        await NothingHappenedAsync();
    }

    [Theory]
    [InlineData("ImportPoison")]
    [InlineData("ComputePoison")]
    [InlineData("PublishPoison")]
    [InlineData("DeliverPoison")]
    [InlineData("OrderPoison")]
    public async Task PoisonIsTakenWhateverItIs(string function)
    {
        string[] imports = ["{\"importId\":\"a/b\",\"month\":null}", $"{{\"importId\":\"{Long}\",\"month\":\"x\"}}"];
        foreach (var text in Unreadable.Concat(UnknownWork).Concat(ImpossibleWork).Concat(imports).Concat(UnknownMails)
            .Concat(UnknownOrders))
        {
            var reply = await CallAsync(function, text);
            Assert.True(reply.Succeeded, $"{function} refused {text[..Math.Min(50, text.Length)]}: {reply.Status} {reply.Body}");
        }

        await NothingHappenedAsync();
    }

    [Theory]
    [InlineData("1066M10")]
    [InlineData("2024Q2")]
    [InlineData("soon")]
    [InlineData("")]
    public async Task AMonthThatCannotBeMadeFailsWithTheReason(string month)
    {
        var import = await driver.ImportAsync(month);
        Assert.Equal("failed", import.Text("state"));
        Assert.Contains("so there is no " + month, import.Text("reason"));
        await NothingHappenedAsync();
    }

    private static string Mail(string batch, string delivery) => JsonSerializer.Serialize(new { batch, delivery });

    private static string Part(string order, string part) => JsonSerializer.Serialize(new { order, part });

    private static string Compute(string month, int revision, string area) =>
        JsonSerializer.Serialize(new { month, revision, area, closing = true });

    private async Task<WorkerReply> CallAsync(string function, string text)
    {
        var watch = Stopwatch.StartNew();
        var reply = await driver.App.CallAsync(function, text);
        Assert.True(reply.Status != 0 && watch.Elapsed < AtOnce, $"{function} took {watch.Elapsed} for {text}");
        return reply;
    }

    private async Task NothingHappenedAsync()
    {
        Assert.Equal("[]", await driver.App.Http.GetStringAsync("/api/runs"));
        foreach (var queue in Storage.QueueNames.All) Assert.Equal(0, await driver.Pump.CountAsync(queue));
    }
}
