namespace Reporting.Local.Host;

/// <summary>How to start the app's worker: a full path (or a command on the PATH), and its arguments before the host's own.</summary>
internal sealed record WorkerDescription(string Executable, IReadOnlyList<string> Arguments, string AppDirectory);
