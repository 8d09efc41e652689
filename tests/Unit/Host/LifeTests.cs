using System.Diagnostics;
using Reporting.Local.Host;
using Xunit;

namespace Reporting.Unit.Host;

public sealed class LifeTests : IDisposable
{
    private readonly WorkerApp app = new();
    private readonly HttpClient client = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        client.Dispose();
        app.Dispose();
    }

    [Fact]
    public async Task ThirdCrashStopsTheHost()
    {
        await using var host = await app.StartAsync();
        await EndAsync(host, 3);
        await StartedAsync(host, 2);
        await EndAsync(host, 3);
        await StartedAsync(host, 3);
        Process.GetProcessById(app.Starts[^1]).Kill();

        Assert.Contains("third time, last with exit code 137", await host.Completion.WaitAsync(TimeSpan.FromSeconds(30), Cancellation));
        Assert.Equal(3, app.Starts.Count);
        Assert.Equal(503, (int)(await client.GetAsync(host.BaseAddress, Cancellation)).StatusCode);
    }

    [Fact]
    public async Task ExitCodeZeroIsNotStartedAgain()
    {
        await using var host = await app.StartAsync();
        await EndAsync(host, 0);
        await Eventually.HoldsAsync(() => app.Log.Has("exit code 0"), "the end is noticed");
        await Task.Delay(300, Cancellation);
        Assert.Equal((1, false), (app.Starts.Count, host.Completion.IsCompleted));
    }

    [Fact]
    public async Task AskingForARestartIsGranted()
    {
        await using var host = await app.StartAsync();
        for (var restart = 1; restart <= 4; restart++)
        {
            await EndAsync(host, 200);
            await StartedAsync(host, restart + 1);
        }

        Assert.False(host.Completion.IsCompleted);
    }

    [Fact]
    public async Task AWorkerThatNeverStartsIsTold()
    {
        app.Settings["START_EXIT"] = "7";
        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => app.StartAsync());
        Assert.Contains("exit code 7", e.Message);
    }

    [Fact]
    public async Task TheWorkerIsAskedToEndWithItsHost()
    {
        var host = await app.StartAsync();
        await host.DisposeAsync();
        Assert.False(WorkerApp.IsAlive(app.Starts.Single()));
        Assert.Single(app.Calls("end"));
    }

    [Fact]
    public async Task AKilledHostLeavesNoWorker()
    {
        using var host = await RunAsync();
        host.Kill();
        await Eventually.HoldsAsync(() => !WorkerApp.IsAlive(app.Starts.Single()), "the worker dies too");
        Assert.Empty(app.Calls("end"));
    }

    [Fact]
    public async Task ATerminatedHostEndsWithZeroAndItsWorkerBefore()
    {
        using var host = await RunAsync();
        using var kill = Process.Start("kill", ["-TERM", $"{host.Id}"]);
        await host.WaitForExitAsync(Cancellation);
        Assert.Equal((0, false), (host.ExitCode, WorkerApp.IsAlive(app.Starts.Single())));
        Assert.Single(app.Calls("end"));
    }

    private async Task<Process> RunAsync()
    {
        var port = FreePort.Find(1)[0];
        var process = app.StartProcess(port);
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        await Eventually.HoldsAsync(() => AnswersAsync(new Uri($"http://127.0.0.1:{port}")), "the app answers");
        return process;
    }

    private async Task EndAsync(LocalHost host, int code)
    {
        using var answer = await client.GetAsync(new Uri(host.BaseAddress, $"/exit/{code}"), Cancellation);
        Assert.Equal(502, (int)answer.StatusCode);
    }

    private async Task StartedAsync(LocalHost host, int starts)
    {
        await Eventually.HoldsAsync(() => app.Starts.Count == starts, "another start");
        await Eventually.HoldsAsync(() => AnswersAsync(host.BaseAddress), "the worker answers");
    }

    private async Task<bool> AnswersAsync(Uri address)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(address, "/page"), Cancellation);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
