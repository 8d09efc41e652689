using Reporting.Unit.Seeds;
using Reporting.Unit.Verdicts;
using Xunit;
using static Reporting.Unit.Packs.SmallPack;

namespace Reporting.Unit.Packs;

public class ActivityTests
{
    private const string Without = "Vi har ingen tal for indsatsen over for den målgruppe, som resultatet gælder.";

    [Fact]
    public void Effort_of_the_same_target_group_stands_beside_a_result() =>
        Assert.Contains("Indsats ved siden af resultatet: Ledige", Paper((Jobless, "kontanthjaelp"), (Effort, "kontanthjaelp")));

    [Theory]
    [InlineData("dagpenge", "kontanthjaelp")]
    [InlineData(null, "kontanthjaelp")]
    [InlineData("dagpenge", null)]
    public void Effort_for_others_does_not_and_a_sentence_says_so(string? result, string? effort)
    {
        var text = Paper((Jobless, result!), (Effort, effort!));
        Assert.DoesNotContain("Indsats ved siden af resultatet", text);
        Assert.DoesNotContain("forskel i indsats", text);
        Assert.Contains(Without, text);
    }

    [Fact]
    public async Task No_pack_of_the_demonstration_shows_cash_benefit_effort_beside_unemployment_benefit()
    {
        var text =
            PlainText.Of(
                MeetingPackPaper.Compose(
                    await PackWorld.OfAsync(
                        new MeetingPackOrder(MeetingKind.Individual, [PackWorld.Troubled]) { Focus = ["kontanthjaelp-fuldtid"] })));
        Assert.DoesNotContain("Indsats ved siden af resultatet: A-dagpenge", text);
        Assert.Contains("Indsats ved siden af resultatet: Kontanthjælp – fuldtidspersoner", text);
    }

    [Fact]
    public void The_effort_of_the_catalogues_is_for_somebody_whose_results_are_there()
    {
        foreach (var catalogue in new[] { SeedFolders.Of2026, SeedFolders.Of2008 })
        {
            var results = catalogue.Indicators.Where(i => i.Section != PackSections.Activity).Select(i => i.TargetGroup).ToHashSet();
            Assert.All(catalogue.Indicators.Where(i => i.Section == PackSections.Activity), i => Assert.Contains(i.TargetGroup, results));
        }
    }

    private static string Paper(params (string, string)[] targetGroups) => PlainText.Of(MeetingPackPaper.Compose(
        Input(WithTargetGroups(targetGroups), new MeetingPackOrder(MeetingKind.Individual, ["1"]), 1400, 600, 900)
            .With(SampleVerdict.Problem("1", Jobless)).With(SampleVerdict.Better("2", Jobless)).With(SampleVerdict.Better("3", Jobless))));
}
