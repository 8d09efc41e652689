using Reporting.Application.Access;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Reporting.EndToEnd.Mail;
using Reporting.FunctionTests.Deletion;
using Xunit;

namespace Reporting.EndToEnd.Security;

/// <summary>
/// A subscriber with mails that were sent, that wait, that were refused and that were given up is deleted: afterwards the address
/// is in no row, no message and no blob, and what waited is never sent.
/// </summary>
public sealed class DeletionTests(MailDriver driver) : IClassFixture<MailDriver>
{
    private const string Batch = "2024M05-000001", Next = "2024M06-000001";

    [Theory]
    [InlineData("by the link")]
    [InlineData("by the operator")]
    [InlineData("by the leave link of every kind")]
    public async Task NothingIsLeftOfADeletedSubscriber(string how)
    {
        var name = "slettet" + how.Length;
        var mail = $"{name}@jobcenter.example";
        var subscriber = await driver.SubscribeAsync(mail);
        await driver.OrderAsync(subscriber, Batch);
        await driver.FinishAsync(Batch);
        Assert.Single(await driver.CaughtAsync(name));
        // What comes now waits, since nobody takes it.
        driver.Gate.Target = null;
        var waiting = await driver.OrderAsync(subscriber, Next);
        await new PoisonRepository(driver.Account, TimeProvider.System).NoteAsync(
            QueueNames.Deliver, JsonSerializer.Serialize(new DeliverMessage(waiting.Batch, waiting.Id), JsonSerializerOptions.Web),
            default);
        await driver.Pump.RunAsync();

        string[] traces = [mail, Hash(mail), Convert.ToBase64String(Encoding.UTF8.GetBytes(mail)), Uri.EscapeDataString(mail)];
        Assert.Contains(mail, await StoredText.OfAsync(driver.Account));
        Assert.Contains(Hash(mail), await StoredText.OfAsync(driver.Account));
        await DeleteAsync(how, subscriber);
        var left = await StoredText.OfAsync(driver.Account);
        Assert.All(traces, t => Assert.DoesNotContain(t, left, StringComparison.OrdinalIgnoreCase));

        driver.Gate.Target = driver.CatcherPort;
        await driver.SendMessageAsync(waiting);
        Assert.Contains(await driver.FinishAsync(Next), d => d.Id == waiting.Id && d.State == DeliveryState.Cancelled);
        Assert.Single(await driver.CaughtAsync(name));
        Assert.All(traces, t => Assert.DoesNotContain(t, driver.App.Said, StringComparison.OrdinalIgnoreCase));
    }

    private async Task DeleteAsync(string how, Subscriber subscriber)
    {
        var http = driver.App.Http;
        if (how == "by the operator")
        {
            using var gone = await http.DeleteAsync($"/api/subscribers/{subscriber.Id}");
            Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
            return;
        }

        var signer = new LinkSigner(() => MailDriver.LinksKey, TimeProvider.System);
        var links = new SiteLinks(signer, http.BaseAddress!, TimeProvider.System);
        using var body = new FormUrlEncodedContent([new("do", "delete")]);
        using var done =
            await http.PostAsync(how == "by the link" ? links.Manage(subscriber) : links.Leave(subscriber, (SubscriptionKinds)7), body);
        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
    }

    private static string Hash(string mail) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(mail)));
}
