namespace Reporting.Domain.Distribution;

/// <summary>What crossed a line in one area, topic by topic.</summary>
internal sealed class AreaCrossings
{
    private readonly Dictionary<string, Finding> findings;
    private readonly Dictionary<string, Verdict> verdicts;
    private readonly Dictionary<string, ReportedState> told;

    /// <summary>Compares what was told of an area with what is found now.</summary>
    public AreaCrossings(
        IReadOnlyList<Finding> findings, IReadOnlyList<Verdict> verdicts, IReadOnlyList<ReportedState> told, bool correction)
    {
        this.findings = findings.ToDictionary(f => f.Topic, StringComparer.Ordinal);
        this.verdicts = verdicts.ToDictionary(v => v.Indicator, StringComparer.Ordinal);
        this.told = told.ToDictionary(t => t.Topic!, StringComparer.Ordinal);
        foreach (var topic in this.findings.Keys.Union(this.told.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
            Compare(topic, correction);
    }

    /// <summary>What crossed a line, by topic.</summary>
    public List<Crossing> Crossings { get; } = [];

    /// <summary>What is told after it, by topic.</summary>
    public List<ReportedState> Told { get; } = [];

    private void Compare(string topic, bool correction)
    {
        var (finding, was) = (findings.GetValueOrDefault(topic), told.GetValueOrDefault(topic));
        if (finding is not { State: not VerdictState.None } && was is not null && IsToldElsewhere(was)) return;
        var (before, now) = (Before(finding, was), finding?.State ?? VerdictState.None);
        var kept = was is not null && Seriousness.Rank(now) < Seriousness.Rank(before) && was.Indicators.Any(KeepsSilent);
        var after = kept ? before : now;
        if (Seriousness.IsAdverse(after))
            Told.Add(new(finding?.Area ?? was!.Area, topic, after) { Indicators = kept ? was!.Indicators : finding!.Verdicts });
        if (before == after || !Seriousness.IsAdverse(before) && !Seriousness.IsAdverse(after)) return;
        if (verdicts.TryGetValue(finding?.Lead ?? was!.Indicators.FirstOrDefault() ?? "", out var lead))
            Crossings.Add(new(before, lead, correction) { Finding = finding, Topic = topic });
    }

    // Of a sum that now follows one of its parts, or no longer does, the same was told under another topic.
    private VerdictState Before(Finding? finding, ReportedState? was) => told.Values
        .Where(t => t == was || finding is not null && t.Indicators.Contains(finding.Lead))
        .Select(t => t.State).OrderByDescending(Seriousness.Rank).FirstOrDefault();

    private bool IsToldElsewhere(ReportedState was) =>
        was.Indicators.Count > 0 && findings.Values.Any(f => f.IsAdverse && f.Topic != was.Topic && f.Verdicts.Contains(was.Indicators[0]));

    private bool KeepsSilent(string indicator) =>
        verdicts.TryGetValue(indicator, out var verdict) && Distribution.Crossings.KeepsSilent(verdict);
}
