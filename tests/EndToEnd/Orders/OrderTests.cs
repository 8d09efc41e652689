using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Xunit;

namespace Reporting.EndToEnd.Orders;

/// <summary>Meeting packs and reports ordered, followed and fetched, before and after a revision of the month.</summary>
public sealed class OrderTests : IAsyncLifetime
{
    private const string Packs = "api/meeting-packs";
    private const string Reports = "api/reports";
    private readonly AppFixture app = new() { IsSmall = true };

    private OrderClient Client => new(app.Http);

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task DocumentsAreOrderedFollowedAndFetched()
    {
        await NothingCanBeOrderedBeforeAMonthIsPublicAsync();
        await app.ImportAsync();
        var first = await AnIndividualPackAsync();
        await ACollectivePackAsync();
        await ARoundOfARegionAsync();
        await EveryReportAsync();
        await OddTextsAsync();
        await WrongOrdersAreAnsweredHelpfullyAsync();
        await OrdersAreNotForAllAsync(first);

        await app.PublishVintageAsync(2);
        await app.ImportAsync();
        await ARevisedMonthGivesANewPackBesideTheOldAsync(first);
        await APackCanBeDeletedAsync(first);
    }

    private async Task NothingCanBeOrderedBeforeAMonthIsPublicAsync() =>
        await AnswersAsync(Packs, """{"areas":["851"]}""", HttpStatusCode.NotFound, "No month is published yet");

    private async Task<JsonElement> AnIndividualPackAsync()
    {
        var order = await Client.OrderAsync(Packs, """{"areas":["aalborg"],"date":"2026-10-06","place":"Aalborg"}""");
        Assert.Equal("done", Text(order, "state"));
        Assert.Equal(("2026M08", 1), (Text(order, "month"), order.GetProperty("revision").GetInt32()));
        var links = order.GetProperty("links");
        var pdf = await PdfTextAsync(await Client.BytesAsync(Text(links, "pdf")));
        foreach (var said in new[] { "Aalborg", "Dagsorden", "6. oktober 2026", "august 2026", "Resultatoversigt" })
            Assert.Contains(said, pdf);
        Assert.Contains("Aalborg", await PdfTextAsync(await Client.BytesAsync(Text(links, "slides"))));
        Assert.Equal("PK"u8.ToArray(), (await Client.BytesAsync(Text(links, "xlsx")))[..2]);
        await WhatCanBeChangedAsync(links, "docx", "word/document.xml", "M%C3%B8demateriale%20Aalborg%20august%202026.docx");
        await WhatCanBeChangedAsync(links, "pptx", "ppt/presentation.xml", "Plancher%20Aalborg%20august%202026.pptx");
        Assert.Equal(
            ["Mødemateriale Aalborg august 2026.pdf", "Mødemateriale Aalborg august 2026.xlsx", "Plancher Aalborg august 2026.pdf"],
            (await EntriesAsync(Text(links, "zip"))).Order(StringComparer.Ordinal));

        var again = await Client.OrderAsync(Packs, """{"place":"Aalborg","areas":["851","851"],"kind":"individual","date":"2026-10-06"}""");
        Assert.Equal(Text(order, "id"), Text(again, "id"));
        Assert.Equal(order.GetProperty("ordered").GetDateTimeOffset(), again.GetProperty("ordered").GetDateTimeOffset());
        return order;
    }

    // Made when it is fetched, the same every time, and saved rather than shown.
    private async Task WhatCanBeChangedAsync(JsonElement links, string kind, string main, string name)
    {
        using var answer = await Client.GetAsync(Text(links, kind));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith("application/vnd.openxmlformats-officedocument.", answer.Content.Headers.ContentType!.MediaType, StringComparison.Ordinal);
        var saved = answer.Content.Headers.GetValues("Content-Disposition").Single();
        Assert.StartsWith("attachment", saved, StringComparison.Ordinal);
        Assert.Contains(name, saved);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        using var package = new ZipArchive(new MemoryStream(bytes));
        Assert.NotNull(package.GetEntry(main));
        Assert.Contains(package.Entries, e => e.FullName.EndsWith(".xlsx", StringComparison.Ordinal));
        Assert.Equal(bytes, await Client.BytesAsync(Text(links, kind)));
    }

