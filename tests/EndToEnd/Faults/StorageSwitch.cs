using Microsoft.AspNetCore.Http;
using Reporting.Local.Azurite;

namespace Reporting.EndToEnd.Faults;

/// <summary>
/// The storage emulator behind a proxy that outlives it. The emulator writes what it has acknowledged to disk every five
/// seconds only, so that a kill at any moment loses writes, which the real storage never does. Therefore the moment of a kill
/// is stretched: nothing more is let through, what was acknowledged reaches the disk, then the process is killed outright,
/// and whatever waited finds its connection cut.
/// </summary>
public sealed class StorageSwitch : IAsyncDisposable
{
    /// <summary>
    /// How long it takes at most until what was acknowledged is on disk: the emulator's interval twice, since it may be late.
    /// </summary>
    public static readonly TimeSpan OnDiskWithin = TimeSpan.FromSeconds(10);

    private readonly string folder;
    private volatile TaskCompletionSource? shut;
    private AzuriteProcess azurite;

    private StorageSwitch(string folder, AzuriteProcess azurite, FaultProxy proxy)
    {
        (this.folder, this.azurite, Proxy) = (folder, azurite, proxy);
        Connection = WorkerDriver.Behind(proxy, azurite.ConnectionString);
        proxy.Instead = HoldAsync;
    }

    /// <summary>Asked before a request goes on; true when it has answered, or will not answer, itself.</summary>
    public Func<HttpContext, Task<bool>>? Refuses { get; set; }

    /// <summary>Stands before the emulator.</summary>
    public FaultProxy Proxy { get; }

    /// <summary>The connection string by way of the proxy; it stays the same however often the emulator is started.</summary>
    public string Connection { get; }

    /// <summary>The storage of the moment, seen directly.</summary>
    public StorageAccount Account => StorageAccount.FromConnectionString(azurite.ConnectionString);

    public static async Task<StorageSwitch> StartAsync(string folder)
    {
        var azurite = await AzuriteProcess.StartAsync(folder);
        return new StorageSwitch(folder, azurite, await FaultProxy.StartAsync(WorkerDriver.Endpoints(azurite.ConnectionString)));
    }

    /// <summary>Lets no request through from now on: they wait, and are cut when the emulator is killed.</summary>
    public void Shut() => shut ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Kills the emulator outright and starts it again on what it left.</summary>
    /// <param name="onDisk">Whether what it acknowledged is given the time to reach the disk.</param>
    public async Task KillAsync(bool onDisk = true)
    {
        Shut();
        if (onDisk) await Task.Delay(OnDiskWithin);
        await azurite.DisposeAsync();
        shut!.SetResult();
        azurite = await AzuriteProcess.StartAsync(folder);
        Proxy.Lead(WorkerDriver.Endpoints(azurite.ConnectionString));
        shut = null;
    }

    public async ValueTask DisposeAsync()
    {
        shut?.TrySetResult();
        await Proxy.DisposeAsync();
        await azurite.DisposeAsync();
    }

    private async Task<bool> HoldAsync(HttpContext context)
    {
        if (shut is not { } held) return Refuses is { } refuses && await refuses(context);
        await held.Task;
        context.Abort();
        return true;
    }
}
