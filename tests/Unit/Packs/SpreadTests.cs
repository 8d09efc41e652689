using Xunit;
using static Reporting.Unit.Packs.SmallPack;

namespace Reporting.Unit.Packs;

public class SpreadTests
{
    private static readonly MeetingPackOrder Meeting = new(MeetingKind.Collective, ["1", "2", "3"]);

    // "Ledige" lies 55 per cent from end to end, "syge" 0; "aktivering" 2 percentage points of level.
    [Fact]
    public void The_widest_is_named_among_figures_of_one_kind() =>
        Assert.Equal("Områderne ligger længst fra hinanden på Ledige", Title(Jobless, "syge"));

    [Theory]
    [InlineData(Jobless, "syge", Effort)]
    [InlineData(Effort, Jobless)]
    public void Per_cent_of_change_and_per_cent_of_level_are_not_held_against_each_other(params string[] measures) =>
        Assert.Equal($"Sådan ligger områderne på {measures.Length} målinger", Title(measures));

    [Fact]
    public void The_widest_is_that_of_the_areas_that_meet_and_not_of_the_group()
    {
        // The rest of the group lies close on Syge and far apart on Ledige; those who meet differ more on Ledige all the same.
        var input = Input(Usual, Meeting, 1100, 1000, 900, 200, 3000).WithSlice("1", s => Syge(s, 520));
        Assert.Equal("Områderne ligger længst fra hinanden på Ledige", Title(input, Jobless, "syge"));
    }

    [Fact]
    public void Nothing_is_named_where_two_are_as_wide_or_there_is_only_one()
    {
        Assert.Equal("Sådan ligger områderne på 2 målinger", Title(Input(Usual, Meeting, 1000, 1000, 1000), Jobless, "syge"));
        Assert.Equal("Sådan ligger områderne på 1 måling", Title(Jobless));
    }

    private static AreaSlice Syge(AreaSlice slice, decimal end)
    {
        var series = new Series(Month - 24, Enumerable.Range(0, 25).Select(i => Observation.Of(i < 24 ? 500 : end)));
        return slice with { Series = new Dictionary<string, Series>(slice.Series) { ["syge"] = series } };
    }

    private static string Title(params string[] measures) => Title(Input(Usual, Meeting, 1400, 600, 1000), measures);

    private static string Title(PackInput input, params string[] measures)
    {
        // Only the measures that are to be shown have figures.
        foreach (var code in Codes)
            input = input.WithSlice(code, s => s with { Series = s.Series.Where(i => measures.Contains(i.Key)).ToDictionary() });
        return MeetingPackPaper.Compose(input).Blocks.OfType<SpreadBlock>().Single().Title;
    }
}
