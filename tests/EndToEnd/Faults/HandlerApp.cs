using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Reporting.Local.Host;

namespace Reporting.EndToEnd.Faults;

/// <summary>What the function app answered; status 0 when it died before it could.</summary>
public sealed record HandlerReply(int Status, string Body)
{
    /// <summary>Whether the host would count the call as done.</summary>
    public bool Succeeded => Status is >= 200 and < 300 && Body.StartsWith('{');
}

/// <summary>The function app's own process, without any host before it.</summary>
public sealed class HandlerApp(IReadOnlyDictionary<string, string> settings) : IAsyncDisposable
{
    private static readonly TimeSpan ReadyWithin = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan AnswersWithin = TimeSpan.FromMinutes(5); // an import of which a table hangs takes more than one

    private const int Attempts = 5;

    private readonly ConcurrentQueue<string> said = new();
    private Process? process;

    /// <summary>What the process has written, in all its lives.</summary>
    public string Said => string.Join('\n', said);

    /// <summary>Calls the app as an HTTP trigger's client; renewed with every start.</summary>
    public HttpClient Http { get; private set; } = null!;

    /// <summary>The most memory the process has had at a time, in bytes.</summary>
    public long PeakMemory
    {
        get
        {
            process!.Refresh();
            return process.PeakWorkingSet64;
        }
    }

    /// <summary>Starts the process and waits until it answers; on another port where somebody took its port meanwhile.</summary>
    public async Task StartAsync()
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var before = said.Count;
            var app = Start();
            await Wait.UntilAsync(async () => await AnswersAsync() || app.HasExited, ReadyWithin, () => "The app did not start: " + Said);
            if (!app.HasExited) return;
            await app.WaitForExitAsync(); // until all it said has been read
            if (!said.Skip(before).Any(line => line.Contains("address already in use", StringComparison.OrdinalIgnoreCase))) break;
        }

        throw new InvalidOperationException("The app did not start: " + Said);
    }

    private Process Start()
    {
        Http?.Dispose();
        process?.Dispose();
        var port = FreePort.Find(1)[0];
        Http = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false })
        {
            BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = AnswersWithin,
        };
        process = ChildProcess.Start(StartInfo(port));
        process.OutputDataReceived += (_, e) => said.Enqueue(e.Data ?? "");
        process.ErrorDataReceived += (_, e) => said.Enqueue(e.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Kills the process outright, as losing the machine would. May be called from within a request it makes.</summary>
    public void Kill() => process!.Kill(entireProcessTree: true);

    /// <summary>Starts another life after <see cref="Kill"/>.</summary>
    public async Task RestartAsync()
    {
        await process!.WaitForExitAsync();
        await StartAsync();
    }

    /// <summary>Calls a queue's function as the host does: the message is a JSON string within the JSON.</summary>
    public Task<HandlerReply> CallAsync(string function, string message) =>
        PostAsync(function, Body("message", JsonSerializer.Serialize(message)));

    /// <summary>Calls a timer's function.</summary>
    public Task<HandlerReply> TimerAsync(string function) => PostAsync(function, Body("timer", new JsonObject
    {
        ["Schedule"] = new JsonObject { ["AdjustForDST"] = true }, ["ScheduleStatus"] = null, ["IsPastDue"] = false,
    }));

    /// <summary>Calls a function with any body at all.</summary>
    public async Task<HandlerReply> PostAsync(string function, string body)
    {
        try
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            using var answer = await Http.PostAsync("/" + function, content);
            return new HandlerReply((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
        }
        catch (HttpRequestException)
        {
            return new HandlerReply(0, "");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (process is null) return;
        Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        Http.Dispose();
    }

    private static string Body(string binding, JsonNode value) => new JsonObject
    {
        ["Data"] = new JsonObject { [binding] = value },
        ["Metadata"] = new JsonObject { ["DequeueCount"] = "1", ["sys"] = new JsonObject { ["MethodName"] = "any" } },
    }.ToJsonString();

    private ProcessStartInfo StartInfo(int port)
    {
        var folder = Unit.Repository.Path("functions", "bin", "Release", "net10.0");
        var info = new ProcessStartInfo(Path.Combine(folder, "Reporting.Functions"))
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var (name, value) in settings) info.Environment[name] = value;
        info.Environment["FUNCTIONS_CUSTOMHANDLER_PORT"] = port.ToString(CultureInfo.InvariantCulture);
        return info;
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            using var answer = await Http.GetAsync("/assets/site.css", soon.Token);
            return answer.Content.Headers.ContentType?.MediaType == "text/css"; // not somebody else on its port
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }
}
