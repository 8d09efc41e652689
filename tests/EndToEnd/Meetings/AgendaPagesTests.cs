using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Reporting.EndToEnd.Operation;
using Xunit;

namespace Reporting.EndToEnd.Meetings;

/// <summary>The agenda before the meeting, as a jobcentre takes part in it by its link or signed in, and as the region sees it.</summary>
[Collection(nameof(AppFixture))]
public sealed partial class AgendaPagesTests(AppFixture app)
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow);
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.4 " + new string('x', 300_000));

    [Fact]
    public async Task TheAgendaIsCommentedOnAgreedAndSeenToChange()
    {
        using var region = await SignedInAsync("Åse", "region:082");
        using var jobcentre = new SiteVisitor(app.Http.BaseAddress!);
        var page = await PlanAsync(region, "727", ("agenda", "Unge uden job"));
        var link = Items().Match(await region.ReadAsync(page)).Value;
        var proposed = Text(await jobcentre.ReadAsync(link));
        Assert.Contains("Unge uden job", proposed);
        await IsAsync(HttpStatusCode.BadRequest, jobcentre.PostUnmarkedAsync(link, ("do", "comment"), ("text", ""), ("by", "Bo")));
        await IsAsync(HttpStatusCode.Redirect, jobcentre.PostUnmarkedAsync(link, ("do", "comment"), ("text",
            "Tal også om <b>sygedagpenge</b>"), ("by", "Bo")));
        var shown = Shown().Match(proposed).Groups[1].Value;
        await IsAsync(HttpStatusCode.BadRequest, jobcentre.PostUnmarkedAsync(link, ("do", "agree"), ("shown", "0123456789abcdef"), ("by",
            "Bo")));
        await IsAsync(HttpStatusCode.BadRequest, jobcentre.PostUnmarkedAsync(link, ("do", "agree"), ("shown", shown), ("by", "")));
        foreach (var _ in new[] { "once", "twice" })
            await IsAsync(HttpStatusCode.Redirect, jobcentre.PostUnmarkedAsync(link, ("do", "agree"), ("shown", shown), ("by", "Bo")));

        var agreed = await region.ReadAsync(page);
        Assert.Contains("Bo, jobcentret via link", Text(agreed));
        Assert.DoesNotContain("ændret efter at den blev aftalt", Text(agreed));
        Assert.Contains("&lt;b&gt;sygedagpenge", agreed);
        Assert.Equal(2, Text(agreed).Split("Dagsordenen aftalt").Length);
        await region.SendAsync(page, [.. Meeting("727"), ("version", "1"), ("agenda", "Unge uden job"), ("agenda", "Seniorer")]);
        Assert.Contains("ændret efter at den blev aftalt", Text(await region.ReadAsync(page)));
        Assert.Contains("Den er ændret, efter at den blev aftalt.", Text(await jobcentre.ReadAsync(link)));
    }

    [Fact]
    public async Task WhoHasSignedInForTheAreaHasTheSameForm()
    {
        using var region = await SignedInAsync("Åse", "region:082");
        using var chief = await SignedInAsync("Lis", "area:779");
        using var other = await SignedInAsync("Ib", "area:751");
        var page = await PlanAsync(region, "779");
        Assert.Contains(page + "/agenda?area=779", Text(await chief.ReadAsync(page)));
        var form = await chief.ReadAsync(page + "/agenda?area=779");
        await chief.SendAsync(page + "/agenda?area=779", ("text", "Fleksjob"));
        await IsAsync(HttpStatusCode.BadRequest,
            chief.PostAsync(page + "/agenda?area=779", ("do", "agree"), ("shown", Shown().Match(form).Groups[1].Value)));
        form = await chief.ReadAsync(page + "/agenda?area=779");
        await chief.SendAsync(page + "/agenda?area=779", ("do", "agree"), ("shown", Shown().Match(form).Groups[1].Value));
        Assert.Contains("Aftalt", Text(await chief.ReadAsync(page + "/agenda?area=779")));
        Assert.Matches("✓</span>[^<]*, Lis", Text(await region.ReadAsync(page)));
        await IsAsync(HttpStatusCode.Forbidden, chief.PostUnmarkedAsync(page + "/agenda?area=779", ("text", "Uden mærke")));
        await IsAsync(HttpStatusCode.NotFound, other.GetAsync(page + "/agenda?area=779"));
        await IsAsync(HttpStatusCode.NotFound, other.PostAsync(page + "/agenda?area=779", ("text", "Fra en anden")));
    }

    [Fact]
    public async Task AFileIsTakenWholeAndGivenOutToBeSaved()
    {
        using var region = await SignedInAsync("Åse", "region:082");
        using var other = await SignedInAsync("Ib", "area:751");
        using var jobcentre = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
        {
            BaseAddress = app.Http.BaseAddress,
        };
        var page = await PlanAsync(region, "791");
        var link = Items().Match(await region.ReadAsync(page)).Value;
        foreach (var (name, content, by, said) in new (string, byte[], string, string)[]
        {
            ("x.html", "<script>"u8.ToArray(), "Bo", "Den slags fil kan ikke modtages"), ("x.pdf", "<script>"u8.ToArray(), "Bo",
                "Indholdet er ikke det"),
            ("x.pdf", Pdf, "", "skriv dit navn"), ("stor.pdf", new byte[(10 * 1_048_576) + 10], "Bo", "for stor"),
        })
        {
            using var refused = await UploadAsync(jobcentre, link, name, content, by);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.Contains(said, Text(await refused.Content.ReadAsStringAsync()));
        }

        using (var taken = await UploadAsync(jobcentre, link, "..\\Vores \"notat\" ø.pdf", Pdf, "Bo"))
            Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        var shown = Text(await region.ReadAsync(page));
        Assert.Contains("Vores -notat- ø.pdf", shown);
        Assert.Contains("Bo, jobcentret via link", shown);
        var file = Files().Match(shown).Value;
        using (var answer = await region.GetAsync(file))
        {
            Assert.Equal(Pdf, await answer.Content.ReadAsByteArrayAsync());
            Assert.Equal(("application/octet-stream", "attachment", "Vores -notat- ø.pdf"), (answer.Content.Headers.ContentType!.MediaType,
                answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileNameStar));
            Assert.Equal(["nosniff", "default-src 'none'; sandbox"],
                new[] { "X-Content-Type-Options", "Content-Security-Policy" }.Select(h => Assert.Single(answer.Headers.GetValues(h))));
        }

        await IsAsync(HttpStatusCode.NotFound, other.GetAsync(file));
        await IsAsync(HttpStatusCode.OK, jobcentre.GetAsync($"{link}/files/{file.Split('/')[^1]}"));
        await region.SendAsync(page + "/agenda?area=791", ("remove-file", file.Split('/')[^1]));
        await IsAsync(HttpStatusCode.NotFound, region.GetAsync(file));
        Assert.Contains("Fil slettet", Text(await region.ReadAsync(page)));
    }

    [Fact]
    public async Task AStandardIsChosenForTheYear()
    {
        using var region = await SignedInAsync("Åse", "region:083");
        using var jobcentre = await SignedInAsync("Bo", "area:461");
        var year = $"{Today.Year}";
        Assert.Contains("Mindst 2 individuelle møder om året", Text(await region.ReadAsync($"/meetings?region=083&year={year}")));
        await IsAsync(HttpStatusCode.Forbidden, jobcentre.PostAsync("/meetings/standard", ("region", "083"), ("year", year), ("standard",
            "four")));
        await region.SendAsync("/meetings/standard", ("region", "083"), ("year", year), ("standard", "four"));
        var shown = Text(await region.ReadAsync($"/meetings?region=083&year={year}"));
        foreach (var said in new[] { "Mindst 4 møder om året, heraf mindst 2 individuelle", "færre end 4 møder i alt", "Valgt af" })
            Assert.Contains(said, shown);
        Assert.Contains("Mindst 4 møder om året", Text(await jobcentre.ReadAsync($"/meetings?area=461&year={year}")));
    }

    // The name as a browser sends it: as it is, but for quotes.
    private static async Task<HttpResponseMessage> UploadAsync(HttpClient http, string link, string name, byte[] content, string by)
    {
        const string Boundary = "----form-of-the-test";
        var sent = name.Replace("\"", "%22", StringComparison.Ordinal);
        var head = $"--{Boundary}\r\nContent-Disposition: form-data; name=\"by\"\r\n\r\n{by}\r\n--{Boundary}\r\n"
            + $"Content-Disposition: form-data; name=\"file\"; filename=\"{sent}\"\r\n"
            + "Content-Type: application/pdf\r\n\r\n";
        using var body = new ByteArrayContent([.. Encoding.UTF8.GetBytes(head), .. content,
            .. Encoding.UTF8.GetBytes($"\r\n--{Boundary}--\r\n")]);
        body.Headers.ContentType = MediaTypeHeaderValue.Parse($"multipart/form-data; boundary={Boundary}");
        return await http.PostAsync(link + "/files", body);
    }

    private async Task<SiteVisitor> SignedInAsync(string name, string role)
    {
        var visitor = new SiteVisitor(app.Http.BaseAddress!);
        await IsAsync(HttpStatusCode.Redirect, visitor.PostUnmarkedAsync("/sign-in", ("name", name), ("role", role)));
        return visitor;
    }

    private static async Task<string> PlanAsync(SiteVisitor region, string area, params (string, string)[] more) =>
        (await region.SendAsync("/meetings/new", [.. Meeting(area), .. more])).Split('?')[0];

    private static (string Name, string Value)[] Meeting(string area) =>
        [("kind", "individual"), ("areas", area), ("date", Today.AddDays(10).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("language", "da")];

    private static async Task IsAsync(HttpStatusCode status, Task<HttpResponseMessage> asked)
    {
        using var answer = await asked;
        Assert.Equal(status, answer.StatusCode);
    }

    private static string Text(string html) => WebUtility.HtmlDecode(html);

    [GeneratedRegex("/meetings/items/[A-Za-z0-9_-]+")]
    private static partial Regex Items();

    [GeneratedRegex("/meetings/[0-9a-f-]+/files/[0-9a-f]{12}")]
    private static partial Regex Files();

    [GeneratedRegex("name=\"shown\" value=\"([0-9a-f]{16})\"")]
    private static partial Regex Shown();
}
