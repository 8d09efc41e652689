using System.Net;
using System.Text.RegularExpressions;
using Reporting.Application.Access;
using Xunit;

namespace Reporting.EndToEnd.Security;

/// <summary>What search engines and caches may do with documents that are not for all, or are not there.</summary>
[Collection(nameof(SecurityWorld))]
public sealed class MissingTests(SecurityWorld world)
{
    [Fact]
    public async Task ADocumentByALinkIsKeptByItsReaderAloneAndNoLongerThanTheLinkHolds()
    {
        var payload = $"2026M03/1/{SecurityWorld.Area}.pdf";
        using var answer = await world.App.Http.GetAsync("/documents/" + world.Sign(LinkPurposes.Document, payload));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var caching = answer.Headers.CacheControl!;
        Assert.True(caching.Private && !caching.Public, caching.ToString());
        Assert.DoesNotContain("immutable", caching.ToString());
        Assert.InRange(caching.MaxAge!.Value, TimeSpan.Zero, TimeSpan.FromHours(1));
        Assert.Equal(["noindex"], answer.Headers.GetValues("X-Robots-Tag"));
        Assert.Equal(["no-referrer"], answer.Headers.GetValues("Referrer-Policy"));
        using var old = await world.App.Http.GetAsync("/documents/" + world.Sign(LinkPurposes.Document, payload, valid: false));
        Assert.Equal((HttpStatusCode.Gone, "noindex"), (old.StatusCode, old.Headers.GetValues("X-Robots-Tag").Single()));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("?v=000000000000", false)]
    [InlineData("own", true)]
    public async Task AFileOfPagesIsKeptForEverUnderItsOwnHashAlone(string version, bool forEver)
    {
        var own = Regex.Match(await world.App.Http.GetStringAsync("/about"), "site\\.css(\\?v=[0-9a-f]+)").Groups[1].Value;
        using var answer = await world.App.Http.GetAsync("/assets/site.css" + (version == "own" ? own : version));
        Assert.Equal(forEver, answer.Headers.CacheControl!.ToString().Contains("immutable", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/documents/none", 404)]
    [InlineData("/api/overviews/2026M03/none.pdf", 404)]
    [InlineData("/api/overviews/2026M03/751.xlsx", 404)]
    [InlineData("/api/overviews/1999M01/760.pdf", 404)]
    [InlineData("/api/overviews/x/760.pdf", 400)]
    [InlineData("/api/areas/none/verdicts", 404)]
    [InlineData("/api/none", 404)]
    [InlineData("/areas/none", 404)]
    [InlineData("/indicators/none/areas.csv", 404)]
    [InlineData("/assets/none", 404)]
    [InlineData("/none", 404)]
    public async Task WhatIsMissingIsKeptOutOfSearchEngines(string path, int status)
    {
        using var answer = await world.App.Http.GetAsync(path);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(["noindex"], answer.Headers.TryGetValues("X-Robots-Tag", out var said) ? said : []);
        using var found = await world.App.Http.GetAsync("/");
        Assert.False(found.Headers.Contains("X-Robots-Tag"));
    }
}
