using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Azure.Data.Tables;
using Xunit;

namespace Reporting.EndToEnd.Subscriptions;

/// <summary>Signing up and confirming.</summary>
[Collection(nameof(SubscriptionsApp))]
public sealed class SignUpTests(SubscriptionsApp app)
{
    private static readonly SubscriptionChoice Choice = new(["751"], SubscriptionKinds.Overview, Language.Danish, false);

    [Fact]
    public async Task ASignUpIsNotedAndTheAddressAsked()
    {
        var mail = app.NewMail();
        var asked = await app.AskAsync(mail, "751", "082");
        Assert.Equal((mail, SubscriberState.Unconfirmed, null), (asked.Mail, asked.State, asked.Confirmed));
        Assert.Equal(["751", "082"], asked.Wanted!.Areas);
        Assert.Equal(SubscriptionKinds.Overview | SubscriptionKinds.Alerts, asked.Wanted.Kinds);

        var delivery = Assert.Single(await app.ConfirmationsAsync(asked.Id));
        Assert.Equal((DeliveryKind.Confirmation, DeliveryState.Waiting, 0), (delivery.Kind, delivery.State, delivery.Tries));
        Assert.Equal(["751", "082"], delivery.Areas);
        Assert.Single(await app.OrdersAsync(), o => o == new DeliverMessage(delivery.Batch, delivery.Id));
    }

