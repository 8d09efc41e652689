namespace Reporting.Local.Host;

/// <summary>What an app's functions must keep together.</summary>
internal static class AppChecks
{
    internal static void Check(AppFunctions functions, HostSettings host, AppSettings settings, JsonSection where)
    {
        if (functions.Timers.Count > 0)
        {
            settings.Connection("Storage", where);
        }

        foreach (var function in functions.Http.Where(f => host.RoutePrefix.Length == 0 && f.Route.Split('/')[0] is "admin" or "runtime"))
        {
            where.Wrong($"{function.Name}: routes that begin with admin or runtime belong to the host. Choose another.");
        }

        foreach (var (first, second) in functions.Http.SelectMany((f, i) => functions.Http.Skip(i + 1).Select(g => (f, g))).Where(Clash))
        {
            where.Wrong($"{first.Name} and {second.Name} both answer route '{first.Route}'. Give them different routes or methods.");
        }
    }

    private static bool Clash((HttpFunction First, HttpFunction Second) pair) =>
        pair.First.Route.Equals(pair.Second.Route, StringComparison.OrdinalIgnoreCase)
        && (pair.First.Methods.Count == 0 || pair.Second.Methods.Count == 0 || pair.First.Methods.Intersect(pair.Second.Methods).Any());
}
