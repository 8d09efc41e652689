namespace Reporting.Domain.Observations;

/// <summary>The observations of one indicator in one area, period by period without gaps.</summary>
public sealed class Series
{
    private readonly Observation[] values;

    /// <summary>A series that begins with <paramref name="first"/>.</summary>
    /// <param name="first">The period of the first value.</param>
    /// <param name="values">One observation per period, none left out.</param>
    public Series(Period first, IEnumerable<Observation> values)
    {
        First = first;
        this.values = values.ToArray();
    }

    /// <summary>The first period.</summary>
    public Period First { get; }

    /// <summary>The last period; before <see cref="First"/> when the series is empty.</summary>
    public Period Last => First + (values.Length - 1);

    /// <summary>All observations from <see cref="First"/> to <see cref="Last"/>.</summary>
    public IReadOnlyList<Observation> Values => values;

    /// <summary>The observation of a period; absent outside the series.</summary>
    public Observation this[Period period] =>
        Covers(period) ? values[period - First] : Observation.Absent;

    /// <summary>The series without what lies after a period.</summary>
    public Series UpTo(Period last) => last >= Last ? this : new Series(First, values.Take(Math.Max(0, last - First + 1)));

    /// <summary>Whether the period lies within the series.</summary>
    public bool Covers(Period period) => period.Type == First.Type && period >= First && period <= Last;
}
