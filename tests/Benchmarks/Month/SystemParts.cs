namespace Reporting.Benchmarks.Month;

/// <summary>What a system is started with, other than the usual.</summary>
internal sealed record SystemParts
{
    /// <summary>The built app's folder; the build's own when null.</summary>
    public string? App { get; init; }

    /// <summary>A folder of recorded extracts; the demonstration data when null.</summary>
    public string? Extracts { get; init; }

    /// <summary>Whether mails are caught, and so sent.</summary>
    public bool Mail { get; init; }

    /// <summary>The port of another mail server on this machine, which takes the mails instead; null for none.</summary>
    public int? MailPort { get; init; }

    /// <summary>The connection string that the app and its host are given, made of the emulator's; that itself when null.</summary>
    public Func<string, Task<string>>? Storage { get; init; }
}
