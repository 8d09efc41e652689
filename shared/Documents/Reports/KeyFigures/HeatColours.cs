namespace Reporting.Documents.Reports.KeyFigures;

/// <summary>
/// The colours behind verdicts in a heat map: pale, so that ink on them is 7:1 or more. A mark always stands before the number.
/// </summary>
public static class HeatColours
{
    /// <summary>The colour behind a verdict; null for none.</summary>
    public static string? Of(VerdictState state) => state switch
    {
        VerdictState.Severe => "#E6A9A5",
        VerdictState.Problem => "#F5D8D6",
        VerdictState.Watch => "#F6E3C5",
        VerdictState.Improved => "#C5E5D6",
        VerdictState.Deviates => Palette.Band,
        _ => null,
    };
}
