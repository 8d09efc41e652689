using System.Net;
using System.Text.Json;
using Azure.Data.Tables;
using Reporting.EndToEnd.Faults;
using Reporting.EndToEnd.Orders;
using Xunit;

namespace Reporting.EndToEnd.Operation;

/// <summary>What an operator mends with the pages' buttons, each thing from failed to done.</summary>
public sealed class RepairTests : IAsyncLifetime
{
    private const string Month = "2026M08";
    private const string Area = "813";
    private const string Run = $"/runs/{Month}/1";
    private const string Batch = $"{Month}-000001";
    private readonly AppFixture app = new() { IsSmall = true };
    private OperatorWorld world = null!;
    private SiteVisitor visitor = null!;

    public async ValueTask InitializeAsync()
    {
        await app.InitializeAsync();
        await (world = new(app)).InitializeAsync();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task WhatFailedIsMendedFromThePages()
    {
        using (visitor = await world.VisitAsync())
        {
            await ASubscriberIsToGetTheMonthAsync();
            await TheMonthIsImportedAsync();
            await FailedAreasAreTriedAgainAsync();
            await OneFailedAreaIsTriedAgainAsync();
            await AnAreaGivenUpIsSentAgainAsync();
            await AFailedMailIsSentAgainAsync();
            await AMailGivenUpIsSentAgainAsync();
            await APartOfAnOrderGivenUpIsSentAgainAsync();
            await AnImportGivenUpIsSentAgainAsync();
            await AMonthThatCouldNotBePublishedIsMadeAgainAsync();
        }
    }

    private Task<string> ASubscriberIsToGetTheMonthAsync() => visitor.SendAsync("/subscribers",
        ("do", "add"), ("mail", "chef@jobcenter.example"), ("areas", "851"), ("kinds", "overview"), ("language", "da"));

    private async Task TheMonthIsImportedAsync()
    {
        using (var wrong = await visitor.PostAsync("/runs", ("month", "<b>")))
        {
            Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
            Assert.Contains("&lt;b&gt;", await wrong.Content.ReadAsStringAsync());
            Assert.Empty(await world.Imports.SinceAsync(DateTimeOffset.UtcNow.AddDays(-1), default));
        }

        Assert.Equal("/runs", await visitor.SendAsync("/runs", ("month", "")));
        Assert.Contains("data-poll=\"1500\"", await visitor.ReadAsync("/runs"));
        await EndedAsync(RunState.Completed);
        await OperatorWorld.UntilAsync(async () => (await MailsAsync()) is [{ State: DeliveryState.Sent }], "the mail is sent");
        await OperatorWorld.UntilAsync(async () => !(await visitor.ReadAsync("/runs")).Contains("data-poll"), "the import has ended");
        Assert.Contains($"href=\"{Run}\"", await visitor.ReadAsync("/runs"));
        var page = await visitor.ReadAsync(Run);
        Assert.Contains($"{SmallCatalogue.Areas} af {SmallCatalogue.Areas}", page);
        Assert.DoesNotContain("data-poll", page);
        Assert.DoesNotContain("value=\"retry\"", page);
        Assert.DoesNotContain("class=\"mail\"", page);
        Assert.Contains("class=\"mail\"", await visitor.ReadAsync(Run + "?mails=all"));
    }

    private async Task FailedAreasAreTriedAgainAsync()
    {
        await FailAreaAsync(RunState.CompletedWithFailures);
        var page = await visitor.ReadAsync(Run);
        Assert.Contains("&lt;i&gt;no slice&lt;/i&gt;", page);
        Assert.Contains("value=\"retry\"", page);
        foreach (var _ in new[] { "once", "twice" }) Assert.Equal(Run, await visitor.SendAsync(Run, ("do", "retry")));
        await MendedAsync();
    }

    private async Task OneFailedAreaIsTriedAgainAsync()
    {
        await FailAreaAsync(RunState.CompletedWithFailures);
        Assert.Contains($"name=\"area\" value=\"{Area}\"", await visitor.ReadAsync(Run));
        Assert.Equal(Run, await visitor.SendAsync(Run, ("do", "retry"), ("area", "851"))); // which did not fail
        Assert.Equal(RunState.CompletedWithFailures, (await world.Runs.FindAsync(Period.Parse(Month), 1, default))!.State);
        Assert.Equal(Run, await visitor.SendAsync(Run, ("do", "retry"), ("area", Area)));
        await MendedAsync();
    }

    private async Task AnAreaGivenUpIsSentAgainAsync()
    {
        await FailAreaAsync(RunState.Publishing);
        var message =
            await world.GiveUpAsync(QueueNames.Compute, $$"""{"month":"{{Month}}","revision":1,"area":"{{Area}}","closing":false}""");
        Assert.Contains($"href=\"{Run}\"", await visitor.ReadAsync("/poison"));
        await ReplayAsync(message, "later");
        Assert.True(await world.IsGivenUpAsync(message));
        await world.ChangeAsync(TableNames.Runs, Month, "000001", ("State", nameof(RunState.CompletedWithFailures)));
        await ReplayAsync(message, "again");
        await MendedAsync();
        await ReplayAsync(message, "gone");
    }

    private async Task AFailedMailIsSentAgainAsync()
    {
        var mail = await FailMailAsync();
        Assert.Contains("451 &lt;i&gt;", await visitor.ReadAsync(Run));
        Assert.Equal(Run, await visitor.SendAsync(Run, ("do", "resend"), ("delivery", "a/b")));
        foreach (var _ in new[] { "once", "twice" })
            Assert.Equal(Run, await visitor.SendAsync(Run, ("do", "resend"), ("delivery", mail.Id)));
        await SentAsync();
    }

    private async Task AMailGivenUpIsSentAgainAsync()
    {
        var mail = await FailMailAsync();
        var message =
            await world.GiveUpAsync(QueueNames.Deliver,
                JsonSerializer.Serialize(new DeliverMessage(mail.Batch, mail.Id), JsonSerializerOptions.Web));
        await ReplayAsync(message, "again");
        await SentAsync();
        await world.GiveUpAsync(QueueNames.Deliver,
            JsonSerializer.Serialize(new DeliverMessage(mail.Batch, mail.Id), JsonSerializerOptions.Web));
        await ReplayAsync(message, "nothingleft");
    }

    private async Task APartOfAnOrderGivenUpIsSentAgainAsync()
    {
        var client = new OrderClient(world.App.Http);
        var order = (await client.OrderAsync("api/meeting-packs", """{"areas":["851"]}""")).GetProperty("id").GetString()!;
        await FailAsync();
        await ReplayAsync(await world.GiveUpAsync(QueueNames.Orders, $$"""{"order":"{{order}}","part":"pack"}"""), "again");
        await MadeAsync();
        await FailAsync();
        Assert.Contains("value=\"retry\"", await visitor.ReadAsync($"/orders/{order}"));
        Assert.Equal($"/orders/{order}", await visitor.SendAsync($"/orders/{order}", ("do", "retry")));
        await MadeAsync();

        Assert.Contains($"href=\"/orders/{order}\"", await visitor.ReadAsync("/orders"));
        Assert.Equal("/orders", await visitor.SendAsync($"/orders/{order}", ("do", "delete")));
        Assert.DoesNotContain(order, await visitor.ReadAsync("/orders"));
        using var gone = await visitor.GetAsync($"/orders/{order}");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);

        async Task FailAsync()
        {
            await world.ChangeAsync(TableNames.Orders, order, "part|pack", ("State", nameof(OrderPartState.Failed)), ("Error", "broken"));
            await world.ChangeAsync(TableNames.Orders, order, "order", ("State", nameof(OrderState.Failed)));
        }

        Task MadeAsync() => OperatorWorld.UntilAsync(async () =>
            (await client.GetJsonAsync($"api/meeting-packs/{order}")).GetProperty("state").GetString() == "done", "the pack is made");
    }

