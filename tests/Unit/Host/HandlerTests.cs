using System.Diagnostics;
using Reporting.Local.Host;
using Xunit;

namespace Reporting.Unit.Host;

public sealed class HandlerTests : IDisposable
{
    private readonly TestApp app = new TestApp().Http("All", "{*path}");
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
        for (var crash = 1; crash <= 3; crash++)
        {
            await CrashAsync(host, 3);
            var started = crash + 1;
            await Eventually.HoldsAsync(() => app.Starts == started || host.Completion.IsCompleted, "another start");
        }

        Assert.Contains("third time, last with exit code 3", await host.Completion.WaitAsync(TimeSpan.FromSeconds(10), Cancellation));
        Assert.Equal(3, app.Starts);
        Assert.Equal(503, (int)(await client.GetAsync(host.BaseAddress, Cancellation)).StatusCode);
    }

    [Fact]
    public async Task ExitCodeZeroIsNotStartedAgain()
    {
        await using var host = await app.StartAsync();
        await CrashAsync(host, 0);
        await Eventually.HoldsAsync(() => app.Log.Has("exit code 0"), "the end is noticed");
        await Task.Delay(300, Cancellation);
        Assert.Equal((1, false), (app.Starts, host.Completion.IsCompleted));
    }

    [Fact]
    public async Task AskingForARestartIsGranted()
    {
        await using var host = await app.StartAsync();
        for (var restart = 1; restart <= 4; restart++)
        {
            await CrashAsync(host, 200);
            var started = restart + 1;
            await Eventually.HoldsAsync(() => app.Starts == started, "another start");
        }

        Assert.False(host.Completion.IsCompleted);
    }

    [Fact]
    public async Task AHandlerThatNeverStartsIsTold()
    {
        app.Settings["START_EXIT"] = "7";
        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => app.StartAsync());
        Assert.Contains("exit code 7", e.Message);
    }

    [Fact]
    public async Task OutputIsLoggedByItsStream()
    {
        await using var host = await app.StartAsync();
        foreach (var line in new[] { "Information: ready now", "Warning: a warning line", "Error: an error line" })
            await Eventually.HoldsAsync(() => app.Log.Has(line), line);
    }

    [Fact]
    public async Task TheHandlerEndsWithItsHost()
    {
        var host = await app.StartAsync();
        var id = int.Parse(File.ReadAllLines(Path.Combine(app.Folder, "calls.starts")).Single());
        await host.DisposeAsync();
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(id));
    }

    private async Task CrashAsync(LocalHost host, int code)
    {
        await Eventually.HoldsAsync(async () => (await client.GetAsync(host.BaseAddress, Cancellation)).IsSuccessStatusCode, "the handler answers");
        using var answer = await client.GetAsync(new Uri(host.BaseAddress, $"/exit?code={code}"), Cancellation);
        Assert.Equal(502, (int)answer.StatusCode);
    }
}
