namespace Reporting.Local.Host;

/// <summary>What follows a worker's exit.</summary>
internal enum AfterExit
{
    /// <summary>It ended by its own wish: no new one is started.</summary>
    StayDown,

    /// <summary>A new one is started.</summary>
    Restart,

    /// <summary>It failed too often: the host stops.</summary>
    StopHost,
}

/// <summary>The host's rules: 0 stays down, 200 asks for a restart, every third error stops the host.</summary>
internal sealed class RestartRules(TimeProvider clock)
{
    private const int AsksForRestart = 200;
    private const int ErrorsAllowed = 2;
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(30);

    private DateTimeOffset lastError;
    private int errors;

    /// <summary>Counts an exit and decides.</summary>
    internal AfterExit Decide(int exitCode) => exitCode switch
    {
        0 => AfterExit.StayDown,
        AsksForRestart => AfterExit.Restart,
        _ => CountError() > ErrorsAllowed ? AfterExit.StopHost : AfterExit.Restart,
    };

    private int CountError()
    {
        var now = clock.GetUtcNow();
        errors = now - lastError >= Quiet ? 1 : errors + 1;
        lastError = now;
        return errors;
    }
}
