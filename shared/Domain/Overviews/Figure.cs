namespace Reporting.Domain.Overviews;

/// <summary>Why a number cannot be given.</summary>
public enum Reason
{
    /// <summary>The series does not reach back that far.</summary>
    NoEarlierPeriod,

    /// <summary>The source holds a number back to protect persons.</summary>
    Suppressed,

    /// <summary>The source has no row for the area and period.</summary>
    Absent,

    /// <summary>The indicator has no meaning for the area.</summary>
    NotApplicable,

    /// <summary>The source gave nothing for the indicator.</summary>
    NoData,

    /// <summary>The earlier value is zero, so that a change in per cent has no meaning.</summary>
    ZeroBase,

    /// <summary>Too few members of the group have a number.</summary>
    TooFewInGroup,

    /// <summary>The series is broken between the two periods.</summary>
    BreakInSeries,

    /// <summary>Neither direction is better, so that there is no best.</summary>
    NoPolarity,

    /// <summary>The area has no comparison group.</summary>
    NoGroup,

    /// <summary>The indicator cannot be made for an area of several municipalities.</summary>
    NotAggregated,

    /// <summary>What the source gave cannot be right and was set aside.</summary>
    SetAside,

    /// <summary>The source's number contradicts another of its numbers.</summary>
    Contradicted,

    /// <summary>A rate of several areas cannot be made, since whom it is a share of is not known.</summary>
    NoDenominator,

    /// <summary>It would be made of several areas, and the source holds the number of one of them back.</summary>
    MemberSuppressed,
}

/// <summary>A number, or the reason why there is none. Never zero for nothing, never blank without a reason.</summary>
public readonly record struct Figure
{
    private Figure(decimal? value, Reason? why, decimal? doubtful = null) => (Value, Why, Doubtful) = (value, why, doubtful);

    /// <summary>The number in its own unit, unrounded, or null.</summary>
    public decimal? Value { get; }

    /// <summary>Why there is no number; null when there is one.</summary>
    public Reason? Why { get; }

    /// <summary>The number in doubt where <see cref="Why"/> is a contradiction: for showing, marked, and for nothing else.</summary>
    public decimal? Doubtful { get; }

    /// <summary>A number.</summary>
    public static Figure Of(decimal value) => new(value, null);

    /// <summary>No number, and why.</summary>
    public static Figure Not(Reason why) => new(null, why);

    /// <summary>The figure of an observation.</summary>
    public static Figure Of(Observation observation) => observation.Kind switch
    {
        ObservationKind.Value => Of(observation.Value!.Value),
        ObservationKind.Suppressed => Not(Reason.Suppressed),
        ObservationKind.NotApplicable => Not(Reason.NotApplicable),
        ObservationKind.SetAside => Not(Reason.SetAside),
        ObservationKind.Contradicted => new(null, Reason.Contradicted, observation.Doubtful),
        ObservationKind.NoDenominator => Not(Reason.NoDenominator),
        _ => Not(Reason.Absent),
    };

    /// <summary>The sum, or the reason of the first figure that has no number: what is held back stays held back.</summary>
    public static Figure Sum(IEnumerable<Figure> figures)
    {
        var sum = 0m;
        foreach (var figure in figures)
        {
            if (figure.Value is not { } value) return Not(figure.Why!.Value);
            sum += value;
        }

        return Of(sum);
    }

    /// <summary>The change from an earlier value to a later one.</summary>
    /// <returns>Per cent of the earlier value (3.2 for 3.2 per cent), or percentage points.</returns>
    public static Figure Change(Figure earlier, Figure later, ChangeKind kind)
    {
        if (later.Value is not { } to) return Not(later.Why!.Value);
        if (earlier.Value is not { } from) return Not(earlier.Why!.Value);
        if (kind == ChangeKind.Points) return Of(to - from);
        return from == 0 ? Not(Reason.ZeroBase) : Of(100 * (to - from) / from);
    }

    /// <summary>The figure of an area that is made of others: what it lacks is theirs.</summary>
    public Figure OfMembers => Why == Reason.Suppressed ? Not(Reason.MemberSuppressed) : this;

    /// <summary>Where a change leads from a value: what <see cref="Change"/> is turned round.</summary>
    /// <param name="change">In per cent of the value, or in percentage points.</param>
    public static Figure Moved(Figure from, Figure change, ChangeKind kind)
    {
        if (from.Value is not { } start) return from;
        if (change.Value is not { } moved) return change;
        return Of(kind == ChangeKind.Points ? start + moved : start * (1 + (moved / 100)));
    }
}
