using System.Net.Http.Json;
using System.Text.Json;
using Reporting.EndToEnd.Faults;
using Xunit;

namespace Reporting.EndToEnd.Mail;

/// <summary>
/// A month with an area that fails and is made later: each subscriber is owed each page once, however often the month is
/// made public. Without a mail server the mails wait, and say why.
/// </summary>
public sealed class DistributionTests(WorkerDriver driver) : IClassFixture<WorkerDriver>
{
    private const string Month = "2024M05";
    private const string Area = "851";
    private readonly SubscriberRepository subscribers = new(driver.Account, TimeProvider.System);

    [Fact]
    public async Task EachSubscriberIsOwedEachPageOnce()
    {
        var both = await SubscribeAsync("begge@example.dk", SubscriptionKinds.Overview | SubscriptionKinds.Digest, false, Area, "813");
        var each = await SubscribeAsync("hver@example.dk", SubscriptionKinds.Overview, true, Area, "813");
        await subscribers.WantAsync("ubekræftet@example.dk", Choice(SubscriptionKinds.Overview, false, "813"), default);
        await driver.ImportAsync(Month);
        var slice = await LostSlice.OfAsync(driver.Account, Month, Area);
        await driver.FinishAsync();
        Assert.Equal("CompletedWithFailures", await driver.StateAsync(Month));
        string[] first = [$"{both}|digest|851: 851 813", $"{both}|overview|813: 813", $"{each}|overview|813: 813"];
        Assert.Equal(first.Order(), await PlannedAsync());

        await slice.PutBackAsync();
        using var retry = await driver.App.Http.PostAsync($"/api/runs/{Month}/retry", null);
        await driver.FinishAsync();
        await PublishOnceMoreAsync();
        Assert.Equal("Completed", await driver.StateAsync(Month));
        string[] all = [.. first, $"{both}|overview|851: 851", $"{each}|overview|851: 851"];
        Assert.Equal(all.Order(), await PlannedAsync());
        await TheyWaitAndSayWhyAsync(all.Length);
    }

    private async Task PublishOnceMoreAsync()
    {
        await driver.ChangeRunAsync(Month, 1, ("State", "Publishing"));
        var message = JsonSerializer.Serialize(new PublishMessage(Month, 1), JsonSerializerOptions.Web);
        Assert.True((await driver.App.CallAsync("PublishMonth", message)).Succeeded);
    }

    private async Task<IEnumerable<string>> PlannedAsync()
    {
        var list = await driver.App.Http.GetFromJsonAsync<JsonElement>($"/api/deliveries/{Month}");
        return list.GetProperty("deliveries").EnumerateArray()
            .Select(d => $"{d.Text("id")}: {string.Join(' ', d.GetProperty("areas").EnumerateArray())}").Order();
    }

    private async Task TheyWaitAndSayWhyAsync(int count)
    {
        var list = await driver.App.Http.GetFromJsonAsync<JsonElement>($"/api/deliveries/{Month}?revision=1&state=waiting");
        Assert.Equal(count, list.GetProperty("counts").GetProperty("waiting").GetInt32());
        Assert.All(list.GetProperty("deliveries").EnumerateArray(), d => Assert.StartsWith("Smtp__Host is not set", d.Text("error")));
        Assert.DoesNotContain("example.dk", list.ToString());
    }

    private async Task<string> SubscribeAsync(string mail, SubscriptionKinds kinds, bool perArea, params string[] areas)
    {
        var wanted = await subscribers.WantAsync(mail, Choice(kinds, perArea, areas), default);
        return (await subscribers.ConfirmAsync(wanted.Id, wanted.Choice, default))!.Id;
    }

    private static SubscriptionChoice Choice(SubscriptionKinds kinds, bool perArea, params string[] areas) =>
        new(areas, kinds, Language.Danish, perArea);
}
