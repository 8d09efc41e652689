using Microsoft.AspNetCore.Http;
using Xunit;

namespace Reporting.EndToEnd.Faults;

/// <summary>
/// Months made while the storage fails, fills up, or two function apps work at the same queues: the end is that of an
/// undisturbed month, as in <see cref="KillTests"/>. Only in the long form: it takes minutes.
/// </summary>
public sealed class DisturbedMonthTests(KillWorld world, ITestOutputHelper output) : IClassFixture<KillWorld>
{
    private const double Faulty = 0.05;
    private static readonly TimeSpan Full = TimeSpan.FromSeconds(4);
    private readonly Lock gate = new();
    private readonly Random random = new(LongForm.Seed);
    private int faults;

    [Fact]
    public async Task TheEndIsThatOfAnUndisturbedMonth()
    {
        Assert.SkipUnless(LongForm.IsAsked, "Not run: ./test --faults runs the months of the long form.");
        output.WriteLine($"FAULTS_SEED={LongForm.Seed}");
        await world.MakeAsync();
        var (undisturbed, _) = await world.ReadAsync();
        await DisturbedAsync("storage that fails in 5 percent of calls", undisturbed, FailingStorageAsync);
        await DisturbedAsync("a full disk", undisturbed, FullDiskAsync);
        await DisturbedAsync("two function apps", undisturbed, () => TwoAppsAsync());
        if (FakeTime() is not { } library) output.WriteLine("Not run: a clock two minutes ahead. Install libfaketime.");
        else
            await DisturbedAsync("two function apps, one of which is two minutes ahead", undisturbed,
                () => TwoAppsAsync(("LD_PRELOAD", library), ("FAKETIME", "+2m"), ("FAKETIME_DONT_FAKE_MONOTONIC", "1")));
    }

    private async Task DisturbedAsync(string disturbance, IReadOnlySet<string> undisturbed, Func<Task> makeAsync)
    {
        await world.ForgetAsync();
        await makeAsync();
        var (lines, twice) = await world.ReadAsync();
        var differences = undisturbed.Except(lines).Select(l => "- " + l).Concat(lines.Except(undisturbed).Select(l => "+ " + l)).ToList();
        Assert.True(differences.Count == 0, $"{disturbance}: {string.Join('\n', differences)}\n{world.Host.Said}");
        output.WriteLine($"With {disturbance}: {lines.Count} documents, rows and mails are the same; {twice} mails came again");
        Assert.True(twice <= faults, $"{disturbance}: {twice} mails came again, after {faults} faults.");
        faults = 0;
    }

    // Busy before, timed out before, cut before, and done with the answer lost: a quarter each.
    private async Task FailingStorageAsync()
    {
        world.Storage.Refuses = async context => Draws(Faulty * 3 / 4) && await FailAsync(context);
        world.Storage.Proxy.Loses = _ => Draws(Faulty / 4);
        await world.MakeAsync();
        world.Storage.Refuses = null;
        world.Storage.Proxy.Loses = null;
        output.WriteLine($"{faults} calls failed");
        Assert.True(faults > 20, "Hardly any call failed.");
    }

    private async Task<bool> FailAsync(HttpContext context)
    {
        switch (Next(3))
        {
            case 0:
                return await FaultProxy.AnswerAsync(context, 503, "text/plain", "ServerBusy");
            case 1:
                return await FaultProxy.AnswerAsync(context, 500, "text/plain", "OperationTimedOut");
            default:
                context.Abort();
                return true;
        }
    }

    // For four seconds in each stage nothing can be written. To receive a message is to write, too.
    private async Task FullDiskAsync()
    {
        var full = new List<Task>();
        await world.MakeAsync(_ => full.Add(FillAsync()));
        await Task.WhenAll(full);
        Assert.True(faults > 20, "Hardly any write was refused.");
        output.WriteLine($"{faults} writes refused");
    }

    private async Task FillAsync()
    {
        world.Storage.Refuses = async context =>
        {
            var reads = (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
                && !context.Request.Path.Value!.EndsWith("/messages", StringComparison.Ordinal);
            if (reads) return false;
            Interlocked.Increment(ref faults);
            return await FaultProxy.AnswerAsync(context, 507, "text/plain", "Insufficient Storage");
        };
        await Task.Delay(Full);
        world.Storage.Refuses = null;
    }

    private async Task TwoAppsAsync(params (string, string)[] settings)
    {
        await using var other = await world.NewHostAsync(settings);
        await world.MakeAsync();
    }

    // Where Debian puts it. A search of all folders would follow links in circles.
    private static string? FakeTime() => Directory.EnumerateDirectories("/usr/lib").Prepend("/usr/lib")
        .Select(d => Path.Combine(d, "faketime", "libfaketimeMT.so.1")).FirstOrDefault(File.Exists);

    private bool Draws(double share)
    {
        lock (gate)
        {
            if (random.NextDouble() >= share) return false;
            faults++;
            return true;
        }
    }

    private int Next(int below)
    {
        lock (gate) return random.Next(below);
    }
}
