namespace Reporting.Documents.Mail;

/// <summary>The colour of what changed; words and a shape always stand beside it.</summary>
internal static class StateColour
{
    /// <summary>The colour of a crossing: getting out of a problem is for the better.</summary>
    public static string Of(Crossing crossing) =>
        crossing.To == VerdictState.None && Seriousness.IsAdverse(crossing.From) ? Palette.Better : Palette.Of(crossing.To);
}
