namespace Reporting.Documents.Text;

/// <summary>The colours of every document, as #RRGGBB: told apart by colour-blind readers and in grey print.</summary>
public static class Palette
{
    /// <summary>Text and figures.</summary>
    public const string Ink = "#1B2A33";

    /// <summary>Text of lesser weight: still 4.5:1 on white.</summary>
    public const string Quiet = "#55656F";

    /// <summary>The area's own line.</summary>
    public const string Own = "#005F73";

    /// <summary>The group's line; too pale for text.</summary>
    public const string Group = "#8A9BA8";

    /// <summary>Bands and the faintest rules.</summary>
    public const string Band = "#E3E8EB";

    /// <summary>Between the area's own line and what was expected: a fifth of <see cref="Own"/>.</summary>
    public const string Gap = "#CCDFE3";

    /// <summary>Better than the group, with ▲ and a word.</summary>
    public const string Better = "#0A7B53";

    /// <summary>Worse than the group, with ▼ and a word.</summary>
    public const string Worse = "#B0413E";

    /// <summary>To be watched, with ● and a word.</summary>
    public const string Watch = "#9A5B00";

    /// <summary>Behind what is somewhat better: ink on it is 7:1 or more.</summary>
    public const string BetterNear = "#C5E5D6";

    /// <summary>Behind what is much better.</summary>
    public const string BetterFar = "#8CCBAE";

    /// <summary>Behind what is somewhat worse.</summary>
    public const string WorseNear = "#F5D8D6";

    /// <summary>Behind what is much worse.</summary>
    public const string WorseFar = "#E6A9A5";

    /// <summary>The colour of a verdict's word.</summary>
    public static string Of(VerdictState state) => state switch
    {
        VerdictState.Watch => Watch,
        VerdictState.Problem or VerdictState.Severe => Worse,
        VerdictState.Improved => Better,
        _ => Quiet,
    };
}