    private async Task ACollectivePackAsync()
    {
        var order =
            await Client.OrderAsync(Packs,
                """{"areas":["851","840","813"],"group":"kommunegruppe-4","language":"en","focus":["sygedagpenge-fuldtid"]}""");
        var pdf = await PdfTextAsync(await Client.BytesAsync(Text(order.GetProperty("links"), "pdf")));
        foreach (var said in new[] { "Aalborg", "Rebild", "Frederikshavn", "Agenda" }) Assert.Contains(said, pdf);
    }

    private async Task ARoundOfARegionAsync()
    {
        var order = await Client.OrderAsync(Packs, """{"round":"081"}""");
        Assert.Equal((11, 11, 0), Progress(order));
        var parts = order.GetProperty("parts").EnumerateArray().ToList();
        var own = parts.Single(p => Text(p, "area") == "851");
        Assert.Contains("Aalborg", await PdfTextAsync(await Client.BytesAsync(Text(own.GetProperty("links"), "pdf"))));
        var names = await EntriesAsync(Text(order.GetProperty("links"), "zip"));
        Assert.Equal((33, 33), (names.Count, names.Distinct().Count()));
        Assert.Contains("Plancher Læsø august 2026.pdf", names);
    }

    private async Task EveryReportAsync()
    {
        var kinds = (await Client.GetJsonAsync(Reports)).EnumerateArray().ToList();
        Assert.Equal(["annual-review", "key-figures", "scorecards"], kinds.Select(k => Text(k, "id")).Order());
        foreach (var kind in kinds)
        {
            var scope = Text(kind, "needs") == "area" ? "\"areas\":[\"851\"]" : "\"region\":\"081\"";
            var order = await Client.OrderAsync(Reports, $$"""{"report":"{{Text(kind, "id")}}",{{scope}}}""");
            Assert.True(Text(order, "state") == "done", order.ToString());
            Assert.Contains("august 2026", await PdfTextAsync(await Client.BytesAsync(Text(order.GetProperty("links"), "pdf"))));
            Assert.Equal("PK"u8.ToArray(), (await Client.BytesAsync(Text(order.GetProperty("links"), "docx")))[..2]);
            Assert.Equal(2, (await EntriesAsync(Text(order.GetProperty("links"), "zip"))).Count);
        }
    }

    private async Task OddTextsAsync()
    {
        var odd =
            JsonSerializer.Serialize(
                new[] { "=cmd|' /C calc'!A0", "<script>alert(1)</script>", "\u202Eabc 😀 עברית", new string('x', 10_000) });
        var order = await Client.OrderAsync(Packs, $$"""{"areas":["851"],"items":{{odd}},"participants":{{odd}},"place":"<b>&"}""");
        Assert.True(Text(order, "state") == "done", order.ToString());
        var pdf = await PdfTextAsync(await Client.BytesAsync(Text(order.GetProperty("links"), "pdf")));
        Assert.Contains("<script>alert(1)</script>", pdf);
        Assert.True(pdf.Count(c => c == 'x') >= 20_000, "Something of the long texts is missing.");
    }

    private async Task WrongOrdersAreAnsweredHelpfullyAsync()
    {
        await AnswersAsync(Packs, "{}", HttpStatusCode.BadRequest, "Name either areas or a round");
        await AnswersAsync(Packs, "[]", HttpStatusCode.BadRequest, "not a JSON object");
        await AnswersAsync(Packs, "{", HttpStatusCode.BadRequest, "not JSON");
        await AnswersAsync(Packs, """{"areas":["Aalbork"]}""", HttpStatusCode.BadRequest, "851 Aalborg");
        await AnswersAsync(Packs, """{"areas":["081"]}""", HttpStatusCode.BadRequest, "Region Nordjylland is no jobcentre");
        await AnswersAsync(Packs, """{"areas":["851","840","813","860","849"],"kind":"collective"}""", HttpStatusCode.BadRequest,
            "2 to 4 areas, not 5");
        await AnswersAsync(Packs, """{"areas":["851"],"date":"12-05-2026","language":"sv","group":"x","focus":["y"],"colour":1}""",
            HttpStatusCode.BadRequest, "colour");
        await AnswersAsync(Packs, """{"areas":["851"],"date":"12-05-2026","language":"sv","group":"x","focus":["y"]}""",
            HttpStatusCode.BadRequest, "is not a day", "da, en");
        await AnswersAsync(Packs, """{"areas":["851"],"group":"x","focus":["y"]}""", HttpStatusCode.BadRequest, "kommunegruppe-4",
            "GET /api/indicators");
        await AnswersAsync(Packs, """{"areas":["851"],"items":["a\u0000b"]}""", HttpStatusCode.BadRequest, "control character");
        await AnswersAsync(Packs, """{"meeting":"2026-081-0123456789ab"}""", HttpStatusCode.BadRequest, "no such planned meeting");
        await AnswersAsync(Packs, """{"areas":["851"],"compareWith":["840"]}""", HttpStatusCode.BadRequest, "at least 3");
        await AnswersAsync(Packs, """{"areas":["851"],"month":"2026M13"}""", HttpStatusCode.BadRequest, "2026M13");
        await AnswersAsync(Packs, """{"areas":["851"],"month":"2019M01"}""", HttpStatusCode.NotFound, "2026M08");
        await AnswersAsync(Packs, $$"""{"areas":["851"],"items":["{{new string('x', 10_001)}}"]}""", HttpStatusCode.BadRequest, "10,000");
        await AnswersAsync(Reports, """{"report":"newsletter","region":"081"}""", HttpStatusCode.BadRequest, "key-figures");
        await AnswersAsync(Reports, """{"report":"annual-review","region":"081"}""", HttpStatusCode.BadRequest, "one area, not 11");
        await AnswersAsync(Reports, """{"report":"key-figures"}""", HttpStatusCode.BadRequest, "one of region, group and areas");
        foreach (var address in new[] { $"{Packs}/0123456789abcdef01234567", $"{Packs}/..%2F..", $"{Reports}/x.pdf", $"{Packs}/x/y.pdf" })
        {
            using var missing = await Client.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        }
    }

