using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Reporting.Functions.Hosting;
using Reporting.Functions.Subscriptions;
using Reporting.Website.Figures;
using Xunit;

namespace Reporting.FunctionTests.Hosting;

/// <summary>What is asked for cheaply is answered cheaply: counted in answers and in memory taken, not in time.</summary>
public class BoundedWorkTests
{
    private const int LargestAnswer = 40_000;
    private const long MaxMemory = 8_000_000;
    private static readonly Catalogue Catalogue = SeedFolders.Of2026;
    private static readonly FixedClock Clock = new(new DateTimeOffset(2026, 4, 1, 12, 0, 0, TimeSpan.Zero));
    private static readonly Meeting Held = SampleMeeting.Of() with { Minutes = SampleMeeting.Minutes(SampleMeeting.Agreement("1")) };
    private static readonly SubscriptionReader SignUps = new(new ChoiceRules(Catalogue, new(Catalogue)));

    public static TheoryData<string, string> Bodies =>
        [.. from reader in new[] { "sign-up", "sign-ups", "pack", "report", "meeting", "minutes" }
        from body in new[] { "members", "long names", "areas", "kinds", "numbers", "empty objects" } select (reader, body)];

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task MistakesStopAtTwenty(string reader, string body)
    {
        using var json =
            JsonDocument.Parse(reader == "sign-ups"
                ? $"[{string.Join(',', Enumerable.Repeat(Body(body, 1_000), 60))}]" : Body(body, 60_000));
        await AnswerAsync(reader, json.RootElement); // what is made once is made
        var before = GC.GetAllocatedBytesForCurrentThread();
        var errors = Read(reader, json.RootElement);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MaxMemory);
        Assert.InRange(errors.All.Count(), 1, 20);
        Assert.InRange((await AnswerAsync(reader, json.RootElement)).Length, 1, LargestAnswer);
    }

    [Fact]
    public void TwentyMistakesAreSaidToBeTheFirst()
    {
        var errors = new ValidationErrors();
        for (var i = 0; i < 1_000; i++) errors.Add($"m{i}", "wrong");
        var details = Assert.IsType<HttpValidationProblemDetails>(Assert.IsType<ProblemHttpResult>(Problem.Of(errors)).ProblemDetails);
        Assert.StartsWith("The first 20 mistakes", details.Detail);
        Assert.Equal(20, details.Errors.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AFormIsReadOnlyWhenItsSenderMaySendIt(bool mayIt)
    {
        var body = Encoding.ASCII.GetBytes(string.Join('&', Enumerable.Range(0, 3_000).Select(i => $"name{i}={new string('x', 150)}")));
        var http = Posted(body, mayIt, isSmall: false);
        await PostedForm.ReadAsync(Posted(body, mayIt, isSmall: false)); // what is made once is made
        var before = GC.GetAllocatedBytesForCurrentThread();
        var form = await PostedForm.ReadAsync(http);
        var memory = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(mayIt ? 3_000 : 0, form.All.Count());
        Assert.Equal(body.Length, http.Request.Body.Position); // taken off the wire all the same
        if (!mayIt) Assert.InRange(memory, 0, 100_000);
    }

    [Theory]
    [InlineData(true, 65_537)]
    [InlineData(false, 524_289)]
    public async Task AFormHasItsRoutesMostHoweverItComes(bool isSmall, int size)
    {
        foreach (var mayIt in new[] { true, false })
        {
            var http = Posted(new byte[size], mayIt, isSmall);
            http.Request.ContentLength = null;
            Assert.Equal(413, (await Assert.ThrowsAsync<BadHttpRequestException>(async () => await PostedForm.ReadAsync(http))).StatusCode);
        }
    }

    [Fact]
    public async Task AFormOfManyFieldsIsRefusedBeforeItIsParsed() => Assert.Equal(413, (await Assert.ThrowsAsync<BadHttpRequestException>(
        async () =>
            await PostedForm.ReadAsync(
                Posted(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("a=1&", 20_000))), mayIt: true,
                    isSmall: false)))).StatusCode);

    [Fact]
    public async Task TheDescriptionOfTheApiIsMadeOnce()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddRouting();
        builder.Services.AddApp();
        await using var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync(TestContext.Current.CancellationToken);
        var file = app.Services.GetRequiredService<OpenApiFile>();
        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(file.ReadAsync)));
        Assert.All(made, m => Assert.Same(made[0], m));
        var paths = JsonDocument.Parse(made[0]).RootElement.GetProperty("paths").EnumerateObject().Select(p => p.Name).ToList();
        Assert.Contains("/api/subscriptions", paths);
        Assert.Equal(
            HttpFunction.All.Where(f => f.Route.StartsWith("api/", StringComparison.Ordinal)).Select(f => "/" + f.Route).Distinct()
                .Order(StringComparer.Ordinal),
            paths.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void NoMoreAreasAreComparedThanSomebodyLooksAt()
    {
        var areas = Catalogue.AreasIn(Period.Parse("2026M03")).Where(a => a.Kind == Catalogue.Area("751")!.Kind && a.Code != "751")
            .Select(a => a.Code).ToList();
        var max = Choose(areas.Take(GroupChoice.Max));
        Assert.Equal((GroupChoice.Max, null, false), (max.Own.Count, max.Note, max.IsTooMany));
        foreach (var count in new[] { GroupChoice.Max + 1, 70 })
        {
            var many = Choose(areas.Take(count));
            Assert.Empty(many.Own);
            Assert.True(many.IsTooMany);
            Assert.Contains($"højst {GroupChoice.Max} andre områder at sammenligne med; du har valgt {count}", many.Note);
        }
    }

    private static GroupChoice Choose(IEnumerable<string> areas) => GroupChoice.Of(
        "", [string.Join(',', areas)], new(Language.Danish, "/", null), Catalogue, Catalogue.Area("751")!, Period.Parse("2026M03"));

    // Both are opened by their token; the form of items is a small one.
    private static DefaultHttpContext Posted(byte[] body, bool mayIt, bool isSmall)
    {
        var services = new ServiceCollection();
        services.AddApp();
        var http = Posted(body);
        http.RequestServices = services.BuildServiceProvider();
        var function = HttpFunction.Find(isSmall ? "AgendaItems" : "ConfirmSubscription")!;
        http.Features.Set(function);
        var purpose = function.Attribute<LinkPageAttribute>()!.Purpose;
        http.Request.RouteValues["token"] = mayIt ? http.RequestServices.GetRequiredService<LinkSigner>().Sign(purpose, "x", null) : "x";
        return http;
    }

    private static DefaultHttpContext Posted(byte[] body)
    {
        var http = new DefaultHttpContext();
        (http.Request.Body, http.Request.ContentLength) = (new MemoryStream(body), body.Length);
        return http;
    }

    // Objects full of errors, of about so many bytes.
    private static string Body(string kind, int size) => kind switch
    {
        "members" => Object(Fill(size, i => $"\"m{i}\":1")),
        "long names" =>
            Object([$"\"{new string('é', size / 12)}\":1",
                $"\"{new string('\u0001', size / 12).Replace("\u0001", "\\u0001", StringComparison.Ordinal)}\":1"]),
        "areas" =>
            Object([$"\"areas\":[{string.Join(',', Enumerable.Range(0, Math.Min(110, size / 10)).Select(i => $"\"Jobcenter {i}\""))}]",
                .. Fill(size / 2, i => "\"language\":7")]),
        "kinds" => Object([$"\"kinds\":[{string.Join(',', Fill(size, i => $"\"k{i}\""))}]", "\"areas\":[\"751\"]"]),
        "numbers" => Object(Fill(size, i => i % 2 == 0 ? "\"mail\":1" : $"\"areas{i}\":[1]")),
        _ => Object(["items", "participants", "areas", "agreements", "contacts", "focus", "kinds"],
            n => $"\"{n}\":[{string.Join(',', Fill(size / 7, _ => "{}"))}]"),
    };

    private static string Object(IEnumerable<string> names, Func<string, string> member) => Object(names.Select(member));

    private static string Object(IEnumerable<string> members) => "{" + string.Join(',', members) + "}";

    private static IEnumerable<string> Fill(int size, Func<int, string> part) =>
        Enumerable.Range(0, Math.Max(1, size / (part(1_000).Length + 1))).Select(part);

    private static ValidationErrors Read(string reader, JsonElement json)
    {
        var errors = new ValidationErrors();
        switch (reader)
        {
            case "sign-up": SignUps.Read(json, errors); break;
            case "sign-ups": SubscriberApi.Read(json, SignUps, errors); break;
            case "pack": MeetingPackRequest.Read(json, errors); break;
            case "report": ReportRequest.Read(json, errors); break;
            case "meeting": new MeetingReader(Catalogue, Clock).Read(json, null, Held, errors); break;
            default: new MinutesReader(Catalogue).Read(json, null, Held, errors); break;
        }

        return errors;
    }

    private static async Task<string> AnswerAsync(string reader, JsonElement json)
    {
        var services = new ServiceCollection().AddLogging().AddProblemDetails().BuildServiceProvider();
        var http = new DefaultHttpContext { RequestServices = services };
        http.Response.Body = new MemoryStream();
        await Problem.Of(Read(reader, json)).ExecuteAsync(http);
        return Encoding.UTF8.GetString(((MemoryStream)http.Response.Body).ToArray());
    }
}
