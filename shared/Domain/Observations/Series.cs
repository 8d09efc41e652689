namespace Reporting.Domain.Observations;

/// <summary>The observations of one indicator in one area, period by period without gaps.</summary>
public sealed class Series
{
    // Either is null.
    private readonly SmallObservations? small;
    private readonly Observation[]? whole;

    /// <summary>A series that begins with <paramref name="first"/>.</summary>
    /// <param name="first">The period of the first value.</param>
    /// <param name="values">One observation per period, none left out.</param>
    public Series(Period first, IEnumerable<Observation> values)
    {
        First = first;
        var all = values as Observation[] ?? values.ToArray();
        small = SmallObservations.Of(all);
        whole = small is not null ? null : ReferenceEquals(all, values) ? [.. all] : all;
    }

    private Series(Period first, SmallObservations small) => (First, this.small) = (first, small);

    /// <summary>The first period.</summary>
    public Period First { get; }

    /// <summary>The last period; before <see cref="First"/> when the series is empty.</summary>
    public Period Last => First + (Count - 1);

    /// <summary>All observations from <see cref="First"/> to <see cref="Last"/>.</summary>
    public IReadOnlyList<Observation> Values => (IReadOnlyList<Observation>?)whole ?? small!;

    /// <summary>The observation of a period; absent outside the series.</summary>
    public Observation this[Period period]
    {
        get
        {
            if (!Covers(period)) return Observation.Absent;
            return small is not null ? small[period - First] : whole![period - First];
        }
    }

    /// <summary>The series without what lies after a period.</summary>
    public Series UpTo(Period last)
    {
        if (last >= Last) return this;
        var count = Math.Max(0, last - First + 1);
        return small is not null ? new(First, small.Take(count)) : new(First, whole!.Take(count));
    }

    /// <summary>Whether the period lies within the series.</summary>
    public bool Covers(Period period) => period.Type == First.Type && (uint)(period.Ordinal - First.Ordinal) < (uint)Count;

    private int Count => small?.Count ?? whole!.Length;
}
