namespace Reporting.Domain.Observations;

/// <summary>Why a cell holds a number, or holds none.</summary>
public enum ObservationKind
{
    /// <summary>The source gave a number.</summary>
    Value,

    /// <summary>The source has no row for the area and period.</summary>
    Absent,

    /// <summary>The source holds the number back to protect persons.</summary>
    Suppressed,

    /// <summary>The indicator has no meaning for the area.</summary>
    NotApplicable,

    /// <summary>The source gave something that cannot be right, or gave two different numbers.</summary>
    SetAside,

    /// <summary>The source's number contradicts another of its numbers: it is in doubt.</summary>
    Contradicted,

    /// <summary>A rate of several areas whose denominator is not known.</summary>
    NoDenominator,
}

/// <summary>
/// One cell of a series: a number, or the kind of its absence. It takes the room of one double, since a month for
/// 10,000 areas holds tens of millions of them; arithmetic is done in decimal, so that 3.2 − 3.0 is 0.2.
/// </summary>
public readonly struct Observation : IEquatable<Observation>
{
    private const long AbsentBits = unchecked((long)0xFFF8_0000_0000_0001);

    // A number in doubt is held in ten-thousandths where the other kinds have their place.
    private const long DoubtBits = unchecked((long)0xFFFC_0000_0000_0000), DoubtLimit = 1L << 50;
    private const decimal DoubtScale = 10_000;

    private readonly double raw;

    private Observation(double raw) => this.raw = raw;

    /// <summary>The source has no row.</summary>
    public static Observation Absent { get; } = Mark(ObservationKind.Absent);

    /// <summary>The source holds the number back.</summary>
    public static Observation Suppressed { get; } = Mark(ObservationKind.Suppressed);

    /// <summary>The indicator has no meaning for the area.</summary>
    public static Observation NotApplicable { get; } = Mark(ObservationKind.NotApplicable);

    /// <summary>What the source gave cannot be right.</summary>
    public static Observation SetAside { get; } = Mark(ObservationKind.SetAside);

    /// <summary>What the source gave contradicts another of its numbers; the number itself is not kept.</summary>
    public static Observation Contradicted { get; } = Mark(ObservationKind.Contradicted);

    /// <summary>
    /// A number that contradicts another of the source's: it is shown as doubtful, and nothing is computed from it. It is kept to
    /// four decimals, and not at all when it is negative or past a hundred billion.
    /// </summary>
    public static Observation Doubt(decimal value) => decimal.Round(value * DoubtScale) is >= 0 and < DoubtLimit and var held
        ? new(BitConverter.Int64BitsToDouble(DoubtBits | (long)held)) : Contradicted;

    /// <summary>The denominator is not known.</summary>
    public static Observation NoDenominator { get; } = Mark(ObservationKind.NoDenominator);

    /// <summary>A number in the indicator's own unit.</summary>
    public static Observation Of(decimal value) => new((double)value);

    /// <summary>A number as it is held (<see cref="Number"/>).</summary>
    internal static Observation Held(double number) => new(number);

    /// <summary>The absence of a number, of a kind that is none.</summary>
    internal static Observation Without(ObservationKind kind) => Mark(kind);

    /// <summary>Whether there is a number, and why not.</summary>
    public ObservationKind Kind => !double.IsNaN(raw) ? ObservationKind.Value
        : IsDoubt ? ObservationKind.Contradicted
        : (ObservationKind)(BitConverter.DoubleToInt64Bits(raw) - AbsentBits + 1);

    /// <summary>The number of <see cref="Doubt"/>, in the indicator's own unit; otherwise null. For showing alone.</summary>
    public decimal? Doubtful => IsDoubt ? (BitConverter.DoubleToInt64Bits(raw) & (DoubtLimit - 1)) / DoubtScale : null;

    /// <summary>The number in the indicator's own unit, or null.</summary>
    public decimal? Value => double.IsNaN(raw) ? null : (decimal)raw;

    /// <summary>The number as it is held, for statistics, where a decimal's exactness is not worth its time; NaN without one.</summary>
    internal double Number => raw;

    /// <inheritdoc/>
    public bool Equals(Observation other) =>
        BitConverter.DoubleToInt64Bits(raw) == BitConverter.DoubleToInt64Bits(other.raw);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Observation other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => raw.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() =>
        Value?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? Kind.ToString();

    private bool IsDoubt => double.IsNaN(raw) && (BitConverter.DoubleToInt64Bits(raw) & DoubtBits) == DoubtBits;

    private static Observation Mark(ObservationKind kind) =>
        new(BitConverter.Int64BitsToDouble(AbsentBits + (int)kind - 1));
}
