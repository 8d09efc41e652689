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
        VerdictReasons.Shift => language.Say("skift på én gang", "change at once"),
        VerdictReasons.Development => language.Say("udvikling over et halvt år", "development over half a year"),
        VerdictReasons.Level => language.Say("niveau", "level"),
        VerdictReasons.OutsideLimits => language.Say("uden for egne grænser", "outside own limits"),
        VerdictReasons.RunOfEight => language.Say("otte i træk på samme side", "eight in a row on one side"),
        VerdictReasons.TwoOfThree => language.Say("to af tre tæt på grænsen", "two of three near the limit"),
        VerdictReasons.Requirement => language.Say("lovens krav", "statutory requirement"),
        VerdictReasons.Target => language.Say("målet", "the target"),
        VerdictReasons.Lasting => language.Say("har varet længe", "has lasted"),
        VerdictReasons.Alone => language.Say("kun én måned", "one month only"),
        VerdictReasons.Return => language.Say("tilbage til det sædvanlige", "back to what is usual"),
        VerdictReasons.Small => language.Say("for lidt til at betyde noget", "too little to matter"),
        _ => language.Say("kan være tilfældigt", "may be chance"),
    };
}
