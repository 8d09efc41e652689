namespace Reporting.Documents.Text;

/// <summary>
/// Where an area's figure lies to its group's mean: above or below it. Only the verdict says whether that is good or bad, and
/// whether it is more than chance.
/// </summary>
public static class StandingText
{
    /// <summary>The word: over, under, ens; a dash where it cannot be told.</summary>
    public static string Word(Standing standing, Indicator indicator, Language language) => standing switch
    {
        Standing.Unknown => NumberText.None,
        Standing.Same => language.Say("ens", "same"),
        _ => IsAbove(standing, indicator) ? language.Say("over", "above") : language.Say("under", "below"),
    };

    private static bool IsAbove(Standing standing, Indicator indicator) =>
        standing == Standing.Higher || standing == (indicator.Polarity == Polarity.Lower ? Standing.Worse : Standing.Better);
}
