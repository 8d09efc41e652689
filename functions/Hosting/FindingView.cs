namespace Reporting.Functions.Hosting;

/// <summary>A finding as it is shown to the world.</summary>
/// <param name="Month">The period of the verdict that speaks for it.</param>
/// <param name="Finding">What is said; none when it ended this month.</param>
/// <param name="Lead">The indicator that speaks for it.</param>
/// <param name="Verdicts">The indicators it shows in, the lead first.</param>
/// <param name="End">The first period it was over, or null while it lasts.</param>
/// <param name="Persons">How many persons more, or fewer below 0, than expected; null where it is not known.</param>
/// <param name="Points">Percentage points more or less than expected, of a rate.</param>
/// <param name="Suggestion">The step of the intervention ladder it suggests; people decide.</param>
internal sealed record FindingView(
    string Area, string AreaName, string Topic, string TopicName, string TopicNameEn, string Month, VerdictState Finding,
    VerdictDirection Direction, string Lead, IReadOnlyList<string> Verdicts, string Start, string? Peak, string? End,
    int? Persons, double? Points, double Score, IEnumerable<string> Reasons, string Headline, string HeadlineEn, StepView? Suggestion)
{
    /// <summary>The view of a finding.</summary>
    public static FindingView Of(LedFinding led, Catalogue catalogue)
    {
        var (finding, danish, english) = (led.Finding, FindingText.In(Language.Danish), FindingText.In(Language.English));
        return new(
            finding.Area, catalogue.Area(finding.Area)?.Name ?? finding.Area, finding.Topic, danish.Topic(finding, catalogue),
            english.Topic(finding, catalogue), finding.Month.ToString(), finding.State, finding.Direction, finding.Lead, finding.Verdicts,
            finding.Start.ToString(), finding.Peak?.ToString(), finding.End?.ToString(), finding.Persons,
            finding.Points is { } points ? Math.Round(points, 4) : null, Math.Round(finding.Score, 4), JsonParts.Names(finding.Reasons),
            danish.Headline(led, catalogue), english.Headline(led, catalogue),
            StepView.Of(InterventionLadder.Suggest(catalogue.Parts.Ladder, finding)));
    }
}