    private async Task AnImportGivenUpIsSentAgainAsync()
    {
        var id = Guid.CreateVersion7().ToString("N");
        await world.Imports.NoteAsync(new(id, ImportState.Failed, DateTimeOffset.UtcNow, null, "broken <i>"), default);
        Assert.Contains("broken &lt;i&gt;", await visitor.ReadAsync("/runs"));
        var message = await world.GiveUpAsync(QueueNames.Import, $$"""{"importId":"{{id}}","month":null}""");
        await ReplayAsync(message, "again");
        await OperatorWorld.UntilAsync(
            async () => await world.Imports.FindAsync(id, default) is { State: ImportState.NothingNew, Reason: null },
            "the import is done");
    }

    private async Task AMonthThatCouldNotBePublishedIsMadeAgainAsync()
    {
        await world.ChangeAsync(TableNames.Runs, Month, "000001", ("State", nameof(RunState.Failed)), ("Reason", "broken"));
        Assert.Contains("value=\"retry\"", await visitor.ReadAsync(Run));
        await ReplayAsync(await world.GiveUpAsync(QueueNames.Publish, $$"""{"month":"{{Month}}","revision":1}"""), "again");
        await EndedAsync(RunState.Completed);
        Assert.Single(await MailsAsync());
    }

    private async Task ReplayAsync(string message, string outcome) =>
        Assert.Equal($"/poison?done={outcome}", await visitor.SendAsync("/poison", ("do", "replay"), ("message", message)));

    private async Task FailAreaAsync(RunState state)
    {
        await Document.DeleteAsync();
        await world.Account.Tables.GetTableClient(TableNames.Work).PutAsync(new TableEntity(Batch, Area)
        {
            ["Failed"] = true, ["Error"] = "<i>no slice</i>", ["Sent"] = DateTimeOffset.UtcNow,
        });
        await world.ChangeAsync(TableNames.Runs, Month, "000001", ("State", state.ToString()), ("Failed", 1),
            ("PublishStarted", DateTimeOffset.UtcNow));
    }

    private async Task MendedAsync()
    {
        await EndedAsync(RunState.Completed);
        Assert.True(await Document.ExistsAsync());
    }

    private Azure.Storage.Blobs.BlobClient Document =>
        world.Account.Blobs.GetBlobContainerClient(ContainerNames.Overviews).GetBlobClient($"{Month}/1/{Area}.pdf");

    private async Task<Delivery> FailMailAsync()
    {
        var mail = (await MailsAsync()).Single();
        await world.ChangeAsync(TableNames.Deliveries, Batch, mail.Id, ("State", nameof(DeliveryState.Failed)), ("Error", "451 <i>"));
        return mail;
    }

    private Task SentAsync() =>
        OperatorWorld.UntilAsync(async () => await MailsAsync() is [{ State: DeliveryState.Sent, Error: null }], "the mail is sent");

    private Task EndedAsync(RunState state) => OperatorWorld.UntilAsync(async () =>
        (await world.Runs.FindAsync(Period.Parse(Month), 1, default))?.State == state, $"the run is {state}");

    private async Task<List<Delivery>> MailsAsync() => await world.Deliveries.OfBatchAsync(Batch, default).ToListAsync();
}
