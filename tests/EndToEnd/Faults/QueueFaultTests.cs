using System.Text.Json;
using Azure.Storage.Queues;
using Xunit;

namespace Reporting.EndToEnd.Faults;

/// <summary>
/// Messages by way of the host that no function can do: each is given up after five tries, kept whole for the operator, and
/// holds up no month. That such can be sent again from the page is shown by the operator's own tests.
/// </summary>
public sealed class QueueFaultTests(KillWorld world) : IClassFixture<KillWorld>
{
    private static readonly TimeSpan GivenUpWithin = TimeSpan.FromMinutes(3);

    // As long as a message can be: 64 KiB in base64.
    private static readonly string MaxLength = $"{{\"month\":\"{new string('å', 23 * 1024)}\"}}";

    private static readonly (string Queue, string Text)[] Poison =
    [
        .. QueueNames.All.SelectMany(q => new[] { (q, "not JSON at all"), (q, MaxLength), (q, "{\"version\":0}") }),
        (QueueNames.Compute, """{"month":"2026M08","revision":1,"area":"851"}"""),
        (QueueNames.Deliver, """{"delivery":"x"}"""),
    ];

    [Fact]
    public async Task PoisonIsKeptWholeAndTheMonthEnds()
    {
        var random = new Random(LongForm.Seed);
        foreach (var (queue, text) in Poison.OrderBy(_ => random.Next())) await world.Account.Queues.GetQueueClient(queue)
            .SendMessageAsync(text);
        await world.MakeAsync();
        var repository = new PoisonRepository(world.Account, TimeProvider.System);
        IReadOnlyList<GivenUpMessage> kept = [];
        await Wait.UntilAsync(async () => (kept = await repository.AllAsync(default)).Count == Poison.Length, GivenUpWithin,
            () => $"{kept.Count} of {Poison.Length} are kept: {string.Join('\n', kept.Select(k => $"{k.Queue} {k.Text[..Math.Min(40, k.Text.Length)]}"))}\n{world.Host.Said}");
        Assert.Equal(Poison.Order(), kept.Select(k => (k.Queue, k.Text)).Order());
        Assert.Equal("Completed",
            (await world.Host.Http.GetStringAsync($"/api/runs/{KillWorld.Month}")) is { } run
                ? JsonDocument.Parse(run).RootElement.Text("state") : null);
    }

    [Fact]
    public async Task WhatIsNotEvenEncodedIsMovedOutOfTheWay()
    {
        var raw = new QueueClient(world.Storage.Connection, QueueNames.Publish);
        var text = new string('!', 63 * 1024);
        await raw.SendMessageAsync(text);
        var beside = new QueueClient(world.Storage.Connection, QueueNames.Publish + "-poison-poison");
        await Wait.UntilAsync(async () => (await beside.ExistsAsync()).Value && (await beside.PeekMessagesAsync()).Value is [{ } moved]
            && moved.Body.ToString() == text,
            GivenUpWithin, () => "It was not moved. " + world.Host.Said);
        Assert.Equal(0, (await raw.GetPropertiesAsync()).Value.ApproximateMessagesCount);
    }
}
