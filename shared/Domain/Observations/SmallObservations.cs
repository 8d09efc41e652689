using System.Collections;

namespace Reporting.Domain.Observations;

/// <summary>
/// Observations in two bytes each: whole numbers, tenths or hundredths up to some 32,000 of them, as nearly all published figures
/// of a municipality are. A month for 10,000 areas has tens of millions, and must fit in memory.
/// </summary>
internal sealed class SmallObservations : IReadOnlyList<Observation>
{
    // Below it stand the kinds of what has no number.
    private const short Least = short.MinValue + 16;

    private readonly short[] cells;
    private readonly double parts;

    private SmallObservations(short[] cells, double parts) => (this.cells, this.parts) = (cells, parts);

    /// <inheritdoc/>
    public int Count => cells.Length;

    /// <inheritdoc/>
    public Observation this[int index] => At(cells[index], parts);

    /// <summary>The observations packed; null when any of them would not come out again to the last bit.</summary>
    public static SmallObservations? Of(ReadOnlySpan<Observation> observations)
    {
        var cells = new short[observations.Length];
        for (var parts = 1; parts <= 100; parts *= 10)
        {
            if (Fill(cells, observations, parts)) return new(cells, parts);
        }

        return null;
    }

    /// <summary>The first so many.</summary>
    public SmallObservations Take(int count) => new(cells[..Math.Min(count, cells.Length)], parts);

    /// <inheritdoc/>
    public IEnumerator<Observation> GetEnumerator() => cells.Select(c => At(c, parts)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static bool Fill(short[] cells, ReadOnlySpan<Observation> observations, double parts)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            // What is out of reach comes to another number.
            cells[i] = observations[i].Kind is not ObservationKind.Value and var kind ? (short)(short.MinValue + (int)kind)
                : (short)Math.Clamp(Math.Round(observations[i].Number * parts), Least, short.MaxValue);
            if (!At(cells[i], parts).Equals(observations[i])) return false;
        }

        return true;
    }

    private static Observation At(short cell, double parts) =>
        cell < Least ? Observation.Without((ObservationKind)(cell - short.MinValue)) : Observation.Held(cell / parts);
}
