using System.Net;
using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using Xunit;

namespace Reporting.EndToEnd.Subscriptions;

/// <summary>What keeps a mailbox from being filled, and the sign-up from being shut, by who signs up others.</summary>
public sealed class SignUpLimitTests(SubscriptionsApp app) : IClassFixture<SubscriptionsApp>
{
    private const HttpStatusCode Refused = HttpStatusCode.TooManyRequests;
    private static int clients;

    [Fact]
    public async Task SixtyWaysToWriteOneMailboxBringOneMail()
    {
        var ways = Enumerable.Range(0, 60)
            .Select(i => $"{(i % 2 == 0 ? "v.ictim" : "VIC.TIM")}+{i}@{(i % 3 == 0 ? "googlemail.com" : "gmail.com")}").ToList();
        var begun = ConfirmationCount.Hour(DateTimeOffset.UtcNow);
        var answers = await AllAsync(ways, way => app.SignUpFromAsync(NewClient(), way));
        Assert.Equal([HttpStatusCode.Accepted], answers.Distinct());
        var mails = 0;
        foreach (var way in ways) mails += (await app.ConfirmationsAsync((await app.Ledger.FindByMailAsync(way, default))!.Id)).Count;
        Assert.InRange(mails, 1, begun == ConfirmationCount.Hour(DateTimeOffset.UtcNow) ? 1 : 2);
    }

    [Fact]
    public async Task LeavingAndSigningUpAgainBringsNoOtherMail()
    {
        var (mail, begun, all) = ("leaver@leaving.example", ConfirmationCount.Hour(DateTimeOffset.UtcNow), new HashSet<string>());
        for (var round = 0; round < 5; round++)
        {
            var asked = await app.AskAsync(mail, "751");
            foreach (var delivery in await app.ConfirmationsAsync(asked.Id)) all.Add(delivery.Id);
            Assert.True(await app.Ledger.DeleteAsync(asked.Id, default));
        }

        Assert.InRange(all.Count, 1, begun == ConfirmationCount.Hour(DateTimeOffset.UtcNow) ? 1 : 2);
        var left = await app.EverythingAsync();
        Assert.DoesNotContain("leaver", left);
        foreach (var name in new[] { mail, "leaving.example" })
            Assert.DoesNotContain(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name))), left);
    }

    [Fact]
    public async Task OneClientCannotShutTheSignUpForOthersWhateverItWrites()
    {
        var (client, other) = (NewClient(), NewClient());
        var answers = await AllAsync(Enumerable.Range(0, 80), i => app.SignUpFromAsync(client, $"someone@flood{i}.example"));
        Assert.InRange(answers.Count(a => a == HttpStatusCode.Accepted), 30, 60); // 30 an hour, and the hour may end meanwhile
        Assert.Equal(HttpStatusCode.Accepted, await app.SignUpFromAsync(other, "chef@quiet.example"));
    }

    [Fact]
    public async Task ADomainGetsItsPartFromHoweverManyClients()
    {
        var answers = await AllAsync(Enumerable.Range(0, 40), i => app.SignUpFromAsync(NewClient(), $"person{i}@d{i % 4}.bombed.example"));
        Assert.InRange(answers.Count(a => a == HttpStatusCode.Accepted), 20, 40);
        Assert.Contains(Refused, answers);
        Assert.Equal(HttpStatusCode.Accepted, await app.SignUpFromAsync(NewClient(), "person@other.example"));
    }

    [Fact]
    public async Task WhoConfirmsTakesNothingFromColleagues()
    {
        for (var i = 0; i < 35; i++) await app.SubscribeAsync($"colleague{i}@townhall.example", "751");
    }

    [Fact]
    public async Task SomeOfTheHourIsLeftForThoseWhoHaveHadFew()
    {
        var table = app.Account.Tables.GetTableClient(TableNames.Subscribers);
        var before = await Task.WhenAll(Hours().Select(h => table.GetOrNullAsync("hour", h)));
        var greedy = NewClient();
        for (var i = 0; i < 4; i++) Assert.Equal(HttpStatusCode.Accepted, await app.SignUpFromAsync(greedy, $"greedy@g{i}.example"));
        foreach (var hour in Hours()) await table.PutAsync(new TableEntity("hour", hour) { ["Count"] = 160 });
        try
        {
            Assert.Equal(Refused, await app.SignUpFromAsync(greedy, "greedy@more.example"));
            Assert.Equal(HttpStatusCode.Accepted, await app.SignUpFromAsync(NewClient(), "modest@more.example"));
        }
        finally
        {
            foreach (var (hour, row) in Hours().Zip(before)) await table.PutAsync(
                new TableEntity("hour", hour) { ["Count"] = row?.GetInt32("Count") ?? 0 });
        }
    }

    [Fact]
    public async Task WhatWasCountedIsForgottenAfterTwoDays()
    {
        var (limits, now) = (app.Account.Tables.GetTableClient(TableNames.Limits), DateTimeOffset.UtcNow);
        var (old, young) = ($"{ConfirmationCount.Hour(now.AddDays(-3))}|old", $"{ConfirmationCount.Hour(now.AddDays(-1))}|young");
        foreach (var key in new[] { old, young }) await limits.PutAsync(new TableEntity("name", key) { ["Count"] = 1 });
        Assert.True((await app.App.TimerAsync("TidySubscribers")).Succeeded);
        Assert.Null(await limits.GetOrNullAsync("name", old));
        Assert.NotNull(await limits.GetOrNullAsync("name", young));
    }

    private string NewClient() => $"192.0.2.{Interlocked.Increment(ref clients)}:{Random.Shared.Next(1024, 60_000)}";

    private static IReadOnlyList<string> Hours() =>
        [.. new[] { 0, 1 }.Select(h => ConfirmationCount.Hour(DateTimeOffset.UtcNow.AddHours(h)))];

    private static async Task<IReadOnlyList<HttpStatusCode>> AllAsync<T>(IEnumerable<T> items, Func<T, Task<HttpStatusCode>> ask)
    {
        var answers = new System.Collections.Concurrent.ConcurrentBag<HttpStatusCode>();
        await Parallel.ForEachAsync(items, new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (item, _) => answers.Add(await ask(item)));
        return [.. answers];
    }
}
