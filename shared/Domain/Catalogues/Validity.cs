namespace Reporting.Domain.Catalogues;

/// <summary>A span of months, both ends included; an open end is null.</summary>
/// <remarks>A class, as is <see cref="Membership"/>: lists of structs would be compiled anew at every start
/// (docs/performance.md).</remarks>
/// <param name="From">The first month, or null for always.</param>
/// <param name="To">The last month, or null for still.</param>
public sealed record Validity(Period? From, Period? To)
{
    /// <summary>Open at both ends.</summary>
    public static Validity Always { get; } = new(null, null);

    /// <summary>Whether the span holds the month.</summary>
    public bool Holds(Period month) => (From is null || month >= From) && (To is null || month <= To);

    /// <summary>The months that both spans hold; null when they share none.</summary>
    public Validity? Within(Validity other) => !Overlaps(other) ? null : new(
        From is null || other.From > From ? other.From : From, To is null || other.To < To ? other.To : To);

    /// <summary>Whether two spans share a month.</summary>
    public bool Overlaps(Validity other) =>
        (To is null || other.From is null || To >= other.From) && (other.To is null || From is null || other.To >= From);
}
