using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Reporting.EndToEnd.Faults;
using Reporting.Application.Access;
using Reporting.Local.Azurite;
using Reporting.Local.Host;
using Reporting.FunctionTests.Deletion;
using Xunit;

namespace Reporting.EndToEnd.Security;

/// <summary>
/// A month is made while as much fails as can: tables are refused with the token quoted back, the mail server refuses the
/// password, messages are nonsense, pages are asked for in every wrong way. Then everything that was logged, answered, kept and
/// mailed is searched for every secret and every address.
/// </summary>
public sealed class SecretsTests : IAsyncLifetime
{
    private const string Token = "source-t0ken-2f9c81", FunctionKey = "function-k3y-77aa10", MasterKey = "master-k3y-91bb45",
    LinksKey = "links-k3y-of-at-least-32-characters-5c";
    private const string User = "mail-us3r-31", Password = "mail-p4ssword-8d2e77", Month = "2026M08",
    Address = "chef.hemmelig@jobcenter.example";
    private static readonly TimeSpan MaxLength = TimeSpan.FromMinutes(3);
    private readonly string folder = Directory.CreateTempSubdirectory("azurite-").FullName;
    private readonly LineLog log = new();
    private readonly List<string> answers = [];
    private readonly Unit.Distribution.ScriptedSmtp smtp = new();
    private AzuriteProcess azurite = null!;
    private SourceServer source = null!;
    private FaultProxy proxy = null!;
    private LocalHost host = null!;
    private HttpClient http = null!;

