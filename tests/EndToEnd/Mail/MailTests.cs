using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Reporting.EndToEnd.Faults;
using Reporting.Unit.Distribution;
using Xunit;

namespace Reporting.EndToEnd.Mail;

/// <summary>Mails from the delivery to the mail server: each arrives, once, whatever happens on the way.</summary>
public sealed class MailTests(MailDriver driver, ITestOutputHelper output) : IClassFixture<MailDriver>
{
    private const string Pdf = "Resultatoversigt København maj 2024.pdf";
    private const int Kills = 12; // KillTests, in their long form, kill often

    [Fact]
    public async Task EveryDeliveryIsOneMail()
    {
        const int count = 12;
        await driver.OrderManyAsync("one", count, "2024M05-000001");
        var ended = await driver.FinishAsync("2024M05-000001");
        Assert.All(ended, d => Assert.Equal((DeliveryState.Sent, null), (d.State, d.Error)));
        Assert.Empty(await driver.Deliveries.OpenAsync(default).Where(d => d.Batch == "2024M05-000001").ToListAsync());

        var mails = await driver.CaughtAsync("one");
        Assert.Equal(Enumerable.Range(0, count).Select(i => $"one{i}@example.dk").Order(), mails.Select(m => m.To).Order());
        Assert.Equal(count, mails.Select(m => m.MessageId).Distinct().Count());
        await TheMailIsWholeAsync(mails[0]);
    }

