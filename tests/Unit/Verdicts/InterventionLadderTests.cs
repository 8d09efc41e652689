using Xunit;

namespace Reporting.Unit.Verdicts;

public sealed class InterventionLadderTests
{
    private static readonly Catalogue Catalogue = CatalogueFolder.Read(Repository.Path("seeds", "2026"));

    [Theory]
    [InlineData(VerdictState.Watch, 1, "dialog")]
    [InlineData(VerdictState.Problem, 3, "intensiveret-dialog")]
    [InlineData(VerdictState.Severe, 6, "handlingsplan")]
    [InlineData(VerdictState.Severe, 12, "aftale")]
    [InlineData(VerdictState.Severe, 30, "indstilling")]
    [InlineData(VerdictState.Improved, 30, null)]
    [InlineData(VerdictState.None, 30, null)]
    public void A_verdict_suggests_the_step_it_has_lasted_to(VerdictState state, int months, string? step)
    {
        var verdict = SampleVerdict.Of("101", "ledige-ialt", state) with { Since = SampleVerdict.Month - (months - 1) };
        Assert.Equal(step, InterventionLadder.Suggest(Catalogue.Parts.Ladder, verdict)?.Id);
    }

    [Fact]
    public void A_larger_step_offers_help_in_both_languages() =>
        Assert.All(Catalogue.Parts.Ladder, s => Assert.Equal((true, s.Offers.Count), (s.Offers.Count > 0, s.OffersEn.Count)));
}
