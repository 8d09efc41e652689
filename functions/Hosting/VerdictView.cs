namespace Reporting.Functions.Hosting;

/// <summary>A verdict as it is shown to the world.</summary>
/// <param name="Period">The period judged.</param>
/// <param name="Gap">Why nothing could be judged, or null.</param>
/// <param name="Group">The id of the group it was compared with.</param>
/// <param name="Effect">How much higher or lower than the group gives: 0.1 is 10 per cent; null when it is not known.</param>
/// <param name="Persons">How many persons that is, or null.</param>
/// <param name="StandingLevel">Where it has lain for two years, or null.</param>
/// <param name="Suggestion">The step of the intervention ladder it suggests; people decide.</param>
internal sealed record VerdictView(
    string Area, string AreaName, string Indicator, string IndicatorName, string Period, VerdictState Verdict, VerdictDirection Direction,
    VerdictGap? Gap, IEnumerable<string> Reasons, string? Since, string? Group, double? Effect, int? Persons,
    string Explanation, string ExplanationEn, StepView? Suggestion, IEnumerable<EpisodeView> Episodes,
    LevelView? StandingLevel)
{
    /// <summary>The view of a verdict.</summary>
    public static VerdictView Of(Verdict verdict, Catalogue catalogue) => new(
        verdict.Area, catalogue.Area(verdict.Area)?.Name ?? verdict.Area, verdict.Indicator, catalogue.Indicator(verdict.Indicator)!.Name,
        verdict.Month.ToString(), verdict.State, verdict.Direction, verdict.Gap, JsonParts.Names(verdict.Reasons),
        verdict.Since?.ToString(),
        verdict.Group, verdict.Numbers?.Effect is { } effect && double.IsFinite(effect) ? Math.Round(effect, 4) : null,
        verdict.Numbers?.Persons is > 0 and var persons ? persons : null,
        VerdictText.In(Language.Danish).Explain(verdict, catalogue), VerdictText.In(Language.English).Explain(verdict, catalogue),
        StepView.Of(InterventionLadder.Suggest(catalogue.Parts.Ladder, verdict)),
        verdict.Episodes.Select(e => new EpisodeView(e.Direction, e.Start.ToString(), e.Peak.ToString(), e.End?.ToString())), LevelView.Of(verdict.Level));
}

/// <summary>Where an area has lain for two years against its group: a standing state.</summary>
/// <param name="Ratio">Observed over expected, means of twelve months.</param>
/// <param name="Expected">What the group's median rate would give in the period, in the indicator's unit.</param>
/// <param name="Persons">How many persons the difference is.</param>
/// <param name="Since">The first period of it.</param>
/// <param name="Adjusted">Whether it is adjusted for the area's conditions (rammevilkår).</param>
internal sealed record LevelView(VerdictDirection Direction, double Ratio, double Expected, int Persons, string Since, bool Adjusted)
{
    /// <summary>The view of a level, or null.</summary>
    public static LevelView? Of(StandingLevel? level) => level is null ? null : new(
        level.Direction, Math.Round(level.Ratio, 4), Math.Round(level.Expected, 4), level.Persons, level.Since.ToString(), level.Adjusted);
}

/// <summary>A step of the intervention ladder with what can be offered.</summary>
internal sealed record StepView(string Step, string Name, string NameEn, IReadOnlyList<string> Offers, IReadOnlyList<string> OffersEn)
{
    /// <summary>The view of a step, or null.</summary>
    public static StepView? Of(InterventionStep? step) =>
        step is null ? null : new(step.Id, step.Name, step.NameEn, step.Offers, step.OffersEn);
}

/// <summary>A stretch of periods in which an area deviated.</summary>
/// <param name="Peak">The period in which it deviated most.</param>
/// <param name="End">The first period it was over, or null while it lasts.</param>
internal sealed record EpisodeView(VerdictDirection Direction, string Start, string Peak, string? End);
