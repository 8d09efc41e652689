namespace Reporting.Documents.Web;

/// <summary>What is found in an area, a card each.</summary>
/// <param name="overview">The area's page.</param>
/// <param name="trends">Draws its rows.</param>
internal sealed class FindingCards(Overview overview, PackTrend trends, DocumentTexts words)
{
    private readonly VerdictText verdicts = VerdictText.In(words.Language);
    private readonly FindingText findings = FindingText.In(words.Language);

    /// <summary>The findings that an area's page shows.</summary>
    public static IEnumerable<Finding> Shown(Overview overview) =>
        Finding.Sort(overview.Findings.Where(f => f.State != VerdictState.None || f.IsOvercome));

    /// <summary>The cards, the most serious first.</summary>
    public IReadOnlyList<FindingCard> All() => [.. Shown(overview).Select(f => f.IsEnded ? Ended(f) : Card(f))];

    private FindingCard Ended(Finding finding) => new()
    {
        Id = FindingCard.IdOf(finding.Topic), Mark = finding.IsOver ? words.Say("er ovre", "is over") : words.Say("følges ikke længere", "no longer followed"), Colour = Palette.Quiet, Headline = words.Topic(finding),
        Figures = findings.Headline(finding, overview), Indicator = finding.Lead,
    };

    private FindingCard Card(Finding finding)
    {
        var row = overview.RowOf(finding);
        var (figures, chart) = (verdicts.Figures(row, overview), Chart(row));
        return new()
        {
            Id = FindingCard.IdOf(finding.Topic), Mark = verdicts.MarkedSince(finding, row.Verdict!), Colour = Palette.Of(finding.State),
            Headline = findings.Told(finding, overview), Figures = figures,
            Also = findings.Also(finding).Trim(), Chart = chart is null ? null : chart with { Title = figures, Note = null },
            Why = [.. new[] { verdicts.Explain(row, overview), words.AlsoIn(finding), chart?.Note ?? "" }.Where(t => t.Length > 0)],
            Indicator = finding.Lead,
        };
    }

    // The gap is named with what it is counted from, where it has grown since then.
    private TrendBlock? Chart(OverviewRow row)
    {
        if (trends.Of(row) is not { } chart) return null;
        var grown = row.Verdict!.Numbers!.Leading == VerdictReasons.Level ? null : ExpectedTrend.Shown(row);
        return grown is not { Difference: not 0 } ? chart
            : chart with { Gap = chart.Gap + words.Say(" siden ", " since ") + words.Periods.Long(grown.Since) };
    }
}