    public async ValueTask InitializeAsync()
    {
        azurite = await AzuriteProcess.StartAsync(folder);
        source = await SourceServer.StartAsync(
            new DemoSourceOptions { Token = Token, Catalogue = CatalogueFolder.Read(Unit.Repository.Path("seeds", "2026")) });
        proxy = await FaultProxy.StartAsync(source.BaseAddress);
        host = await LocalHost.StartAsync(new LocalHostOptions(Unit.Repository.Path("functions", "bin", "Release", "net10.0"), Settings()),
            log);
        http = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false }) { BaseAddress =
            host.BaseAddress };
    }

    public async ValueTask DisposeAsync()
    {
        http?.Dispose();
        await (host?.DisposeAsync() ?? default);
        await (proxy?.DisposeAsync() ?? default);
        await (source?.DisposeAsync() ?? default);
        await smtp.DisposeAsync();
        await (azurite?.DisposeAsync() ?? default);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task NoSecretLeavesItsPlaceWhateverFails()
    {
        var account = StorageAccount.FromConnectionString(azurite.ConnectionString);
        await new SubscriberRepository(account, TimeProvider.System).AddAsync(Address,
            new(["101"], SubscriptionKinds.Overview, Language.Danish, false), default);
        await TheSourceRefusesAsync();
        await AMonthIsMadeOfOneTableAsync();
        await TheMailServerRefusesThePasswordAsync(account);
        await NonsenseIsQueuedAsync(account);
        await EverythingIsAskedForWronglyAsync();
        await SearchAsync(account);
    }

    private async Task TheSourceRefusesAsync()
    {
        // As some servers do, it says what it was sent.
        proxy.Instead =
            context =>
                FaultProxy.AnswerAsync(context, 401, "application/json",
                    $$"""{"cause":"Unknown: {{context.Request.Headers.Authorization}} at {{context.Request.Path}}"}""");
        Assert.Equal("failed", (await ImportAsync()).Text("state"));
    }

    private async Task AMonthIsMadeOfOneTableAsync()
    {
        proxy.Instead = async context => context.Request.Path.Value!.Contains("/data/", StringComparison.Ordinal)
            && !context.Request.Path.Value.EndsWith("/y25i01", StringComparison.Ordinal)
            && await FaultProxy.AnswerAsync(context, 403, "text/html",
                $"<title>Forbidden for {context.Request.Headers.Authorization}</title>");
        Assert.Equal("madeRun", (await ImportAsync()).Text("state"));
        await Wait.UntilAsync(async () => await StateAsync() is "Completed" or "CompletedWithFailures", MaxLength,
            () => "The month was not made.");
    }

    private async Task TheMailServerRefusesThePasswordAsync(StorageAccount account)
    {
        var deliveries = new DeliveryRepository(account, TimeProvider.System);
        await Wait.UntilAsync(async () => await deliveries.OfBatchAsync($"{Month}-000001", default).AnyAsync(d => d.Error is not null),
            MaxLength, () => "No mail was refused.");
        Assert.Contains(smtp.Commands, c => c.StartsWith("AUTH", StringComparison.Ordinal));
    }

    private static async Task NonsenseIsQueuedAsync(StorageAccount account)
    {
        foreach (var name in QueueNames.All)
            foreach (var ending in new[] { "", "-poison" })
            {
                var queue = account.Queues.GetQueueClient(name + ending);
                await queue.CreateIfNotExistsAsync();
                await queue.SendMessageAsync("{\"nonsense\":true");
            }

        var poison = new PoisonRepository(account, TimeProvider.System);
        await Wait.UntilAsync(async () => (await poison.AllAsync(default)).Count >= QueueNames.All.Count, MaxLength,
            () => "What was given up is not noted.");
    }

    private async Task EverythingIsAskedForWronglyAsync()
    {
        var session = new LinkSigner(() => LinksKey, TimeProvider.System).Sign(
            LinkPurposes.Session, """{"Name":"Test","Roles":["operator"]}""", DateTimeOffset.UtcNow.AddHours(1));
        foreach (var route in Route.All)
        {
            foreach (var key in new[] { null, FunctionKey, "wrong" })
            {
                using var request =
                    new HttpRequestMessage(new HttpMethod(route.Method),
                        route.Address(name => name switch { "month" => Month, "revision" => "1", _ => "%00odd" }));
                request.Content = route.Body("");
                if (key is not null) request.Headers.Add("x-functions-key", key);
                if (key == FunctionKey) request.Headers.Add("Cookie", "session=" + session);
                using var answer = await http.SendAsync(request);
                answers.Add($"{route.Name} {answer.Headers} {await answer.Content.ReadAsStringAsync()}");
            }
        }
    }

    private async Task SearchAsync(StorageAccount account)
    {
        var kept = await StoredText.OfAsync(account);
        var places =
            new Dictionary<string, string> { ["the log"] = log.Text, ["the answers"] = string.Join('\n', answers), ["the storage"] = kept };
        foreach (var (name, secret) in Secrets())
            foreach (var (place, text) in places) Assert.False(text.Contains(secret, StringComparison.OrdinalIgnoreCase),
                $"{name} is in {place}: {Near(text, secret)}");
        foreach (var (place, text) in places.Where(p => p.Key == "the log")) Assert.False(
            text.Contains(Address, StringComparison.OrdinalIgnoreCase), $"A subscriber's address is in {place}: {Near(text, Address)}");
        // So that the search itself would find something.
        Assert.Contains("Bearer ***", places["the storage"] + places["the log"]);
        Assert.Contains(Month, places["the answers"]);
        Assert.Contains("nonsense", places["the log"]);
        Assert.Contains(Address, places["the storage"]);
    }

    // Each as it is, as a login would encode it, and as an address would.
    private IEnumerable<(string Name, string Text)> Secrets()
    {
        var storageKey = azurite.ConnectionString.Split(';')
            .First(p => p.StartsWith("AccountKey=", StringComparison.Ordinal))["AccountKey=".Length..];
        foreach (var (name, secret) in new[]
        {
            ("the function key", FunctionKey), ("the master key", MasterKey), ("the source's token", Token), ("the links' key", LinksKey),
            ("the mail password", Password), ("the storage key", storageKey),
        })
        {
            yield return (name, secret);
            yield return (name + " in Base64", Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)));
            yield return (name + " in an address", Uri.EscapeDataString(secret));
        }

        yield return ("the login", Convert.ToBase64String(Encoding.UTF8.GetBytes($"\0{User}\0{Password}")));
    }

    private static string Near(string text, string secret)
    {
        var at = text.IndexOf(secret, StringComparison.OrdinalIgnoreCase);
        return text[Math.Max(0, at - 200)..Math.Min(text.Length, at + 200)];
    }

    private async Task<JsonElement> ImportAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/runs") { Content = JsonContent.Create(new { month = Month }) };
        request.Headers.Add("x-functions-key", FunctionKey);
        using var answer = await http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var import = default(JsonElement);
        await Wait.UntilAsync(async () =>
        {
            var text = await http.GetStringAsync(answer.Headers.Location);
            answers.Add(text);
            import = JsonDocument.Parse(text).RootElement;
            return import.Text("state") is not ("queued" or "running");
        }, MaxLength, () => "The import did not end: " + import);
        return import;
    }

    private async Task<string> StateAsync()
    {
        var run = await http.GetFromJsonAsync<JsonElement>($"/api/runs/{Month}");
        answers.Add(run.ToString());
        return run.Text("state");
    }

    private Dictionary<string, string> Settings()
    {
        smtp.Answer = command => command.StartsWith("EHLO", StringComparison.Ordinal) ? "250-ready\r\n250 AUTH LOGIN PLAIN"
            : command.StartsWith("AUTH", StringComparison.Ordinal) ? $"535 5.7.8 {command} is not right"
            : command.StartsWith("MAIL", StringComparison.Ordinal) ? $"530 5.7.0 log in first, {User} {Password}" : null;
        return new(Timers.Settings(watch: "*/5 * * * * *"))
        {
            ["AzureWebJobsStorage"] = azurite.ConnectionString, ["Jobindsats__BaseAddress"] = new Uri(proxy.Address(0), "/v3").ToString(),
            ["Jobindsats__Token"] = Token,
            ["Links__Key"] = LinksKey, ["Site__Address"] = "http://127.0.0.1:7071/", ["Site__SignIn"] = "development",
            ["Smtp__Host"] = "127.0.0.1", ["Smtp__Port"] = $"{smtp.Port}", ["Smtp__User"] = User, ["Smtp__Password"] = Password,
            ["Mail__From"] = "Overblik <overblik@reporting.example>", ["Mail__RetrySeconds"] = "1", ["Runner__FunctionKey"] = FunctionKey,
            ["Runner__MasterKey"] = MasterKey,
        };
    }
}
