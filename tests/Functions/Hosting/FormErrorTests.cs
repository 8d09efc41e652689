using System.Net;
using System.Text.RegularExpressions;
using Reporting.FunctionTests.Publishing;
using Xunit;

namespace Reporting.FunctionTests.Hosting;

/// <summary>A form that is not taken says why at the top of its page, with the focus, and again beside each field.</summary>
public sealed class FormErrorTests(EndedAreaWorld world) : IClassFixture<EndedAreaWorld>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WhatIsWrongStandsFirstAndAtItsFieldAndWhatWasTypedStays()
    {
        var (status, html) = await PostAsync(
            ("mail", "<ab>"), ("areas-typed", "Blåby"), ("language", "da"), ("perArea", "true"));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("<title>Fejl: ", html, StringComparison.Ordinal);
        Assert.Matches("<main id=\"main\"><div role=\"alert\"[^>]* tabindex=\"-1\" autofocus", Regex.Replace(html, ">\\s+<", "><"));
        foreach (var field in new[] { "mail", "areas", "kinds" })
        {
            Assert.Contains($"<a href=\"#{field}\">", html, StringComparison.Ordinal);
            Assert.Matches($"id=\"{field}-wrong\">[^<]{{10,}}<", html);
            Assert.Matches($" id=\"{field}\"", html);
        }

        Assert.Matches("<input id=\"mail\" aria-describedby=\"mail-wrong\"[^>]*value=\"&lt;ab&gt;\"", html);
        Assert.Matches("name=\"areas-typed\"[^>]*value=\"Blåby\"", WebUtility.HtmlDecode(html));
        Assert.Matches("value=\"true\" checked", html);
    }

    [Fact]
    public async Task AnAreaIsAddedByNameWithoutAScriptAndNothingElseHappens()
    {
        var (status, html) = await PostAsync(
            ("do", "add-area"), ("areas", "751"), ("areas-typed", "læsø kommune"), ("mail", ""), ("language", "da"), ("perArea", "false"));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.DoesNotContain("role=\"alert\"", html, StringComparison.Ordinal);
        foreach (var code in new[] { "751", "825" })
            Assert.Matches($"name=\"areas\" value=\"{code}\" checked", html);
    }

    private async Task<(HttpStatusCode Status, string Html)> PostAsync(params (string Name, string Value)[] fields)
    {
        using var answer = await world.Http.PostAsync(
            "/subscriptions", new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))), Stop);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Stop));
    }
}
