using System.Net;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using Reporting.Application.Access;
using Xunit;

namespace Reporting.EndToEnd.Subscriptions;

/// <summary>Changing, leaving, and leaving no trace.</summary>
[Collection(nameof(SubscriptionsApp))]
public sealed class LeaveTests(SubscriptionsApp app)
{
    private const SubscriptionKinds All = SubscriptionKinds.Overview | SubscriptionKinds.Alerts | SubscriptionKinds.Digest;

    [Fact]
    public async Task OneClickLeavesAtOnceAndAgainAndLookingDoesNot()
    {
        var active = await app.SubscribeAsync(app.NewMail(), "751");
        var leave = app.Links.Leave(active, All);
        using var page = await app.Http.GetAsync(leave);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.NotNull(await app.FindAsync(active.Id));
        for (var times = 0; times < 2; times++)
        {
            using var body = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
            using var left = await app.Http.PostAsync(leave, body);
            Assert.Equal(HttpStatusCode.OK, left.StatusCode);
            Assert.False(left.Headers.Contains("Set-Cookie"));
            Assert.Null(await app.FindAsync(active.Id));
        }
    }

    [Fact]
    public async Task OneKindCanBeLeftAlsoByAFormInParts()
    {
        var active = await app.SubscribeAsync(app.NewMail(), "751");
        using var body = new MultipartFormDataContent { { new StringContent("One-Click"), "List-Unsubscribe" } };
        using var left = await app.Http.PostAsync(app.Links.Leave(active, SubscriptionKinds.Alerts), body);
        Assert.Equal(HttpStatusCode.OK, left.StatusCode);
        Assert.Equal(SubscriptionKinds.Overview, (await app.FindAsync(active.Id))!.Choice.Kinds);
    }

    [Fact]
    public async Task TheChoiceCanBeChanged()
    {
        var active = await app.SubscribeAsync(app.NewMail(), "751");
        using var changed = await PostAsync(app.Links.Manage(active),
            "areas=101&areas=082&kinds=digest&language=en&perArea=true");
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        var choice = (await app.FindAsync(active.Id))!.Choice;
        Assert.Equal(["101", "082"], choice.Areas);
        Assert.Equal(new SubscriptionChoice([], SubscriptionKinds.Digest, Language.English, true), choice with { Areas = [] });
    }

