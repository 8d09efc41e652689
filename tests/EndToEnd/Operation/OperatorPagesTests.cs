using System.Net;
using Reporting.Application.Access;
using Xunit;

namespace Reporting.EndToEnd.Operation;

/// <summary>The operator's pages: who may see them, and what needs no month to be shown.</summary>
[Collection(nameof(AppFixture))]
public sealed class OperatorPagesTests(OperatorWorld world) : IClassFixture<OperatorWorld>
{
    private static readonly string[] Pages = ["/runs", OperatorWorld.OldRun, "/poison", "/subscribers", "/subscribers?from=x"];

    [Fact]
    public async Task PagesAreForOperatorsAlone()
    {
        using var nobody = await world.VisitAsync(null);
        using var region = await world.VisitAsync("region:084");
        using var person = await world.VisitAsync();
        var subscriber = await SubscribeAsync("pages@jobcenter.example");
        foreach (var page in Pages.Append(subscriber))
        {
            using var away = await nobody.GetAsync(page);
            Assert.Equal((HttpStatusCode.Redirect, "/sign-in?to=" + Uri.EscapeDataString(page)),
                (away.StatusCode, away.Headers.Location!.ToString()));
            using var refused = await region.GetAsync(page);
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
            using var shown = await person.GetAsync(page);
            Assert.Equal((HttpStatusCode.OK, "no-store"), (shown.StatusCode, shown.Headers.CacheControl!.ToString()));
            using var english = await person.GetAsync(page + (page.Contains('?') ? "&" : "?") + "lang=en");
            Assert.Contains("<html lang=\"en\">", await english.Content.ReadAsStringAsync());
            await person.ReadAsync("/about?lang=da");
        }
    }

    [Theory]
    [InlineData("/runs/2020M01/2")]
    [InlineData("/runs/2020M01/x")]
    [InlineData("/runs/soon/1")]
    [InlineData("/subscribers/0198c0de5a7e7000a000000000000001")]
    [InlineData("/subscribers/x")]
    public async Task WhatIsNotThereIsSaidSo(string page)
    {
        using var person = await world.VisitAsync();
        using var answer = await person.GetAsync(page);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("<main", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task AFormWithoutItsMarkChangesNothing()
    {
        var message = await world.GiveUpAsync(QueueNames.Compute, "unmarked");
        var subscriber = await SubscribeAsync("unmarked@jobcenter.example");
        using var person = await world.VisitAsync();
        await RefusedAsync(person, subscriber, message);
        using var region = await world.VisitAsync("region:084");
        await RefusedAsync(region, subscriber, message);
        Assert.True(await world.IsGivenUpAsync(message));
        Assert.NotNull(await world.Subscribers.FindByMailAsync("unmarked@jobcenter.example", default));
        Assert.Null(await world.Subscribers.FindByMailAsync("forged@jobcenter.example", default));
    }

    [Fact]
    public async Task WhatWasTypedIsNotLostWithTheSessionOrTheMark()
    {
        using var nobody = await world.VisitAsync(null);
        using var away = await nobody.PostUnmarkedAsync("/subscribers", ("do", "search"), ("address", "<b>"));
        Assert.Equal(HttpStatusCode.Forbidden, away.StatusCode);
        Assert.Contains("genindlæs så denne side", WebUtility.HtmlDecode(await away.Content.ReadAsStringAsync()));

        using var person = await world.VisitAsync();
        var old = new LinkSigner(() => AppFixture.LinksKey, TimeProvider.System).Sign(LinkPurposes.Form, "1 Test", null); // good until 1970
        using var late = await person.PostUnmarkedAsync("/subscribers", ("do", "search"), ("address", "<b>"), ("token", old));
        var page = await late.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.Forbidden, late.StatusCode);
        Assert.Contains("name=\"address\" value=\"&lt;b&gt;\"", page);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(page, "name=\"token\""));
        Assert.DoesNotContain(old, page);
    }

