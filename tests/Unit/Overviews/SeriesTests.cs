using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Reporting.Unit.Overviews;

public sealed class SeriesTests
{
    private static readonly Period First = Period.Month(2026, 1);

    // What small rooms just hold and just do not, in each unit, beside what they never hold.
    private static readonly Gen<Observation> Cells = Gen.OneOf(
        Gen.Elements(Observation.Absent, Observation.Suppressed, Observation.NotApplicable, Observation.SetAside, Observation.Contradicted,
            Observation.NoDenominator, Observation.Of(0), Observation.Doubt(12.5m), Observation.Of(1m / 3), Observation.Of(1e15m)),
        from number in Gen.OneOf(Gen.Choose(-40_000, 40_000), Gen.Elements(32_767, 32_768, -32_752, -32_753, -32_768))
        from parts in Gen.Elements(1, 10, 100, 1000)
        select Observation.Of((decimal)number / parts));

    [Fact]
    public void A_series_gives_back_what_it_was_given_to_the_last_bit() =>
        Prop.ForAll(Gen.ArrayOf(Gen.Frequency((4, Small), (1, Cells))).ToArbitrary(), cells =>
        {
            var series = new Series(First, cells);
            Assert.Equal(cells, series.Values);
            Assert.Equal(cells, Enumerable.Range(0, cells.Length).Select(i => series[First + i]));
            Assert.Equal(cells.Length, series.Last - First + 1);
            Assert.Equal(Observation.Absent, series[First - 1]);
            Assert.Equal(Observation.Absent, series[series.Last + 1]);
            for (var kept = 0; kept <= cells.Length; kept++) Assert.Equal(cells[..kept], series.UpTo(First + (kept - 1)).Values);
        }).Check(Properties.Times(400));

    [Fact]
    public void What_becomes_of_a_list_afterwards_changes_no_series()
    {
        Observation[] cells = [Observation.Of(1m / 3)];
        var series = new Series(First, cells);
        cells[0] = Observation.Absent;
        Assert.Equal(Observation.Of(1m / 3), series[First]);
    }

    private static Gen<Observation> Small => Gen.Choose(0, 999).Select(n => Observation.Of(n / 10m));
}
