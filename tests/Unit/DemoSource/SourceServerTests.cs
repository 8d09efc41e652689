using System.Net;
using System.Text.Json;
using Reporting.Unit.Seeds;
using Xunit;

namespace Reporting.Unit.DemoSource;

public class SourceServerTests
{
    private const string Data = "data/y25i01?mgroup.*=*&period.M=latest:14&hierarchy._nykom=*&hierarchy._ygrpi09=*&format=json";

    [Fact]
    public async Task Answers_as_the_real_source_does()
    {
        await using var source = await SourceClient.DemoAsync(SeedFolders.Of2026);
        using var answer = await source.GetAsync(Data);
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.EndsWith("/v3", source.BaseAddress.AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal("application/json; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("true", Assert.Single(answer.Headers.GetValues(SourceServer.DemoHeader)));
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var begin = """
            {"columns":["Periode","Område","Ydelsesgrupper","Antal ledige fuldtidspersoner","Ledige fuldtidspersoner i pct. af arbejdsstyrken 16-66 år"],"rows":[["2025M07","Hele landet","Ydelsesgrupper i alt",
            """;
        Assert.StartsWith(begin, System.Text.Encoding.UTF8.GetString(bytes.AsSpan(3)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bearer wrong")]
    [InlineData("secret")]
    [InlineData("")]
    public async Task Refuses_a_wrong_header(string header)
    {
        await using var source = await SourceClient.DemoAsync(SeedFolders.Of2026);
        source.Http.DefaultRequestHeaders.Remove("Authorization");
        source.Http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);
        using var answer = await source.GetAsync("tables?format=json");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData("table/y99x99?format=json", "Unknown table: y99x99")]
    [InlineData("data/y99x99?period.M=latest:1&format=json", "Unknown table: y99x99")]
    [InlineData("data/y25i01?mgroup.*=*&period.Q=latest:4&format=json", "Unknown period type: Q")]
    [InlineData("data/y25i01?mgroup.*=*&period.M=latest:4&hierarchy._hele_landet=/&format=json", "Unknown hierarchies: ['_hele_landet']")]
    [InlineData("data/y25i01?mgroup.*=*&period.M=latest:400&format=json",
        "Requested latest:400 for type M, but only 68 periods are available.")]
    [InlineData("data/y25i01?mgroup.*=*&period.M=2031M01&format=json", "Unknown periods: ['2031M01']")]
    [InlineData("data/y25i01?mgroup.*=*&format=json", "No period was requested")]
    [InlineData("data/y25i01?mgroup._x=*&period.M=latest:4&format=json", "Unknown mgroups: ['_x']")]
    [InlineData("data/y25i01?mgroup.*=*&period.M=latest:4&hierarchy._nykom=/999/&format=json", "Unknown values: ['/999/']")]
    [InlineData("tables", "Unknown format: ")]
    public async Task Names_the_cause_of_a_refusal(string path, string cause)
    {
        await using var source = await SourceClient.DemoAsync(SeedFolders.Of2026);
        Assert.Equal(cause, await source.CauseAsync(path));
    }

    [Theory]
    [InlineData("/", 1)]
    [InlineData("level:2", 99)]
    [InlineData("*", 100)]
    [InlineData("/101/,/751/", 2)]
    public async Task Gives_the_areas_asked_for(string nodes, int areas)
    {
        await using var source = await SourceClient.DemoAsync(SeedFolders.Of2026);
        var rows = DemoRows.Read(await source.BytesAsync(
            $"data/y60a02?mgroup.*=*&period.M=2026M07,2026M08&hierarchy._nykom={nodes}&format=json"));
        Assert.Equal(areas, rows.Areas.Count);
        Assert.Equal(["2026M07", "2026M08"], rows.Periods);
    }

    [Fact]
    public async Task Tells_of_a_table_what_can_be_asked_of_it()
    {
        await using var source = await SourceClient.DemoAsync(SeedFolders.Of2026);
        using var json = JsonDocument.Parse(await source.BytesAsync("table/y25i01?format=json"));
        var hierarchies = json.RootElement.GetProperty("dimensions").EnumerateArray()
            .Select(d => d.GetProperty("hierarchies")[0].GetProperty("hierarchy_id").GetString());
        Assert.Equal(["_nykom", "_ygrpi09"], hierarchies);
        Assert.Equal(68, json.RootElement.GetProperty("periods")[0].GetProperty("values").GetArrayLength());
    }

    [Fact]
    public async Task The_list_of_tables_shows_which_a_new_vintage_changed()
    {
        await using var source = await SourceClient.DemoAsync(SeedFolders.Of2026);
        var before = await UpdatesAsync(source);
        await SwitchAsync(source, 2, HttpStatusCode.NoContent);
        var after = await UpdatesAsync(source);
        Assert.Equal(SeedFolders.Of2026.Parts.Tables.Count, before.Count);
        Assert.Equal(["y25i01", "y25i09"], before.Keys.Where(t => before[t] != after[t]).Order());
        await SwitchAsync(source, 3, HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Recorded_extracts_are_given_byte_for_byte()
    {
        var directory = Directory.CreateTempSubdirectory("extracts-");
        byte[] recorded =
            [.. "{\"columns\":[\"Periode\",\"Område\",\"X\"],\"rows\":[[\"2025M11\",\"Hele landet\",1],[\"2026M03\",\"Hele landet\",2]]}\n"u8];
        await File.WriteAllBytesAsync(Path.Combine(directory.FullName, "y60a02.json"), recorded, TestContext.Current.CancellationToken);
        await using var source = await SourceClient.StartAsync(new() { Token = "secret", ExtractDirectory = directory.FullName });
        using var answer = await source.GetAsync("data/y60a02?mgroup.*=*&period.M=latest:400&hierarchy._nykom=*&format=json");
        Assert.Equal(recorded, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.False(answer.Headers.Contains(SourceServer.DemoHeader));
        Assert.Equal("Unknown table: y25i01", await source.CauseAsync(Data));
        Assert.Equal(["y60a02"], (await UpdatesAsync(source)).Keys);
        Assert.Equal("2025M11 2026M03",
            $"{MonthRange.OfExtracts(directory.FullName)!.Oldest} {MonthRange.OfExtracts(directory.FullName)!.Newest}");
        directory.Delete(recursive: true);
    }

    [Fact]
    public void The_months_of_the_demonstration_data_are_known_without_making_them()
    {
        var months = MonthRange.OfDemo(SeedFolders.Of2026);
        Assert.Equal("2021M01 2026M08", $"{months.Oldest} {months.Newest}");
    }

    private static async Task SwitchAsync(SourceClient source, int vintage, HttpStatusCode expected)
    {
        using var answer = await source.Http.PostAsync(
            new Uri($"/control/vintage/{vintage}", UriKind.Relative), null, TestContext.Current.CancellationToken);
        Assert.Equal(expected, answer.StatusCode);
    }

    private static async Task<Dictionary<string, string>> UpdatesAsync(SourceClient source)
    {
        using var json = JsonDocument.Parse(await source.BytesAsync("tables?format=json"));
        return json.RootElement[0].GetProperty("table_groups")[0].GetProperty("tables").EnumerateArray().ToDictionary(
            t => t.GetProperty("table_id").GetString()!, t => t.GetProperty("update_latest").GetString()!);
    }
}