    [Theory]
    [InlineData("/runs")]
    [InlineData("/poison")]
    [InlineData("/subscribers")]
    [InlineData("/orders/new")]
    [InlineData("/sign-in")]
    [InlineData("/subscriptions")]
    public async Task AFormThatIsTooLargeIsToldSoByAPage(string page)
    {
        using var person = await world.VisitAsync();
        using var answer = await person.PostAsync(page, ("name", new string('x', 600_000)));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "text/html"),
            (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Contains("for meget i formularen", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task ASearchFindsRegionsAndIndicatorsToo()
    {
        using var person = await world.VisitAsync(null);
        using var region = await person.GetAsync("/search?q=region+midtjylland");
        Assert.Equal("/regions/082", region.Headers.Location?.ToString());
        var found = await person.ReadAsync("/search?q=dagpenge");
        Assert.Contains("href=\"/indicators/", found);
        using var only = await person.GetAsync("/search?q=midtjyl");
        Assert.Equal("/regions/082", only.Headers.Location?.ToString());
    }

    [Fact]
    public async Task TheSiteSaysWhoToWriteTo()
    {
        using var person = await world.VisitAsync(null);
        var page = await person.ReadAsync("/about?lang=en");
        foreach (var said in new[] { "mailto:overblik@reporting.example", "www.digst.dk", "Municipality groups", "href=\"/api/problems\"" })
            Assert.Contains(said, page);
        Assert.DoesNotContain("kommunegruppe", page);
    }

    [Fact]
    public async Task AnAddressOfAnotherSiteIsNoLink()
    {
        using var person = await world.VisitAsync(null);
        using var answer = await person.GetAsync(world.App.Http.BaseAddress!.GetLeftPart(UriPartial.Authority) + "//evil.example/x");
        Assert.DoesNotContain("href=\"//", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/about")]
    [InlineData("/api/areas")]
    [InlineData("/api/nothing")]
    [InlineData("/sign-in")]
    public async Task NoAnswerIsTakenForWhatItIsNot(string address)
    {
        using var answer = await world.App.Http.GetAsync(address);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(answer.Headers.Contains("Strict-Transport-Security")); // there is no https here
    }

    private static async Task RefusedAsync(SiteVisitor visitor, string subscriber, string message)
    {
        foreach (var (path, fields) in new (string, (string, string)[])[]
        {
            ("/runs", [("month", "")]), (OperatorWorld.OldRun, [("do", "retry")]), ("/poison", [("do", "discard"), ("message", message)]),
            (subscriber, [("sure", "true")]),
            ("/subscribers",
                [("do", "add"), ("mail", "forged@jobcenter.example"), ("areas", "751"), ("kinds", "overview"), ("language", "da")]),
        })
        {
            using var answer = await visitor.PostUnmarkedAsync(path, fields);
            Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{path}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task SubscribersAreAddedFoundAndDeleted()
    {
        const string Mail = "o'brien+1@jobcenter.example";
        using var person = await world.VisitAsync();
        (string, string)[] add =
            [("do", "add"), ("mail", Mail), ("areas", "751"), ("areas", "101"), ("kinds", "overview"), ("kinds", "alerts"),
                ("language", "en")];
        var place = await person.SendAsync("/subscribers", add);
        Assert.EndsWith("?done=added", place);
        Assert.EndsWith("?done=known", await person.SendAsync("/subscribers", add));
        var added = (await world.Subscribers.FindByMailAsync(Mail, default))!;
        Assert.Equal(["751", "101"], added.Choice.Areas);
        Assert.Equal((Domain.Language.English, Domain.Distribution.SubscriberState.Active), (added.Choice.Language, added.State));

        place = await person.SendAsync("/subscribers", ("do", "search"), ("address", " " + Mail.ToUpperInvariant()));
        Assert.Equal($"/subscribers/{added.Id}", place);
        var page = await person.ReadAsync(place);
        Assert.Contains("Aarhus", page);
        Assert.Contains(Mail, WebUtility.HtmlDecode(page));

        Assert.EndsWith("?done=unsure", await person.SendAsync(place));
        Assert.NotNull(await world.Subscribers.FindAsync(added.Id, default));
        foreach (var _ in new[] { "once", "twice" })
            Assert.Equal("/subscribers?done=deleted", await person.SendAsync(place, ("sure", "true")));
        Assert.Null(await world.Subscribers.FindByMailAsync(Mail, default));
        using var gone = await person.PostAsync("/subscribers", ("do", "search"), ("address", Mail));
        Assert.Contains("Ingen abonnent", await gone.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task AMistakeIsNamedAndNobodyIsAdded()
    {
        using var person = await world.VisitAsync();
        using var answer =
            await person.PostAsync("/subscribers", ("do", "add"), ("mail", "\"><script>alert(1)</script>"), ("areas", "999"),
                ("language", "da"));
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        foreach (var said in new[] { "Mailadresse: Det er ikke", "Områder: Der er ikke noget område ”999”", "Mails: Vælg mindst én" })
            Assert.Contains(said, WebUtility.HtmlDecode(page));
        Assert.DoesNotContain("<script>alert", page);
    }

    [Fact]
    public async Task ManySubscribersComePageByPage()
    {
        var codes = Enumerable.Range(0, 130).Select(i => $"many{i:D3}@jobcenter.example").ToList();
        foreach (var mail in codes) await SubscribeAsync(mail);
        using var person = await world.VisitAsync();
        var first = await person.ReadAsync("/subscribers");
        var next = System.Text.RegularExpressions.Regex.Match(first, "/subscribers\\?from=[0-9a-f]{32}").Value;
        Assert.NotEmpty(next);
        var second = await person.ReadAsync(next);
        Assert.All(codes,
            mail => Assert.True(first.Contains(mail, StringComparison.Ordinal) != second.Contains(mail, StringComparison.Ordinal), mail));
    }

    [Fact]
    public async Task WhatIsNoMessageIsKeptShownAndDiscarded()
    {
        const string Text = "<script>alert(1)</script> & no JSON";
        var queue = world.Account.Queues.GetQueueClient(QueueNames.Compute + "-poison");
        await queue.CreateIfNotExistsAsync();
        await queue.SendMessageAsync(Text);
        var id = PoisonRepository.IdOf(QueueNames.Compute, Text);
        await OperatorWorld.UntilAsync(() => world.IsGivenUpAsync(id), "the message is kept");

        using var person = await world.VisitAsync();
        var page = await person.ReadAsync("/poison");
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; no JSON", page);
        Assert.DoesNotContain("<script>alert", page);
        Assert.Equal("/poison?done=unreadable", await person.SendAsync("/poison", ("do", "replay"), ("message", id)));
        Assert.True(await world.IsGivenUpAsync(id));
        Assert.Equal("/poison?done=discarded", await person.SendAsync("/poison", ("do", "discard"), ("message", id)));
        Assert.False(await world.IsGivenUpAsync(id));
        Assert.Equal("/poison?done=gone", await person.SendAsync("/poison", ("do", "discard"), ("message", id)));
        Assert.Equal("/poison?done=gone", await person.SendAsync("/poison", ("do", "replay"), ("message", "../x")));
        Assert.DoesNotContain("&amp; no JSON", await person.ReadAsync("/poison"));
    }

    [Theory]
    [InlineData(QueueNames.Compute, """{"month":"2020M01","revision":1,"area":"101","closing":true}""")]
    [InlineData(QueueNames.Compute, """{"month":"a/b","revision":7,"area":"../x","closing":true}""")]
    [InlineData(QueueNames.Publish, """{"month":"2020M01","revision":1}""")]
    [InlineData(QueueNames.Publish, """{"month":"1066M10","revision":-1}""")]
    [InlineData(QueueNames.Deliver, """{"batch":"../..","delivery":"a#b?"}""")]
    [InlineData(QueueNames.Orders, """{"order":"../..","part":"a/b"}""")]
    public async Task AMessageWithNothingLeftToDoIsRemoved(string queue, string text)
    {
        var id = await world.GiveUpAsync(queue, text);
        using var person = await world.VisitAsync();
        Assert.Equal("/poison?done=nothingleft", await person.SendAsync("/poison", ("do", "replay"), ("message", id)));
        Assert.False(await world.IsGivenUpAsync(id));
    }

    private async Task<string> SubscribeAsync(string mail)
    {
        await world.Subscribers.AddAsync(mail, new(["751"], Domain.Distribution.SubscriptionKinds.Overview, Domain.Language.Danish, false),
            default);
        return $"/subscribers/{(await world.Subscribers.FindByMailAsync(mail, default))!.Id}";
    }
}
