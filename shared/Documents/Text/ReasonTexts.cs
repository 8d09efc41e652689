namespace Reporting.Documents.Text;

/// <summary>What a verdict rests on, in a few words each.</summary>
public static class ReasonTexts
{
    private static readonly (VerdictReasons Reason, string Danish, string English)[] Words =
    [
        (VerdictReasons.Shift, "skift det seneste halve år", "shift within half a year"),
        (VerdictReasons.Development, "udvikling over et år", "development over a year"),
        (VerdictReasons.Level, "niveau", "level"),
        (VerdictReasons.OutsideLimits, "uden for egne grænser", "outside own limits"),
        (VerdictReasons.RunOfEight, "otte i træk på samme side", "eight in a row on one side"),
        (VerdictReasons.TwoOfThree, "to af tre tæt på grænsen", "two of three near the limit"),
        (VerdictReasons.Requirement, "lovens krav", "statutory requirement"),
        (VerdictReasons.Target, "målet", "the target"),
        (VerdictReasons.Lasting, "har varet længe", "has lasted"),
        (VerdictReasons.WithinChance, "kan være tilfældigt", "may be chance"),
    ];

    /// <summary>The words, parted by commas; empty when there are none.</summary>
    public static string Of(VerdictReasons reasons, Language language) => string.Join(", ", Words
        .Where(w => reasons.HasFlag(w.Reason)).Select(w => language == Language.Danish ? w.Danish : w.English));
}
