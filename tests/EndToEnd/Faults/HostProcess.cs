using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Reporting.Local.Host;

namespace Reporting.EndToEnd.Faults;

/// <summary>The local host and the function app below it as processes of their own, so that each can be killed.</summary>
public sealed class HostProcess(IReadOnlyDictionary<string, string> settings) : IAsyncDisposable
{
    private const string MasterKey = "master-key";
    private static readonly TimeSpan ReadyWithin = TimeSpan.FromSeconds(90);
    private readonly ConcurrentQueue<string> said = new();
    private readonly int port = FreePort.Find(1)[0];
    private Process? process;
    private (int Id, DateTime Start) app;

    /// <summary>Calls the app through the host, with the key.</summary>
    public HttpClient Http { get; private set; } = null!;

    /// <summary>How often the host ended by itself, having seen the app fail for the third time, and was started again.</summary>
    public int Ends { get; private set; }

    /// <summary>The last lines that were written.</summary>
    public string Said => string.Join('\n', said.TakeLast(40));

    /// <summary>Starts the host and waits until the app answers.</summary>
    public async Task StartAsync()
    {
        Http = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false })
        {
            BaseAddress = new Uri($"http://127.0.0.1:{port}"), DefaultRequestHeaders = { { "x-functions-key", MasterKey } },
        };
        Start();
        await ReadyAsync();
    }

    /// <summary>Kills the function app alone.</summary>
    public void KillApp()
    {
        try
        {
            using var found = Process.GetProcessById(app.Id);
            if (found.StartTime == app.Start) found.Kill(); // otherwise the number is another's by now
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It has ended already.
        }
    }

    /// <summary>Kills the host; the function app dies with it, as it does when a machine is lost.</summary>
    public void KillHost() => process!.Kill();

    /// <summary>Waits until a function app that was not killed answers; starts the host again when it has ended.</summary>
    public Task ReadyAsync()
    {
        var before = app.Id;
        return Wait.UntilAsync(async () =>
        {
            if (process!.HasExited) Restart();
            return await RunningAsync() is { } id && id != before && Takes(id);
        }, ReadyWithin, () => "The function app did not come back: " + Said);
    }

    public async ValueTask DisposeAsync()
    {
        Http?.Dispose();
        if (process is null) return;
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        KillApp();
    }

    private bool Takes(int id)
    {
        try
        {
            using var found = Process.GetProcessById(id);
            app = (id, found.StartTime);
            return true;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private void Restart()
    {
        if (process!.ExitCode == 1) Ends++;
        process.Dispose();
        Start();
    }

    private void Start()
    {
        process = ChildProcess.Start(StartInfo());
        process.OutputDataReceived += (_, e) => said.Enqueue(e.Data ?? "");
        process.ErrorDataReceived += (_, e) => said.Enqueue(e.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private ProcessStartInfo StartInfo()
    {
        string[] arguments =
        [
            Unit.Repository.Path("infra", "local", "bin", "Release", "net10.0", "Reporting.Local.dll"), "host",
            "--app", Unit.Repository.Path("functions", "bin", "Release", "net10.0"), "--port", port.ToString(CultureInfo.InvariantCulture),
        ];
        var info = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in settings) info.Environment[name] = value;
        info.Environment["Runner__FunctionKey"] = info.Environment["Runner__MasterKey"] = MasterKey;
        return info;
    }

    private async Task<int?> RunningAsync()
    {
        try
        {
            var status = await Http.GetFromJsonAsync<JsonElement>("/admin/host/status");
            return status.GetProperty("workerProcessId") is { ValueKind: JsonValueKind.Number } id ? id.GetInt32() : null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
