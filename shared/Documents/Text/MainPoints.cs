using Reporting.Domain;

namespace Reporting.Documents;

/// <summary>Stands in until the real one arrives.</summary>
public static class MainPoints
{
    /// <summary>The rows whose verdicts matter most.</summary>
    public static IReadOnlyList<OverviewRow> Of(Overview overview, int most = 3) =>
    [
        .. overview.Rows.Where(r => r.Verdict is { State: not VerdictState.None })
            .OrderByDescending(r => Seriousness.Rank(r.Verdict!.State)).ThenByDescending(r => r.Verdict!.Numbers?.Persons ?? 0).Take(most),
    ];
}
