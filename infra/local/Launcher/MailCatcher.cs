using System.Diagnostics;
using Reporting.Local.Host;

namespace Reporting.Local.Launcher;

/// <summary>Takes every mail the app sends and shows it on a page, so that none leaves the machine.</summary>
internal sealed class MailCatcher : IAsyncDisposable
{
    private readonly Process process;

    private MailCatcher(Process process, int[] ports) => (this.process, SmtpPort, WebPort) = (process, ports[0], ports[1]);

    /// <summary>Where mails are sent, on 127.0.0.1.</summary>
    public int SmtpPort { get; }

    /// <summary>Where they are read.</summary>
    public int WebPort { get; }

    /// <summary>Starts the catcher on free ports; it ends with this process.</summary>
    /// <param name="root">The repository's root, where npm put the program.</param>
    public static MailCatcher Start(string root)
    {
        var ports = FreePort.Find(2);
        string[] arguments =
        [
            Path.Combine(root, "node_modules", "maildev", "dist", "bin", "maildev.js"), "--silent", "--ip", "127.0.0.1",
            "--web-ip", "127.0.0.1", "--smtp", $"{ports[0]}", "--web", $"{ports[1]}",
        ];
        return new MailCatcher(ChildProcess.Start(new ProcessStartInfo("node", arguments)
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        }), ports);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
