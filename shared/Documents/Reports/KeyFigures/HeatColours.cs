namespace Reporting.Documents.Reports.KeyFigures;

/// <summary>
/// The colours behind verdicts in a heat map: pale, so that ink on them is 7:1 or more. A mark always stands before the number.
/// </summary>
public static class HeatColours
{
    /// <summary>The colour behind a verdict; null for none.</summary>
    public static string? Of(VerdictState state) => state switch
    {
        VerdictState.Severe => Palette.WorseFar,
        VerdictState.Problem => Palette.WorseNear,
        VerdictState.Watch => "#F6E3C5",
        VerdictState.Improved => Palette.BetterNear,
        VerdictState.Deviates => Palette.Band,
        _ => null,
    };
}
