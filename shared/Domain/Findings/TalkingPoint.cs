namespace Reporting.Domain.Findings;

/// <summary>Something to talk about in an area: one topic, on its weak or its strong side, with what that rests on.</summary>
public sealed record TalkingPoint
{
    /// <summary>The topic.</summary>
    public required Topic Topic { get; init; }

    /// <summary>The indicator that speaks for it.</summary>
    public required Indicator Indicator { get; init; }

    /// <summary>The indicator's verdict.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Worse or better than the group would have given, or as it.</summary>
    public required TalkingSide Side { get; init; }

    /// <summary>What it rests on.</summary>
    public required TalkingBasis Basis { get; init; }

    /// <summary>The finding; null where it rests on something else.</summary>
    public Finding? Finding { get; init; }

    /// <summary>How many persons it concerns, never negative; 0 when that is not known.</summary>
    public int Persons { get; init; }

    /// <summary>Whether most of it comes from one part that is a point of its own.</summary>
    public bool Repeats { get; init; }

    /// <summary>The standing level; null where it rests on something else.</summary>
    public StandingLevel? Level => Basis == TalkingBasis.Level ? Verdict.Level : null;

    /// <summary>What comes first: the most serious finding, then the other bases in their order.</summary>
    internal int Weight => Finding is { } finding ? 100 + Seriousness.Rank(finding.State) : -(int)Basis;
}

/// <summary>Which side of an area a point is on.</summary>
public enum TalkingSide
{
    /// <summary>Neither better nor worse.</summary>
    Even,

    /// <summary>Worse.</summary>
    Weak,

    /// <summary>Better.</summary>
    Strong,
}

/// <summary>What a point rests on, the strongest first.</summary>
public enum TalkingBasis
{
    /// <summary>A finding: a performance concern, something to watch, or a marked improvement.</summary>
    Finding,

    /// <summary>A level that has stood for two years; no finding by itself.</summary>
    Level,

    /// <summary>A problem that was turned.</summary>
    Turned,

    /// <summary>Only how the last year went against the group's; that may be chance.</summary>
    Year,
}