    [Theory]
    [InlineData("areas=101&language=da")]
    [InlineData("kinds=digest&language=da")]
    [InlineData("areas=%3Cscript%3Ealert(1)%3C/script%3E%00%ff&kinds=digest&language=da")]
    [InlineData("")]
    public async Task AnImpossibleChangeChangesNothing(string form)
    {
        var active = await app.SubscribeAsync(app.NewMail(), "751");
        using var answer = await PostAsync(app.Links.Manage(active), form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Contains("Intet er ændret", WebUtility.HtmlDecode(html));
        Assert.DoesNotContain("<script>", html);
        Assert.Equal(["751"], (await app.FindAsync(active.Id))!.Choice.Areas);
    }

    [Fact]
    public async Task DeletingLeavesNoTrace()
    {
        var active = await app.SubscribeAsync(app.NewMail(), "751");
        string[] traces = [active.Mail, Hash(active.Mail)];
        var before = await app.EverythingAsync();
        Assert.All(traces, t => Assert.Contains(t, before));

        using var deleted = await PostAsync(app.Links.Manage(active), "do=delete");
        Assert.Equal(HttpStatusCode.OK, deleted.StatusCode);
        var after = await app.EverythingAsync();
        Assert.All(traces, t => Assert.DoesNotContain(t, after, StringComparison.OrdinalIgnoreCase));
        foreach (var link in new[] { app.Links.Manage(active), app.Links.Confirm(active) })
        {
            using var gone = await app.Http.GetAsync(link);
            Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        }

        var anew = await app.AskAsync(active.Mail, "751");
        Assert.NotEqual(active.Id, anew.Id);
    }

    [Fact]
    public async Task ATokenEndsItInTheApiToo()
    {
        var (one, two) = (await app.SubscribeAsync(app.NewMail(), "751"), await app.SubscribeAsync(app.NewMail(), "751"));
        Assert.Equal(HttpStatusCode.NoContent, await DeleteAsync(app.Links.Leave(one, SubscriptionKinds.Alerts).Segments[^1]));
        Assert.Equal(HttpStatusCode.NoContent, await DeleteAsync(app.Links.Manage(two).Segments[^1]));
        Assert.Equal(SubscriptionKinds.Overview, (await app.FindAsync(one.Id))!.Choice.Kinds);
        Assert.Null(await app.FindAsync(two.Id));
        Assert.Equal(HttpStatusCode.NotFound, await DeleteAsync(app.Links.Confirm(one).Segments[^1]));
        Assert.Equal(HttpStatusCode.Gone, await DeleteAsync(app.Sign(LinkPurposes.Manage, one.Id, DateTimeOffset.UtcNow.AddDays(-1))));
    }

    [Fact]
    public async Task WhoNeverConfirmsIsForgottenAfterThirtyDays()
    {
        var (old, young, active) = (await app.AskAsync(app.NewMail(), "751"), await app.AskAsync(app.NewMail(), "751"),
            await app.SubscribeAsync(app.NewMail(), "751"));
        await SetCreatedAsync(old, DateTimeOffset.UtcNow.AddDays(-31));
        await SetCreatedAsync(young, DateTimeOffset.UtcNow.AddDays(-29));
        await SetCreatedAsync(active, DateTimeOffset.UtcNow.AddDays(-400));
        Assert.True((await app.App.TimerAsync("TidySubscribers")).Succeeded);
        var left = await app.EverythingAsync();
        Assert.DoesNotContain(old.Mail, left);
        Assert.DoesNotContain(Hash(old.Mail), left);
        Assert.Contains(young.Mail, left);
        Assert.Contains(active.Mail, left);
    }

    [Fact]
    public async Task AnAddressThatACutOffDeletionLeftIsFound()
    {
        var (cut, whole) = (await app.SubscribeAsync(app.NewMail(), "751"), await app.SubscribeAsync(app.NewMail(), "751"));
        await app.Account.Tables.GetTableClient(TableNames.Subscribers).TryDeleteAsync("subscriber", cut.Id);
        await app.Ledger.TidyAsync(DateTimeOffset.UnixEpoch, default);
        Assert.Contains(Hash(cut.Mail), await app.EverythingAsync()); // it may be one that is being signed up

        await new SubscriberRepository(app.Account, new Later()).TidyAsync(DateTimeOffset.UnixEpoch, default);
        var left = await app.EverythingAsync();
        Assert.DoesNotContain(Hash(cut.Mail), left);
        Assert.Contains(Hash(whole.Mail), left);
    }

    [Fact]
    public async Task SigningUpWhileBeingDeletedEndsWithOneWayToEachSubscriber()
    {
        for (var round = 0; round < 20; round++)
        {
            var active = await app.SubscribeAsync(app.NewMail(), "751");
            await Task.WhenAll(app.Ledger.DeleteAsync(active.Id, default), app.Ledger.WantAsync(active.Mail, active.Choice, default));
            var found = await app.Ledger.FindByMailAsync(active.Mail, default);
            var all = await app.Ledger.AllAsync(default).Where(s => s.Mail == active.Mail).ToListAsync();
            Assert.Equal(all.Select(s => s.Id), found is null ? [] : [found.Id]);
        }
    }

    private sealed class Later : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddHours(2);
    }

    private async Task<HttpStatusCode> DeleteAsync(string token)
    {
        using var answer = await app.Http.DeleteAsync($"/api/subscriptions/{token}");
        return answer.StatusCode;
    }

    private async Task<HttpResponseMessage> PostAsync(Uri link, string form)
    {
        using var body = new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded");
        return await app.Http.PostAsync(link, body);
    }

    private Task<bool> SetCreatedAsync(Subscriber subscriber, DateTimeOffset created) =>
        app.Account.Tables.GetTableClient(TableNames.Subscribers)
        .TryMergeAsync(new TableEntity("subscriber", subscriber.Id) { ["Created"] = created }, ETag.All);

    private static string Hash(string mail) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(mail)));
}
