using Microsoft.AspNetCore.Http;

namespace Reporting.EndToEnd.Faults;

/// <summary>What is killed.</summary>
public enum Victim
{
    App,
    Host,
    Storage,
}

/// <summary>One moment at which something is killed.</summary>
/// <param name="Writes">After how many of the stage's writes to the storage, counted from when it is waited for.</param>
/// <param name="Pause">How long after the storage has done the last of them; none is before its answer goes back.</param>
internal sealed record Moment(Stage Stage, Victim Victim, int Writes, TimeSpan Pause)
{
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int count;
    private int decided;

    /// <summary>Ends when the moment has come and the victim is dead.</summary>
    public Task Reached => reached.Task;

    /// <summary>Sees a write that the storage has done.</summary>
    /// <param name="kill">Kills the victim.</param>
    public void See(HttpRequest request, Action kill)
    {
        var isOwn = Stages.Of(request) == Stage || Volatile.Read(ref count) > 0 && Stages.IsOfAny(request);
        if (!isOwn || Interlocked.Increment(ref count) != Writes || Interlocked.Exchange(ref decided, 1) != 0) return;
        if (Pause == TimeSpan.Zero) End(kill);
        else _ = EndLaterAsync(kill);
    }

    /// <summary>Calls the moment off.</summary>
    /// <returns>False when it has come already, or is about to.</returns>
    public bool CallOff() => Interlocked.Exchange(ref decided, 1) == 0;

    private async Task EndLaterAsync(Action kill)
    {
        await Task.Delay(Pause);
        End(kill);
    }

    private void End(Action kill)
    {
        kill();
        reached.SetResult();
    }
}
