namespace Reporting.Domain.Findings;

/// <summary>A finding with the verdict that speaks for it.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Verdict">The verdict of <see cref="Finding.Lead"/>.</param>
public sealed record LedFinding(Finding Finding, Verdict Verdict)
{
    /// <summary>Findings with their verdicts, in their own order; those whose verdict is not among those given are left out.</summary>
    public static IReadOnlyList<LedFinding> Of(IEnumerable<Finding> findings, IEnumerable<Verdict> verdicts)
    {
        var leads = verdicts.ToDictionary(v => (v.Area, v.Indicator));
        return [.. findings.Select(f => leads.TryGetValue((f.Area, f.Lead), out var lead) ? new LedFinding(f, lead) : null)
            .OfType<LedFinding>()];
    }

    /// <summary>The most serious first, as <see cref="Finding.Sort"/> has them.</summary>
    public static IReadOnlyList<LedFinding> Sort(IEnumerable<LedFinding> findings)
    {
        var led = findings.ToDictionary(f => f.Finding);
        return [.. Finding.Sort(led.Keys).Select(f => led[f])];
    }
}
