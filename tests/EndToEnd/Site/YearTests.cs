using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace Reporting.EndToEnd.Site;

/// <summary>A region's year on the website: the plan is taken over, and a network is made. In a year that no other test plans in.</summary>
[Collection(nameof(SiteFixture))]
public sealed partial class YearTests(SiteFixture site)
{
    private static readonly int Year = DateTime.UtcNow.Year + 3;

    [Fact]
    public async Task APlanIsTakenOverOnceAndWhatWasMovedStays()
    {
        var address = $"/meetings/year-plan/081/{Year}";
        using var region = await site.VisitAsync("region:081");
        var shown = WebUtility.HtmlDecode(await region.ReadAsync(address));
        var choices = Choice().Matches(shown).Select(m => (Name: "take", m.Groups[1].Value)).ToArray();
        Assert.InRange(choices.Length, 11 * 2, 11 * 6);
        Assert.Contains("Forårsmøde", shown, StringComparison.Ordinal);
        using (var none = await region.PostAsync(address)) Assert.Equal(HttpStatusCode.BadRequest, none.StatusCode);
        using (var odd = await region.PostAsync(address, ("take", "x"))) Assert.Equal(HttpStatusCode.BadRequest, odd.StatusCode);

        Assert.EndsWith("?made=3&there=0", await region.SendAsync(address, choices[..3]));
        var moved = Meeting().Match(await region.ReadAsync($"/meetings?region=081&year={Year}")).Value;
        var proposed = choices.Single(c => c.Value.StartsWith(moved[^12..], StringComparison.Ordinal)).Value.Split('.');
        await region.SendAsync(moved,
            [.. proposed[3].Split('-').Select(a => ("areas", a)), ("kind", proposed[1]), ("date", $"{Year}-09-03"), ("language", "da"),
                ("version", "1")]);
        Assert.EndsWith($"?made={choices.Length - 3}&there=3", await region.SendAsync(address, choices));
        Assert.EndsWith($"?made=0&there={choices.Length}", await region.SendAsync(address, choices));
        Assert.Contains("3. september", WebUtility.HtmlDecode(await region.ReadAsync(moved)), StringComparison.Ordinal);
        var told = WebUtility.HtmlDecode(await region.ReadAsync($"/meetings/activities/081/{Year}"));
        Assert.Contains($"{choices.Length} møder er planlagt", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANetworkIsMadeChangedAndRemoved()
    {
        const string List = "/meetings/networks/081";
        using var region = await site.VisitAsync("region:081");
        using var jobcentre = await site.VisitAsync("area:813");
        (string, string)[] form =
            [("name", "<b>Nord & Vest</b>"), ("areas", "813"), ("areas", "860"), ("from", "2026-01-01"), ("mark", "0123456789ab")];
        foreach (var _ in new[] { "once", "twice" }) Assert.Equal($"{List}/0123456789ab?saved=1", await region.SendAsync(List, form));
        Assert.Contains("&lt;b&gt;Nord &amp; Vest&lt;/b&gt;", await region.ReadAsync($"{List}/0123456789ab"), StringComparison.Ordinal);
        Assert.DoesNotContain("action=\"/meetings/networks", await jobcentre.ReadAsync($"{List}/0123456789ab"), StringComparison.Ordinal);
        using (var late = await region.PostAsync($"{List}/0123456789ab", [.. form, ("version", "7"), ("do", "save"), ("to", "2026-12-31")]))
            Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        await region.SendAsync($"{List}/0123456789ab", [.. form, ("version", "1"), ("do", "save"), ("to", "2026-12-31")]);
        Assert.Equal($"{List}?removed=1", await region.SendAsync($"{List}/0123456789ab", ("version", "2"), ("do", "withdraw")));
        Assert.DoesNotContain("0123456789ab\">", await region.ReadAsync(List), StringComparison.Ordinal);
    }

    [GeneratedRegex("name=\"take\" value=\"([^\"]+)\"")]
    private static partial Regex Choice();

    [GeneratedRegex("/meetings/20[0-9]{2}-081-[0-9a-f]{12}")]
    private static partial Regex Meeting();
}
