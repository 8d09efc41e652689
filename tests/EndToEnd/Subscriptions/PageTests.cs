using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Reporting.Application.Access;
using Xunit;

namespace Reporting.EndToEnd.Subscriptions;

/// <summary>The pages themselves: what they may do in a browser, and how they show what people wrote.</summary>
[Collection(nameof(SubscriptionsApp))]
public sealed class PageTests(SubscriptionsApp app)
{
    [Fact]
    public async Task EveryPageIsLockedDown()
    {
        var active = await app.SubscribeAsync(app.NewMail(), "751");
        var wrong = new Uri("/subscriptions/leave/wrong", UriKind.Relative);
        foreach (var link in new[] { app.Links.Confirm(active), app.Links.Leave(active, SubscriptionKinds.Alerts), app.Links.Manage(active),
            wrong })
        {
            using var answer = await app.Http.GetAsync(link);
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            foreach (var part in new[] { "default-src 'none'", "script-src 'self'", "form-action 'self'", "base-uri 'none'",
                "frame-ancestors 'none'" }) Assert.Contains(part, policy);
            Assert.DoesNotContain("unsafe", policy);
            Assert.Equal("noindex", Assert.Single(answer.Headers.GetValues("X-Robots-Tag")));
            Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
            Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
            Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        }
    }

    [Fact]
    public async Task WhatPeopleWroteIsEncoded()
    {
        const string mail = "o'neil&lt;b'{x}@jobcenter.example";
        Assert.Null(await app.Ledger.FindByMailAsync(mail, default));
        using var refused = await app.SignUpAsync(mail, "751");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode); // a semicolon separates addresses

        var active = await app.SubscribeAsync("o'neil&lt&amp'{x}@jobcenter.example", "751");
        var html = await app.Http.GetStringAsync(app.Links.Manage(active));
        Assert.Contains("o&#x27;neil&amp;lt&amp;amp&#x27;{x}@jobcenter.example", html);
        Assert.Equal(active.Mail, Html(html).Descendants("strong").Single().Value);
        var hostile = await app.Http.GetStringAsync(app.Links.Manage(active) + "?lang=%22%3E%3Cscript%3E");
        Assert.DoesNotContain("<script>", hostile);
    }

    [Fact]
    public async Task TheManagePageShowsTheChoiceAndNamesEveryField()
    {
        var active = await app.SubscribeAsync(app.NewMail(), "751", "082");
        var page = Html(await app.Http.GetStringAsync(app.Links.Manage(active)));
        Assert.Equal(["082", "751", "alerts", "da", "false", "overview"], Ticked(page));
        var labelled = page.Descendants("label").Select(l => l.Attribute("for")?.Value).ToHashSet();
        Assert.All(page.Descendants("input").Where(i => i.Attribute("type")?.Value != "hidden"),
            i => Assert.True(i.Parent!.Name == "label" || labelled.Contains(i.Attribute("id")!.Value)));
        Assert.All(page.Descendants("fieldset"), f => Assert.NotNull(f.Element("legend")));
        Assert.All(page.Descendants("form"), f => Assert.Equal("post", f.Attribute("method")!.Value));
    }

    [Fact]
    public async Task WhatWasTickedStaysTickedWhenSomethingElseIsWrong()
    {
        using var form = new FormUrlEncodedContent([
            new("mail", "no address"), new("areas", "751"), new("areas", "082"), new("kinds", "digest"), new("language", "en"),
            new("perArea", "true")]);
        using var answer = await app.Http.PostAsync("/subscriptions", form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(["082", "751", "digest", "en", "true"], Ticked(Html(await answer.Content.ReadAsStringAsync())));
        Assert.Contains("751", Ticked(Html(await app.Http.GetStringAsync("/subscriptions?areas=751"))));
    }

    [Theory]
    [InlineData("", "da", "Dine mails")]
    [InlineData("?lang=en", "en", "Your mails")]
    [InlineData("?lang=fr", "da", "Dine mails")]
    public async Task PagesSpeakDanishAndEnglishOnRequest(string query, string code, string title)
    {
        var active = await app.SubscribeAsync(app.NewMail(), "751");
        var html = await app.Http.GetStringAsync(app.Links.Manage(active) + query);
        Assert.Contains($"<html lang=\"{code}\">", html);
        Assert.Equal(title, Html(html).Descendants("h1").Single().Value);
    }

    [Theory]
    [InlineData("confirm")]
    [InlineData("leave")]
    [InlineData("manage")]
    public async Task WrongAndOldLinksAreToldApart(string purpose)
    {
        var active = await app.SubscribeAsync(app.NewMail(), "751");
        var old = app.Sign(purpose, active.Id, DateTimeOffset.UtcNow.AddMinutes(-1));
        var other = app.Sign(LinkPurposes.Document, active.Id, null);
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
        {
            Assert.Equal(HttpStatusCode.Gone, await StatusAsync(method, $"/subscriptions/{purpose}/{old}"));
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(method, $"/subscriptions/{purpose}/{other}"));
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(method, $"/subscriptions/{purpose}/%0d%0aæ"));
        }

        Assert.Equal(SubscriberState.Active, (await app.FindAsync(active.Id))!.State);
    }

    private async Task<HttpStatusCode> StatusAsync(HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, path);
        using var answer = await app.Http.SendAsync(request);
        return answer.StatusCode;
    }

    private static IEnumerable<string> Ticked(XElement page) => page.Descendants("input")
        .Where(i => i.Attribute("checked") is not null).Select(i => i.Attribute("value")!.Value).Order(StringComparer.Ordinal);

    // What stands in the frame as XML, which closes every element and gives every attribute a value.
    private static XElement Html(string html)
    {
        var frame = Regex.Match(html, "<main .*</main>", RegexOptions.Singleline).Value;
        frame = Regex.Replace(frame, "<(?:option|details) [^>]*>", o => Regex.Replace(o.Value, " (selected|open|value)(?=[ >])", " $1=\"\""));
        return XElement.Parse(
            Regex.Replace(frame, "<input [^>]*>",
                i => Regex.Replace(i.Value.TrimEnd('>', '/', ' '), " (required|checked)(?= |$)", " $1=\"\"") + "/>"));
    }
}
