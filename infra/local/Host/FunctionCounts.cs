using System.Collections.Concurrent;

namespace Reporting.Local.Host;

/// <summary>How often each function succeeded and failed since the start, and how often it runs now.</summary>
internal sealed class FunctionCounts
{
    private readonly ConcurrentDictionary<string, Count> counts = new(StringComparer.OrdinalIgnoreCase);

    internal Count Of(string function) => counts.GetValueOrDefault(function, new Count(0, 0, 0));

    internal void Begin(string function) => Change(function, c => c with { Running = c.Running + 1 });

    internal void End(string function, bool succeeded)
    {
        Change(function, c => succeeded
            ? c with { Running = c.Running - 1, Succeeded = c.Succeeded + 1 }
            : c with { Running = c.Running - 1, Failed = c.Failed + 1 });
    }

    private void Change(string function, Func<Count, Count> change) =>
        counts.AddOrUpdate(function, _ => change(new Count(0, 0, 0)), (_, count) => change(count));

    /// <summary>One function's counts.</summary>
    internal sealed record Count(long Succeeded, long Failed, int Running);
}
