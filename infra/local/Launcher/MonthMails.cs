namespace Reporting.Local.Launcher;

/// <summary>Follows a run's mails to the catcher.</summary>
internal static class MonthMails
{
    private static readonly TimeSpan MaxLength = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Waits until none of a run's mails is open, three minutes at most.</summary>
    /// <param name="stays">Whether the catcher can be looked at afterwards.</param>
    /// <returns>How many mails lie in the catcher, and where, in a line.</returns>
    public static async Task<string> WaitAsync(
        LocalSystem system, RunStatus run, bool stays, Progress progress, CancellationToken cancellation)
    {
        progress.Stage("Sending mails");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(MaxLength);
        var open = await system.App.MailsAsync(run.Month, run.Revision, cancellation);
        while (Open(open) > 0 && !limit.IsCancellationRequested)
        {
            await Task.WhenAny(Task.Delay(Pause, limit.Token), system.Ended);
            cancellation.ThrowIfCancellationRequested();
            if (system.Ended.IsCompleted) throw new InvalidOperationException(await system.Ended);
            open = await system.App.MailsAsync(run.Month, run.Revision, cancellation);
        }

        progress.End();
        return Caught(await system.Mail.CountAsync(cancellation)) + (stays ? $", to be read at {system.Mail.Page}" : "") + NotTaken(open);
    }

    private static string Caught(int? mails) => mails switch
    {
        null => "The mail catcher does not answer",
        1 => "1 mail was caught",
        _ => $"{mails} mails were caught",
    };

    private static string NotTaken(IReadOnlyDictionary<string, int> states) =>
        Open(states) + states["failed"] + states["rejected"] is > 0 and var left ? $"; {left} of the run's were not taken" : "";

    private static int Open(IReadOnlyDictionary<string, int> states) => states["waiting"] + states["sending"];
}
