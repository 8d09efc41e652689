using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Reporting.EndToEnd.Operation;
using Xunit;

namespace Reporting.EndToEnd.Site;

/// <summary>The pages of those who have signed in: in a browser, and by those who may not.</summary>
[Collection(nameof(SiteFixture))]
public sealed class WorkTests(SiteFixture site)
{
    private static string Month => "2026M08";

    private static readonly string[] Pages =
    [
        "/work", "/orders", "/orders/new", "/orders/new?areas=813&areas=787", "/orders/new?areas=813&group=none",
        "/meetings?region=081&year=2026", "/meetings/year-plan/081/2030", "/meetings/collective/086/2030", "/meetings/networks/081",
        "/meetings/networks/081/landsdel-11", "/meetings/activities/all/2026", "/meetings/evaluations/081/2026", "/meetings/new", "/reports", "/reports?of=851", "/messages",
        "/runs", $"/runs/{Month}/1", "/poison", "/subscribers", "/runs/2020M01/1",
    ];

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task EveryPageCanBeReadByAll(bool dark, bool phone)
    {
        var page = await site.OpenAsync(dark, phone);
        await SignInAsync(page, "operator");
        var (past, future) = (await PlanAsync(-3), await PlanAsync(20));
        await PageCheck.AssertReadableAsync(page, [.. Pages, future, past, past + "/minutes"], dark, phone);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ARegionOrdersAPackAndHasItInHand(bool script)
    {
        var page = await site.OpenAsync(script: script);
        await page.GotoAsync("/orders/new");
        Assert.EndsWith("/sign-in?to=%2Forders%2Fnew", page.Url);
        await page.GetByLabel("Rolle").SelectOptionAsync("region:081");
        await page.GetByRole(AriaRole.Button, new() { Name = "Log ind" }).ClickAsync();
        foreach (var area in new[] { "Frederikshavn", "Thisted" }) await page.GetByLabel(area, new() { Exact = true }).CheckAsync();
        await page.GetByLabel("Sted", new() { Exact = true }).FillAsync(script ? "Sal 1" : "Sal 2");
        await page.GetByRole(AriaRole.Button, new() { Name = "Se dagsordenen" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Dagsorden", Exact = true })).ToBeVisibleAsync();
        Assert.EndsWith("/orders/new", page.Url); // what people type stands in no address
        await page.GetByRole(AriaRole.Button, new() { Name = "Bestil materialet" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/orders/[0-9a-f]{24}$"));
        await GetsPackAsync(page, script);
    }

    [Fact]
    public async Task APackIsForThoseItConcerns()
    {
        await (await site.OpenAsync()).Context.CloseAsync();
        using var region = await site.VisitAsync("region:081");
        var order = await region.SendAsync("/orders/new", ("areas", "813"), ("place", "<b>Sal</b>"));
        Assert.Contains("Frederikshavn", await region.ReadAsync(order));
        using var area = await site.VisitAsync("area:813");
        await area.ReadAsync(order);
        foreach (var visitor in new[] { region, area }) Assert.Contains($"href=\"{order}\"", await visitor.ReadAsync("/orders"));
        foreach (var role in new[] { "region:082", "area:787" })
        {
            using var other = await site.VisitAsync(role);
            foreach (var address in new[] { order, order + "/pack.pdf", "/orders/0123456789abcdef01234567" })
            {
                using var missing = await other.GetAsync(address);
                Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
            }

            Assert.DoesNotContain(order, await other.ReadAsync("/orders"));
            using var unseen = await other.PostAsync(order, ("do", "delete"));
            Assert.Equal(HttpStatusCode.NotFound, unseen.StatusCode);
            using var refused = await other.PostAsync("/orders/new", ("areas", "813"));
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        }

        using var unknown = await region.GetAsync(order + "/nothing.pdf");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Contains("Dokumentet findes ikke", await unknown.Content.ReadAsStringAsync());
        Assert.DoesNotContain("Sal 9", await region.ReadAsync("/orders/new?areas=813&place=Sal+9"));
        using var nobody = await region.PostUnmarkedAsync("/orders/new", ("areas", "813"));
        Assert.Equal(HttpStatusCode.Forbidden, nobody.StatusCode);
    }

    [Fact]
    public async Task NothingIsTakenFromAMeetingThatOneIsNotIn()
    {
        await (await site.OpenAsync()).Context.CloseAsync();
        var meeting = (await PlanAsync(20)).Split('/')[^1];
        using var member = await site.VisitAsync("area:813");
        Assert.Contains("Dagsorden", await member.ReadAsync($"/orders/new?meeting={meeting}"));
        var order = await member.SendAsync("/orders/new", ("meeting", meeting));
        Assert.Contains($"href=\"{order}\"", await member.ReadAsync($"/meetings/{meeting}"));
        using var other = await site.VisitAsync("area:787");
        var page = await other.ReadAsync($"/orders/new?meeting={meeting}&areas=787");
        Assert.DoesNotContain("Dagsorden", page);
        Assert.DoesNotContain("Jobcenterchefen", page);
    }

    [Fact]
    public async Task AReportIsOrderedAndReadByThoseItConcerns()
    {
        await (await site.OpenAsync()).Context.CloseAsync();
        (string, string)[] wanted = [("report", "key-figures"), ("of", "081")];
        using var region = await site.VisitAsync("region:081");
        var order = await region.SendAsync("/reports", wanted);
        Assert.Equal(order, await region.SendAsync("/reports", wanted));
        using var area = await site.VisitAsync("area:813");
        var own = await area.SendAsync("/reports", ("report", "annual-review"), ("of", "813"));
        Assert.Contains($"href=\"{own}\"", await region.ReadAsync("/reports"));
        foreach (var (role, address) in new[] { ("region:082", order), ("area:813", order), ("area:787", own) })
        {
            using var other = await site.VisitAsync(role);
            foreach (var path in new[] { address, address + "/pack.pdf" })
            {
                using var missing = await other.GetAsync(path);
                Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
            }

            Assert.DoesNotContain(address, await other.ReadAsync("/reports"));
            using var refused = await other.PostAsync("/reports", wanted);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.Contains("id=\"of-wrong\">Om: Du kan bestille rapporter om din egen region",
                WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()));
        }

        await AssertMadeAsync(region, order);
        await region.SendAsync(order, ("do", "delete"));
        using var gone = await region.GetAsync(order);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    private static async Task AssertMadeAsync(SiteVisitor visitor, string order)
    {
        for (var i = 0; i < 60 && !(await visitor.ReadAsync(order)).Contains("pack.zip", StringComparison.Ordinal); i++)
            await Task.Delay(250);
        foreach (var (file, start) in new[] { ("pack.pdf", "%PDF"), ("pack.xlsx", "PK"), ("pack.docx", "PK"), ("pack.zip", "PK") })
        {
            using var answer = await visitor.GetAsync($"{order}/{file}");
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            Assert.StartsWith(start, System.Text.Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        }
    }

    private async Task<string> PlanAsync(int days)
    {
        using var region = await site.VisitAsync("region:081");
        var planned =
            await region.SendAsync("/meetings/new", ("areas", "813"), ("kind", "individual"), ("place", "Sal 3"),
                ("participants", "Jobcenterchefen"),
            ("date", $"{DateTime.UtcNow.AddDays(days):yyyy-MM-dd}"));
        return planned.Split('?')[0];
    }

    private static async Task SignInAsync(IPage page, string role)
    {
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("Rolle").SelectOptionAsync(role);
        await page.GetByRole(AriaRole.Button, new() { Name = "Log ind" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/work$"));
    }

    // Without the script a person asks again; with it the page does.
    private static async Task GetsPackAsync(IPage page, bool script)
    {
        var document = page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Mødemateriale .*pdf$") });
        for (var i = 0; i < 60 && !script && !await document.IsVisibleAsync(); i++)
        {
            await page.ReloadAsync();
            await Task.Delay(500);
        }

        await document.WaitForAsync();
        var pdf = await page.APIRequest.GetAsync((await document.GetAttributeAsync("href"))!);
        Assert.StartsWith("%PDF", System.Text.Encoding.Latin1.GetString(await pdf.BodyAsync()));
        foreach (var editable in new[] { "^Mødemateriale .*docx$", "^Plancher .*pptx$" })
        {
            var link = page.GetByRole(AriaRole.Link, new() { NameRegex = new(editable) });
            var file = await page.APIRequest.GetAsync((await link.GetAttributeAsync("href"))!);
            Assert.StartsWith("PK", System.Text.Encoding.Latin1.GetString(await file.BodyAsync()), StringComparison.Ordinal);
        }
    }
}
