namespace Reporting.Documents.Text;

/// <summary>What a verdict rests on, in a few words each.</summary>
public static class ReasonTexts
{
    private static readonly VerdictReasons[] Each = [.. Enum.GetValues<VerdictReasons>().Except([VerdictReasons.None])];

    /// <summary>The words, parted by commas; empty when there are none.</summary>
    public static string Of(VerdictReasons reasons, Language language) =>
        string.Join(", ", Each.Where(r => reasons.HasFlag(r)).Select(r => Word(r, language)));

    private static string Word(VerdictReasons reason, Language language) => reason switch
    {
        VerdictReasons.Shift => language.Say("skift det seneste halve år", "shift within half a year"),
        VerdictReasons.Development => language.Say("udvikling over et år", "development over a year"),
        VerdictReasons.Level => language.Say("niveau", "level"),
        VerdictReasons.OutsideLimits => language.Say("uden for egne grænser", "outside own limits"),
        VerdictReasons.RunOfEight => language.Say("otte i træk på samme side", "eight in a row on one side"),
        VerdictReasons.TwoOfThree => language.Say("to af tre tæt på grænsen", "two of three near the limit"),
        VerdictReasons.Requirement => language.Say("lovens krav", "statutory requirement"),
        VerdictReasons.Target => language.Say("målet", "the target"),
        VerdictReasons.Lasting => language.Say("har varet længe", "has lasted"),
        _ => language.Say("kan være tilfældigt", "may be chance"),
    };
}