    private async Task OrdersAreNotForAllAsync(JsonElement order)
    {
        foreach (var link in order.GetProperty("links").EnumerateObject())
        {
            using var refused = await app.Http.GetAsync(link.Value.GetString());
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        }

        using var wrong = await Client.GetAsync($"{Reports}/{Text(order, "id")}");
        Assert.Equal(HttpStatusCode.NotFound, wrong.StatusCode);
    }

    private async Task ARevisedMonthGivesANewPackBesideTheOldAsync(JsonElement first)
    {
        var before = await Client.BytesAsync(Text(first.GetProperty("links"), "pdf"));
        var order = await Client.OrderAsync(Packs, """{"areas":["aalborg"],"date":"2026-10-06","place":"Aalborg"}""");
        Assert.NotEqual(Text(first, "id"), Text(order, "id"));
        Assert.Equal(2, order.GetProperty("revision").GetInt32());
        Assert.Contains("revision 1", await PdfTextAsync(await Client.BytesAsync(Text(order.GetProperty("links"), "pdf"))));
        Assert.Equal(before, await Client.BytesAsync(Text(first.GetProperty("links"), "pdf")));
    }

    private async Task APackCanBeDeletedAsync(JsonElement first)
    {
        var (status, pdf) = (Text(first.GetProperty("links"), "status"), Text(first.GetProperty("links"), "pdf"));
        foreach (var _ in new[] { "once", "twice" })
        {
            using var deleted = await Client.DeleteAsync(status);
            Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        }

        foreach (var address in new[] { status, pdf })
        {
            using var gone = await Client.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        }

        var report = Text(await Client.OrderAsync(Reports, """{"report":"annual-review","areas":["851"]}"""), "id");
        using var kept = await Client.DeleteAsync($"{Packs}/{report}");
        Assert.Equal(report, Text(await Client.GetJsonAsync($"{Reports}/{report}"), "id"));
    }

    private async Task AnswersAsync(string address, string body, HttpStatusCode status, params string[] said)
    {
        using var answer = await Client.PostAsync(address, body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == status, $"{body}: {answer.StatusCode} {text}");
        Assert.All(said, s => Assert.Contains(s, text));
    }

    private async Task<IReadOnlyList<string>> EntriesAsync(string address)
    {
        using var zip = new ZipArchive(new MemoryStream(await Client.BytesAsync(address)));
        return [.. zip.Entries.Select(e => e.FullName)];
    }

    private static async Task<string> PdfTextAsync(byte[] pdf)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, pdf);
            var read = await Unit.Command.RunAsync("pdftotext", "-layout", file, "-");
            Assert.True(read.ExitCode == 0, read.Error);
            return read.Output;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static (int Parts, int Done, int Failed) Progress(JsonElement order)
    {
        var progress = order.GetProperty("progress");
        return (progress.GetProperty("parts").GetInt32(), progress.GetProperty("done").GetInt32(),
            progress.GetProperty("failed").GetInt32());
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;
}