    private async Task TheMailIsWholeAsync(CaughtMail mail)
    {
        var head = (await driver.SourceAsync(mail)).ReplaceLineEndings("\n").Split("\n\n")[0];
        Assert.Matches("(?im)^message-id: <[0-9a-f]{32}@example.dk>$", head);
        Assert.Matches("(?im)^auto-submitted: auto-generated$", head);
        Assert.Matches("(?im)^list-id: <resultatoversigter.example.dk>$", head);
        Assert.Matches("(?im)^list-unsubscribe: <https?://[^>]+>$", head);
        Assert.Matches("(?im)^list-unsubscribe-post: List-Unsubscribe=One-Click$", head);
        Assert.Matches("(?im)^reply-to: svar@example.dk$", head);
        Assert.Contains("København", mail.Json.Text("subject"));
        Assert.Contains("København", mail.Json.Text("text"));
        Assert.Contains("<h1", mail.Json.Text("html"));
        Assert.Equal("overblik@example.dk", mail.Json.GetProperty("from")[0].Text("address"));

        var files = Documents(mail);
        Assert.Equal([Pdf, "Resultatoversigt Ringkøbing-Skjern maj 2024.pdf"], files.Select(f => f.Text("filename")));
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, await driver.AttachmentAsync(mail, files[0].Text("generatedFileName")));
        Assert.Contains("Pages:           1\n", (await Unit.Command.RunAsync("pdfinfo", file)).Output);
        File.Delete(file);
    }

    // Charts go along, too.
    private static List<JsonElement> Documents(CaughtMail mail) =>
        [.. mail.Json.GetProperty("attachments").EnumerateArray().Where(f => f.Text("contentType") == "application/pdf")];

    [Fact]
    public async Task WhatIsTooLargeToGoAlongIsLinkedToForATime()
    {
        const string batch = "2024M11-000001";
        await using var small = driver.NewApp(("Mail__AttachmentKilobytes", "0"));
        await small.StartAsync();
        await driver.OrderAsync(await driver.SubscribeAsync("large@example.dk"), batch);
        Assert.Equal(DeliveryState.Sent, Assert.Single(await driver.FinishAsync(batch, new MessagePump(driver.Account, small))).State);
        var mail = Assert.Single(await driver.CaughtAsync("large"));
        Assert.Empty(Documents(mail));
        var link = Regex.Match(mail.Json.Text("text"), "https://overblik.example.dk(/documents/[A-Za-z0-9_-]+)").Groups[1].Value;
        using var document = await small.Http.GetAsync(link);
        Assert.Equal(SmallPdf.Bytes(), await document.Content.ReadAsByteArrayAsync());
        Assert.Equal("Resultatoversigt København november 2024.pdf", document.Content.Headers.ContentDisposition!.FileNameStar);
        using var forged = await small.Http.GetAsync(link[..^1] + (link[^1] == 'A' ? 'B' : 'A'));
        Assert.Equal(HttpStatusCode.NotFound, forged.StatusCode);
        Assert.Contains("Linket virker ikke", await forged.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task WhenTheMailServerIsDownNothingIsLostAndNothingComesTwice()
    {
        const string batch = "2024M06-000001";
        driver.Gate.Target = null;
        await driver.OrderManyAsync("down", 10, batch);
        await driver.Pump.RunAsync();
        Assert.All(await driver.OfBatchAsync(batch),
            d => Assert.True(d is { State: DeliveryState.Waiting, Tries: > 0, Error: not null }, d.ToString()));
        Assert.Empty(await driver.CaughtAsync("down"));

        driver.Gate.Target = driver.CatcherPort;
        await driver.OrderManyAsync("later", 10, batch);
        Assert.All(await driver.FinishAsync(batch), d => Assert.Equal((DeliveryState.Sent, null), (d.State, d.Error)));
        foreach (var name in new[] { "down", "later" })
            Assert.Equal(Enumerable.Range(0, 10).Select(i => $"{name}{i}@example.dk").Order(),
                (await driver.CaughtAsync(name)).Select(m => m.To).Order());
    }

    [Fact]
    public async Task HoweverOftenTheAppIsKilledEveryMailArrives()
    {
        const string batch = "2024M07-000001";
        const int count = 70;
        var seed = LongForm.Seed;
        output.WriteLine($"Seed {seed}");
        await driver.OrderManyAsync("kill", count, batch);
        var kills = await KillAsync(new Random(seed), batch);
        Assert.All(await driver.FinishAsync(batch), d => Assert.Equal(DeliveryState.Sent, d.State));

        var mails = (await driver.CaughtAsync("kill")).ToLookup(m => m.To);
        Assert.Equal(Enumerable.Range(0, count).Select(i => $"kill{i}@example.dk").Order(), mails.Select(m => m.Key).Order());
        Assert.All(mails, m => Assert.Single(m.Select(n => n.MessageId).Distinct()));
        var repeats = mails.Sum(m => m.Count() - 1);
        output.WriteLine($"{kills} kills, {repeats} mails came again, with the same Message-ID");
        Assert.True(kills >= Kills, $"Seed {seed}: all mails were sent after {kills} kills.");
        Assert.InRange(repeats, 0, kills);
    }

    /// <summary>Ends the app outright again and again, after so many answers of the storage and a little more.</summary>
    private async Task<int> KillAsync(Random random, string batch)
    {
        var pump = new MessagePump(driver.Account, driver.App, atOnce: 2);
        var kills = 0;
        while (kills < Kills && (await driver.OfBatchAsync(batch)).Exists(d => d.State == DeliveryState.Waiting))
        {
            KillAfter(random.Next(1, 40), TimeSpan.FromMilliseconds(random.Next(0, 20)), out var killed);
            while (await pump.RunAsync() && !killed.Task.IsCompleted) await Task.Delay(20);
            await killed.Task.WaitAsync(TimeSpan.FromMinutes(2));
            driver.Storage.Done = null;
            kills++;
            await driver.App.RestartAsync();
        }

        return kills;
    }

    private void KillAfter(int answers, TimeSpan pause, out TaskCompletionSource killed)
    {
        var (count, ended) = (0, new TaskCompletionSource());
        killed = ended;
        driver.Storage.Done = request =>
        {
            if (Interlocked.Increment(ref count) == answers) _ = KillLaterAsync();
        };

        async Task KillLaterAsync()
        {
            await Task.Delay(pause);
            driver.App.Kill();
            ended.SetResult();
        }
    }

    [Fact]
    public async Task OnlyADeathBetweenTheServersWordAndTheNoteOfItRepeatsAMail()
    {
        const string batch = "2024M09-000001";
        await driver.OrderAsync(await driver.SubscribeAsync("noted@example.dk"), batch);
        await DieAtAsync(text => text.Contains("\"Sent\"", StringComparison.Ordinal));
        await driver.OrderAsync(await driver.SubscribeAsync("claimed@example.dk"), batch);
        await DieAtAsync(text => text.Contains("\"Sending\"", StringComparison.Ordinal));
        Assert.All(await driver.FinishAsync(batch), d => Assert.Equal(DeliveryState.Sent, d.State));
        Assert.Single(await driver.CaughtAsync("claimed"));
        var twice = await driver.CaughtAsync("noted");
        Assert.Equal(2, twice.Count);
        Assert.Equal(twice[0].MessageId, twice[1].MessageId);
    }

    /// <summary>Hands messages on until the app writes a row with such a text, and ends the app before it is written.</summary>
    private async Task DieAtAsync(Func<string, bool> isMoment)
    {
        var died = false;
        driver.Storage.Instead = async context =>
        {
            var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            context.Request.Body = new MemoryStream(body.ToArray());
            if (died || !isMoment(Encoding.UTF8.GetString(body.ToArray()))) return died;
            died = true;
            driver.App.Kill();
            context.Abort();
            return true;
        };
        await driver.Pump.RunAsync();
        driver.Storage.Instead = null;
        Assert.True(died);
        await driver.App.RestartAsync();
    }

    [Fact]
    public async Task AMailThatCannotBeWrittenIsGivenUp()
    {
        const string batch = "2024M10-000001";
        await driver.OrderAsync(await driver.SubscribeAsync("broken@example.dk"), batch);
        driver.Storage.Instead = context => context.Request.Path.Value!.Contains("/overviews/", StringComparison.Ordinal)
            ? FaultProxy.AnswerAsync(context, 403, "text/plain", "no") : Task.FromResult(false);
        var ended = Assert.Single(await driver.FinishAsync(batch));
        driver.Storage.Instead = null;
        Assert.Equal((DeliveryState.Failed, 5), (ended.State, ended.Tries));
        Assert.Contains("403", ended.Error);
        Assert.Empty(await driver.CaughtAsync("broken"));
    }

    [Fact]
    public async Task TwoAppsOnOneQueueSendNothingTwice()
    {
        const string batch = "2024M08-000001";
        await using var other = driver.NewApp();
        await other.StartAsync();
        var pump = new MessagePump(driver.Account, other);
        await driver.WarmUpAsync("second@example.dk", "2020M02-000001", pump);
        await driver.OrderManyAsync("two", 25, batch, messages: 3);
        var ended = await driver.FinishAsync(batch, driver.Pump, pump);
        Assert.All(ended, d => Assert.Equal(DeliveryState.Sent, d.State));
        Assert.Equal(Enumerable.Range(0, 25).Select(i => $"two{i}@example.dk").Order(),
            (await driver.CaughtAsync("two")).Select(m => m.To).Order());
    }

    [Fact]
    public async Task RefusalsAndSilenceEndAsTheyShould()
    {
        await using var server = new ScriptedSmtp();
        driver.Gate.Target = server.Port;
        try
        {
            await AMailboxThatIsRefusedThreeTimesIsSuspendedAsync(server);
            await ABusyServerIsAskedAgainMoreAndMoreSeldomAsync(server);
            await AfterADayAMailIsGivenUpAndCanBeSentOnceMoreAsync(server);
            await ALostMessageIsSentAgainAsync();
        }
        finally
        {
            driver.Gate.Target = driver.CatcherPort;
        }
    }

    private async Task AMailboxThatIsRefusedThreeTimesIsSuspendedAsync(ScriptedSmtp server)
    {
        server.Answer = command => command.StartsWith("RCPT", StringComparison.Ordinal)
            ? "550 5.1.1 <gone@example.dk>: no such user" : null;
        var gone = await driver.SubscribeAsync("gone@example.dk");
        foreach (var batch in new[] { "2023M01-000001", "2023M02-000001", "2023M03-000001" })
        {
            await driver.OrderAsync(gone, batch);
            var ended = Assert.Single(await driver.FinishAsync(batch));
            Assert.Equal(DeliveryState.Rejected, ended.State);
            Assert.Contains("no such user", ended.Error);
            Assert.DoesNotContain("gone@example.dk", ended.Error);
        }

        Assert.Equal(SubscriberState.Suspended, (await driver.Subscribers.FindAsync(gone.Id, default))!.State);
        await driver.OrderAsync(gone, "2023M04-000001");
        Assert.Equal(DeliveryState.Cancelled, Assert.Single(await driver.FinishAsync("2023M04-000001")).State);
        server.Answer = _ => null;
    }

    private async Task ABusyServerIsAskedAgainMoreAndMoreSeldomAsync(ScriptedSmtp server)
    {
        const string batch = "2023M05-000001";
        var delivery = await driver.OrderAsync(await driver.SubscribeAsync("optaget@example.dk"), batch);
        server.Answer = command => command == "DATA" ? "451 4.3.2 busy" : null;
        var tries = await AfterTryAsync(0, "busy");
        (server.Answer, server.Drops) = (_ => null, command => command == ".");
        await AfterTryAsync(tries, "");
        server.Drops = _ => false;
        var last = Assert.Single(await driver.FinishAsync(batch));
        Assert.True(last is { State: DeliveryState.Sent, Tries: >= 3 }, last.ToString());

        async Task<int> AfterTryAsync(int before, string error)
        {
            Delivery waiting = null!;
            await Wait.UntilAsync(async () =>
            {
                await driver.Pump.RunAsync();
                return (waiting = (await FindAsync())!) is { State: DeliveryState.Waiting } && waiting.Tries > before;
            }, TimeSpan.FromMinutes(2), () => $"It was not tried again after {before} times.");
            var due = Deliveries.Wait(waiting.Tries, TimeSpan.FromSeconds(1)).TotalSeconds;
            Assert.InRange((waiting.NextTry - waiting.Changed).TotalSeconds, due - 0.9, due + 0.9);
            Assert.Contains(error, waiting.Error);
            return waiting.Tries;
        }

        Task<Delivery?> FindAsync() => driver.Deliveries.FindAsync(batch, delivery.Id, default);
    }

    private async Task AfterADayAMailIsGivenUpAndCanBeSentOnceMoreAsync(ScriptedSmtp server)
    {
        server.Answer = command => command == "greeting" ? "421 4.3.2 closing" : null;
        const string batch = DeliveryRepository.Subscriptions;
        await driver.OrderAsync(await driver.SubscribeAsync("old@example.dk"), batch, age: TimeSpan.FromHours(25));
        Assert.Equal(DeliveryState.Failed, Assert.Single(await driver.FinishAsync(batch)).State);

        server.Answer = _ => null;
        var listed = await driver.App.Http.GetFromJsonAsync<JsonElement>($"/api/deliveries/{batch}?state=FAILED");
        Assert.Equal(1, listed.GetProperty("counts").GetProperty("failed").GetInt32());
        Assert.DoesNotContain("old@example.dk", listed.ToString());
        var resend = $"/api/deliveries/{batch}/{Uri.EscapeDataString(listed.GetProperty("deliveries")[0].Text("id"))}/resend";
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(resend));
        Assert.Equal(HttpStatusCode.Conflict, await PostAsync(resend));
        Assert.Equal(DeliveryState.Sent, Assert.Single(await driver.FinishAsync(batch)).State);
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync($"/api/deliveries/{batch}/nobody/resend"));
        using var wrong = await driver.App.Http.GetAsync($"/api/deliveries/{batch}?state=lost");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    private async Task<HttpStatusCode> PostAsync(string address)
    {
        using var answer = await driver.App.Http.PostAsync(address, null);
        return answer.StatusCode;
    }

    private async Task ALostMessageIsSentAgainAsync()
    {
        const string batch = "2023M06-000001";
        await driver.Account.Queues.GetQueueClient(QueueNames.Deliver).ClearMessagesAsync(); // what other tests' mails wait for counts, too
        var delivery = await driver.OrderAsync(await driver.SubscribeAsync("lost@example.dk"), batch, messages: 0);
        await WatchAsync();
        Assert.Equal(0, await driver.Pump.CountAsync(QueueNames.Deliver));
        var longAgo = DateTimeOffset.UtcNow.AddMinutes(-10);
        var row = (await driver.Account.Tables.GetTableClient(TableNames.Deliveries).GetOrNullAsync(batch, delivery.Id))!;
        (row["Changed"], row["NextTry"]) = (longAgo, longAgo);
        Assert.True(await driver.Account.Tables.GetTableClient(TableNames.Deliveries).TryReplaceAsync(row, Azure.ETag.All));
        await WatchAsync();
        await WatchAsync();
        Assert.Equal(1, await driver.Pump.CountAsync(QueueNames.Deliver));
        Assert.Equal(DeliveryState.Sent, Assert.Single(await driver.FinishAsync(batch)).State);

        async Task WatchAsync() => Assert.True((await driver.App.TimerAsync("WatchRuns")).Succeeded);
    }
}
