using System.Collections.Concurrent;
using System.Diagnostics;

namespace Reporting.Local.Host;

/// <summary>Starts processes that die with this one, also when this one is killed outright.</summary>
internal static class ChildProcess
{
    private const string SetPriv = "/usr/bin/setpriv";
    private const string SetSid = "/usr/bin/setsid";

    private static readonly BlockingCollection<Action> Starts = StartThread();

    /// <summary>Starts a process. Without setpriv (macOS, Windows) it outlives a SIGKILL of this one.</summary>
    internal static Process Start(ProcessStartInfo info)
    {
        var started = new TaskCompletionSource<Process>();
        Starts.Add(() => Start(info, started));
        return started.Task.GetAwaiter().GetResult();
    }

    private static void Start(ProcessStartInfo info, TaskCompletionSource<Process> started)
    {
        try
        {
            started.SetResult(Process.Start(DyingWithParent(info))!);
        }
        catch (Exception e)
        {
            started.SetException(e);
        }
    }

    // In a session of its own, since a terminal sends Ctrl-C to every process of its own: the parent ends the child in turn.
    private static ProcessStartInfo DyingWithParent(ProcessStartInfo info)
    {
        if (!File.Exists(SetPriv) || !File.Exists(SetSid))
        {
            return info;
        }

        string[] before = [SetPriv, "--pdeathsig", "KILL", "--", info.FileName];
        for (var i = 0; i < before.Length; i++)
        {
            info.ArgumentList.Insert(i, before[i]);
        }

        info.FileName = SetSid;
        return info;
    }

    // To the kernel the parent is the thread that forked: a pool thread that ends would take the child with it.
    private static BlockingCollection<Action> StartThread()
    {
        var starts = new BlockingCollection<Action>();
        new Thread(() => RunAll(starts)) { IsBackground = true, Name = "child processes" }.Start();
        return starts;
    }

    private static void RunAll(BlockingCollection<Action> starts)
    {
        foreach (var start in starts.GetConsumingEnumerable())
        {
            start();
        }
    }
}
