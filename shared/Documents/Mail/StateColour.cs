using Reporting.Domain;

namespace Reporting.Documents;

/// <summary>The colour of what is said; words and a shape always stand beside it.</summary>
internal static class StateColour
{
    /// <summary>The colour, as #RRGGBB.</summary>
    public static string Of(VerdictState state) => state switch
    {
        VerdictState.Watch => Palette.Watch,
        VerdictState.Problem or VerdictState.Severe => Palette.Worse,
        VerdictState.Improved => Palette.Better,
        _ => Palette.Quiet,
    };

    /// <summary>The colour of a crossing: getting out of a problem is for the better.</summary>
    public static string Of(Crossing crossing) =>
        crossing.To == VerdictState.None && Seriousness.IsAdverse(crossing.From) ? Palette.Better : Of(crossing.To);
}
