using Xunit;

namespace Reporting.Unit.Overviews;

public sealed class SumSeriesTests
{
    private static readonly Period First = Period.Month(2026, 1);

    [Fact]
    public void Parts_are_added_over_the_periods_they_share()
    {
        var sum = SumSeries.Of([Series(First, 1, 2, 3), Series(First + 1, 10, 20)])!;
        Assert.Equal((First + 1, First + 2), (sum.First, sum.Last));
        Assert.Equal([12m, 23m], sum.Values.Select(v => v.Value!.Value));
    }

    [Fact]
    public void A_withheld_part_withholds_the_sum_whatever_else_is_missing()
    {
        Assert.Equal(ObservationKind.Suppressed, Kind(Observation.Suppressed, Observation.Of(4)));
        Assert.Equal(ObservationKind.Suppressed, Kind(Observation.Absent, Observation.Suppressed));
        Assert.Equal(ObservationKind.Suppressed, Kind(Observation.Suppressed, Observation.Absent));
        Assert.Equal(ObservationKind.Absent, Kind(Observation.Absent, Observation.Of(4)));
    }

    [Fact]
    public void Months_and_quarters_have_no_sum() =>
        Assert.Null(SumSeries.Of([Series(First, 1), Series(Period.Quarter(2026, 1), 1)]));

    private static ObservationKind Kind(params Observation[] parts) =>
        SumSeries.Of([.. parts.Select(p => new Series(First, [p]))])!.Values.Single().Kind;

    private static Series Series(Period first, params decimal[] values) => new(first, values.Select(Observation.Of));
}
