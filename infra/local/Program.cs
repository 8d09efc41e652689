using Reporting.Local.Host;
using Reporting.Local.Launcher;

return args is ["host", .. var rest] ? await HostCommand.RunAsync(rest) : await LaunchCommand.RunAsync(args);
