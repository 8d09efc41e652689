namespace Reporting.Local.Host;

/// <summary>What host.json and the function.json files say, checked and with settings filled in.</summary>
internal sealed record AppDescription(HandlerDescription Handler, HostSettings Host, AppFunctions Functions);

/// <summary>How to start the handler: a full path (or a command on the PATH), its arguments and where it runs.</summary>
internal sealed record HandlerDescription(string Executable, IReadOnlyList<string> Arguments, string WorkingDirectory);
