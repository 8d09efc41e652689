namespace Reporting.Domain.Findings;

/// <summary>Which way a verdict speaks: only what speaks the same way is one thing to tell.</summary>
internal enum Side
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Worse, or worth an eye.</summary>
    Adverse,

    /// <summary>Better.</summary>
    Better,

    /// <summary>Higher, where neither is better.</summary>
    Higher,

    /// <summary>Lower, where neither is better.</summary>
    Lower,
}

/// <summary>Reads the side of verdicts.</summary>
internal static class Sides
{
    /// <summary>The side of what is said.</summary>
    public static Side Of(VerdictState state, VerdictDirection direction) => state switch
    {
        VerdictState.None => Side.None,
        VerdictState.Improved => Side.Better,
        VerdictState.Deviates => direction == VerdictDirection.Lower ? Side.Lower : Side.Higher,
        _ => Side.Adverse,
    };

    /// <summary>The side of an episode.</summary>
    public static Side Of(Polarity polarity, VerdictDirection direction) => polarity switch
    {
        Polarity.None => direction == VerdictDirection.Lower ? Side.Lower : Side.Higher,
        Polarity.Lower => direction == VerdictDirection.Lower ? Side.Better : Side.Adverse,
        _ => direction == VerdictDirection.Lower ? Side.Adverse : Side.Better,
    };
}
