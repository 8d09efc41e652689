using Reporting.Unit.Seeds;
using Xunit;

namespace Reporting.Unit.Reports;

public class ScorecardSeedTests
{
    [Theory]
    [InlineData("2026", 9)]
    [InlineData("2008", 6)]
    public void Both_catalogues_ask_three_questions_of_three_target_groups(string catalogue, int measured)
    {
        var cards = (catalogue == "2026" ? SeedFolders.Of2026 : SeedFolders.Of2008).Parts.Scorecards;
        Assert.Equal(["kontanthjaelp", "dagpenge", "sygedagpenge"], cards.Select(c => c.Id));
        Assert.All(cards, c => Assert.Equal(Enum.GetValues<ScorecardQuestion>(), c.Cells.Select(x => x.Question)));
        Assert.Equal(measured, cards.SelectMany(c => c.Cells).Count(c => c.Indicator is not null));
    }

    [Theory]
    [InlineData("\"indicator\": \"dagpenge-fuldtid\"", "\"indicator\": \"dagpenge-fultid\"", "dagpenge", "more.indicator",
        "'dagpenge-fultid' is not an indicator")]
    [InlineData("\"indicator\": \"dagpenge-fuldtid\", \"measure\": \"yearDevelopment\"",
        "\"indicator\": \"dagpenge-fuldtid\", \"measure\": \"level\"", "dagpenge", "more.measure", "counts persons")]
    [InlineData("\"measure\": \"level\"", "\"measure\": \"best\"", "kontanthjaelp", "more.measure",
        "'best' is not one of yearDevelopment, level")]
    [InlineData("\"sooner\"", "\"faster\"", "kontanthjaelp", "sooner", "is missing")]
    [InlineData("\"sooner\"", "\"faster\"", "kontanthjaelp", "faster", "is not a field here")]
    [InlineData("\"id\": \"dagpenge\"", "\"id\": \"sygedagpenge\"", "sygedagpenge", "id", "stands 2 times")]
    [InlineData("\"noteEn\": \"When fewer become", "\"noteDe\": \"When fewer become", "dagpenge", "sooner.noteEn", "is missing")]
    public void A_mistake_is_reported_with_file_id_and_field(string from, string to, string id, string field, string problem)
    {
        using var copy = new SeedCopy();
        var errors = copy.Replace("scorecards.json", from, to).ValidationErrors();
        Assert.Contains(errors, m => m.File == "scorecards.json" && m.Id == id && m.Field == field && m.Problem.Contains(problem));
    }

    [Fact]
    public void A_missing_file_is_reported()
    {
        using var copy = new SeedCopy();
        Assert.Equal("scorecards.json", Assert.Single(copy.Delete("scorecards.json").ValidationErrors()).File);
    }
}
