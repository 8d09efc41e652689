using Reporting.Unit.Seeds;
using Xunit;

namespace Reporting.Unit.Meetings;

/// <summary>The yearly table of activities.</summary>
public class ActivitiesTests
{
    private static readonly DateOnly Today = new(2026, 6, 1);

    private static readonly IReadOnlyList<Meeting> Meetings =
    [
        SampleMeeting.Of("1"), SampleMeeting.Of("2", MeetingKind.Director, new(2026, 9, 1), "740"),
        SampleMeeting.Of("3", MeetingKind.Theme, new(2026, 2, 3), "751", "740", "615"),
        SampleMeeting.Of("4", MeetingKind.Mayor) with { Cancelled = true },
        SampleMeeting.Of("5", MeetingKind.Collective, new(2026, 10, 6), "751", "740") with { Minutes = null },
    ];

    [Fact]
    public void MeetingsAreCountedByKindHeldAndPlanned()
    {
        var region = Region("082");
        Assert.Equal((1, 1), Counted(region, MeetingKind.Individual, MeetingKind.Director));
        Assert.Equal((1, 0), Counted(region, MeetingKind.Theme));
        Assert.Equal((0, 0), Counted(region, MeetingKind.Mayor));
        Assert.Equal(["751", "740"], region.Count(MeetingKind.Collective).Areas);
        Assert.Equal(3, region.Of("751", Enum.GetValues<MeetingKind>()));
    }

    [Theory]
    [InlineData(Language.Danish)]
    [InlineData(Language.English)]
    public void OneRegionAndSeveralHaveTheirTables(Language language)
    {
        var one = Paper(language, "082");
        Assert.Equal(["12", "2", "7", "3"], one.Blocks.OfType<TableBlock>().ElementAt(1).Rows.Take(4).Select(r => r.Cells[1].Text));
        var both = Paper(language, "082", "081");
        Assert.Equal(["1", "1", "2"], both.Blocks.OfType<TableBlock>().First().Rows[1].Cells.Skip(1).Select(c => c.Text)); // individual, held
        foreach (var paper in new[] { one, both })
            Assert.All(paper.Blocks.OfType<TableBlock>(), t => Assert.All(t.Rows, r => Assert.Equal(t.Columns.Count, r.Cells.Count)));
        Assert.Equal(PaperPdf.Write(both), PaperPdf.Write(both));
    }

    [Fact]
    public void TheDanishTableReadsAsTheRegionsHaveCounted() => Assert.Equal(
        [
            "Individuelle dialogmøder 1 1 2 Aarhus og Silkeborg", "heraf med direktøren 0 1 1 Silkeborg", "Kollektive dialogmøder 0 1 2 Aarhus og Silkeborg",
            "Netværksmøder 0 0 0 –", "Temamøder 1 0 3 alle",
        ],
        Paper(Language.Danish, "082").Blocks.OfType<TableBlock>().First().Rows.Take(5).Select(r => string.Join(' ', r.Cells.Select(c => c.Text))));

    private static (int, int) Counted(RegionActivities region, params MeetingKind[] kinds) => region.Count(kinds) is var c ? (c.Held, c.Planned) : default;

    private static RegionActivities Region(string code) =>
        RegionActivities.Of(code, ["751", "740", "615"], Meetings, new(12, 2, 7, 3), Today);

    private static PaperDocument Paper(Language language, params string[] regions) =>
        ActivitiesPaper.Compose(YearActivities.Of(2026, [.. regions.Select(Region)]), SeedFolders.Of2026, language);
}