    [Fact]
    public async Task OneMailAnHourHoweverOftenItIsAskedAndWhateverCaseItIsWrittenIn()
    {
        var mail = app.NewMail();
        var begun = ConfirmationCount.Hour(DateTimeOffset.UtcNow);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => app.AskAsync(mail, "751")));
        var asked = await app.AskAsync(mail.ToUpperInvariant().Replace("EXAMPLE", "example"), "101");
        var hours = begun == ConfirmationCount.Hour(DateTimeOffset.UtcNow) ? 1 : 2;
        var deliveries = await app.ConfirmationsAsync(asked.Id);
        Assert.InRange(deliveries.Count, 1, hours);
        Assert.Equal(deliveries.Count, (await app.OrdersAsync()).Count(o => o.Delivery.StartsWith(asked.Id, StringComparison.Ordinal)));
        Assert.Single(await app.Ledger.AllAsync(default).Where(s => s.Mail.Equals(mail, StringComparison.OrdinalIgnoreCase)).ToListAsync());
    }

    [Fact]
    public async Task ThreeMailsADayInHoweverManyHoursItIsAsked()
    {
        var (few, many) =
            (await app.Ledger.WantAsync(app.NewMail(), Choice, default), await app.Ledger.WantAsync(app.NewMail(), Choice, default));
        DateTimeOffset[] soon = [DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddHours(1)]; // the day may end meanwhile
        foreach (var day in soon.Select(t => t.UtcDateTime.Date).Distinct())
        {
            var hours = Enumerable.Range(0, 24).Select(h => ConfirmationCount.Hour(day.AddHours(h)))
                .Except(soon.Select(ConfirmationCount.Hour)).ToList();
            foreach (var hour in hours.Take(2)) await ConfirmedAsync(few, hour);
            foreach (var hour in hours.Take(3)) await ConfirmedAsync(many, hour);
        }

        var (before, full) = ((await app.ConfirmationsAsync(few.Id)).Count, (await app.ConfirmationsAsync(many.Id)).Count);
        await app.AskAsync(few.Mail, "751");
        await app.AskAsync(many.Mail, "751");
        Assert.Equal((before + 1, full), ((await app.ConfirmationsAsync(few.Id)).Count, (await app.ConfirmationsAsync(many.Id)).Count));
    }

    [Fact]
    public async Task TheAnswerDoesNotTellWhoIsKnown()
    {
        var known = app.NewMail();
        await app.SubscribeAsync(known, "751");
        using var again = await app.SignUpAsync(known, "751");
        using var other = await app.SignUpAsync(known, "101");
        using var fresh = await app.SignUpAsync(app.NewMail(), "751");
        Assert.Equal(await TextAsync(fresh), await TextAsync(again));
        Assert.Equal(await TextAsync(fresh), await TextAsync(other));
        Assert.Equal(Headers(fresh), Headers(again));

        static async Task<string> TextAsync(HttpResponseMessage answer) =>
            $"{answer.StatusCode} {await answer.Content.ReadAsStringAsync()}";
        static IEnumerable<string> Headers(HttpResponseMessage answer) =>
            answer.Headers.Where(h => h.Key != "Date").Select(h => $"{h.Key}: {string.Join(',', h.Value)}");
    }

    [Fact]
    public async Task LookingAtTheLinkChangesNothingAndTheButtonConfirms()
    {
        var asked = await app.AskAsync(app.NewMail(), "751");
        using var page = await app.Http.GetAsync(app.Links.Confirm(asked));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("Aarhus", await page.Content.ReadAsStringAsync());
        Assert.Equal(SubscriberState.Unconfirmed, (await app.FindAsync(asked.Id))!.State);

        using var done = await app.Http.PostAsync(app.Links.Confirm(asked), null);
        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        var active = (await app.FindAsync(asked.Id))!;
        Assert.Equal((SubscriberState.Active, null), (active.State, active.Wanted));
        Assert.NotNull(active.Confirmed);
    }

    [Fact]
    public async Task AConfirmLinkWorksOnceAndRestoresNothingThatWasLeft()
    {
        var asked = await app.AskAsync(app.NewMail(), "751");
        var link = app.Links.Confirm(asked);
        // twice by a double click
        for (var times = 0; times < 2; times++) Assert.Equal(HttpStatusCode.OK, await StatusAsync(HttpMethod.Post, link));

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(HttpMethod.Post, app.Links.Leave(asked, SubscriptionKinds.Alerts)));
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
            Assert.Equal(HttpStatusCode.Gone, await StatusAsync(method, link));
        Assert.Equal(SubscriptionKinds.Overview, (await app.FindAsync(asked.Id))!.Choice.Kinds);

        var again = await app.AskAsync(asked.Mail, "101");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(HttpMethod.Post, app.Links.Confirm(again)));
        Assert.Equal(["101"], (await app.FindAsync(asked.Id))!.Choice.Areas);
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(HttpMethod.Post, link));
    }

    [Fact]
    public async Task OfTwoQuestionsTheOlderCanBeAnsweredFirstButNotLast()
    {
        var first = await app.AskAsync(app.NewMail(), "751");
        var second = await app.AskAsync(first.Mail, "101");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(HttpMethod.Post, app.Links.Confirm(first)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(HttpMethod.Post, app.Links.Confirm(second)));
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(HttpMethod.Post, app.Links.Confirm(first)));
        Assert.Equal(["101"], (await app.FindAsync(first.Id))!.Choice.Areas);
    }

    [Fact]
    public async Task ALinkFromBeforeQuestionsHadNumbersWorksOnce()
    {
        var asked = await app.AskAsync(app.NewMail(), "751");
        var link =
            new Uri("/subscriptions/confirm/" + app.Sign("confirm", $"{asked.Id} 3 0 0 751", DateTimeOffset.UtcNow.AddDays(1)),
                UriKind.Relative);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(HttpMethod.Post, link));
        Assert.Equal(SubscriberState.Active, (await app.FindAsync(asked.Id))!.State);
        await StatusAsync(HttpMethod.Post, app.Links.Leave(asked, SubscriptionKinds.Alerts));
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(HttpMethod.Post, link));
    }

    [Fact]
    public async Task AnotherChoiceMustBeConfirmedAnew()
    {
        var active = await app.SubscribeAsync(app.NewMail(), "751");
        var first = app.Links.Confirm(active);
        var asked = await app.AskAsync(active.Mail, "101");
        Assert.Equal((active.Id, SubscriberState.Active), (asked.Id, asked.State));
        Assert.Equal(["751"], asked.Choice.Areas);

        // The old link confirms what it was about, and nothing that somebody asked for later.
        await app.Http.PostAsync(first, null);
        Assert.Equal(["751"], (await app.FindAsync(active.Id))!.Choice.Areas);
        await app.Http.PostAsync(app.Links.Confirm(asked), null);
        Assert.Equal(["101"], (await app.FindAsync(active.Id))!.Choice.Areas);
    }

    [Fact]
    public async Task InAFullHourNobodyIsAskedAndNothingIsNoted()
    {
        var known = await app.SubscribeAsync(app.NewMail(), "751");
        var table = app.Account.Tables.GetTableClient(TableNames.Subscribers);
        TableEntity[] hours = [Full(0), Full(1)];
        foreach (var hour in hours) await table.PutAsync(hour);
        try
        {
            var mail = app.NewMail();
            using var answer = await app.SignUpAsync(mail, "751");
            using var other = await app.SignUpAsync(known.Mail, "751");
            Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests), (answer.StatusCode, other.StatusCode));
            Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1));
            Assert.Null(await app.Ledger.FindByMailAsync(mail, default));
        }
        finally
        {
            foreach (var hour in hours) await table.TryDeleteAsync(hour.PartitionKey, hour.RowKey);
        }

        static TableEntity Full(int later) =>
            new("hour", ConfirmationCount.Hour(DateTimeOffset.UtcNow.AddHours(later))) { ["Count"] = 200 };
    }

    [Fact]
    public async Task MistakesAreNamedAndNothingIsNoted()
    {
        var mail = app.NewMail();
        using var answer =
            await app.Http.PostAsJsonAsync("/api/subscriptions", new { mail, areas = new[] { "Arhus" }, kinds = new[] { "all" } });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var errors = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors");
        Assert.Contains("751 Aarhus", errors.GetProperty("areas")[0].GetString());
        Assert.Contains("'all'", errors.GetProperty("kinds")[0].GetString());
        Assert.Null(await app.Ledger.FindByMailAsync(mail, default));
    }

    [Theory]
    [InlineData("", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{\"mail\":", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("mail=a@b.example", "application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType)]
    public async Task ABodyThatIsNoJsonIsRefused(string body, string type, HttpStatusCode status)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, type);
        using var answer = await app.Http.PostAsync("/api/subscriptions", content);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    private async Task<HttpStatusCode> StatusAsync(HttpMethod method, Uri link)
    {
        using var request = new HttpRequestMessage(method, link);
        using var answer = await app.Http.SendAsync(request);
        return answer.StatusCode;
    }

    private Task ConfirmedAsync(Subscriber subscriber, string hour) =>
        new DeliveryRepository(app.Account, TimeProvider.System).AddAsync(new Delivery
    {
        Batch = DeliveryRepository.Subscriptions, Id = $"{subscriber.Id}|confirmation|{hour}", Subscriber = subscriber.Id,
        Kind = DeliveryKind.Confirmation,
        Areas = ["751"], Created = DateTimeOffset.UtcNow, Changed = DateTimeOffset.UtcNow, NextTry = DateTimeOffset.UtcNow,
    }, default);
}
