using Reporting.Unit.Seeds;
using Xunit;

namespace Reporting.Unit.Web;

/// <summary>The front page's sentence, map and table say the same, also of what cannot be judged.</summary>
public class FrontMapTests
{
    private static readonly Period Month = Period.Month(2026, 8);
    private static readonly Catalogue Catalogue = SeedFolders.Of2026;
    private static readonly IReadOnlyList<Area> Areas = [.. Catalogue.AreasIn(Month).Where(a => a.IsLocal)];

    [Theory]
    [InlineData(0, 98, "Ingen af 98 kommuner har resultatproblemer")]
    [InlineData(1, 98, "1 af 98 kommuner har resultatproblemer; 1 er nyt")]
    [InlineData(2, 96, "2 af 96 kommuner har resultatproblemer; 2 er nye; 2 kan ikke vurderes")]
    [InlineData(0, 0, "Ingen af de 98 kommuner kan vurderes")]
    public void The_sentence_counts_what_could_be_judged(int problems, int judged, string said)
    {
        var front = Of(problems, judged);
        Assert.Equal(said, front.Sentence);
        Assert.Equal(problems, front.Map!.Squares.Count(s => s.Text == "▼"));
        Assert.Equal(98 - judged, front.Map.Squares.Count(s => s.Spoken == "intet tal"));
        Assert.Equal(98 - judged, front.Table.Rows.Count(r => r.Cells[2].Text == "kan ikke vurderes"));
        Assert.Equal(problems > 0, front.Map.Note!.Contains("▼", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(EpisodeEnd.Gone, true)]
    [InlineData(EpisodeEnd.NewLevel, false)]
    [InlineData(EpisodeEnd.Unmeasured, false)]
    [InlineData(EpisodeEnd.Break, false)]
    public void What_is_no_longer_followed_is_not_over(EpisodeEnd why, bool isOver)
    {
        var ended = Problem(Areas[0]) with { State = VerdictState.None, Before = VerdictState.Problem, End = Month, Why = why };
        Assert.Equal(isOver, ended.WasProblem);
    }

    private static FrontMap Of(int problems, int judged) => FrontMap.Of(Catalogue, Month, Areas,
        [.. Areas.Take(problems).Select(a => new LedFinding(Problem(a), null!))], Areas.Take(judged).Select(a => a.Code).ToHashSet(),
        Language.Danish);

    private static Finding Problem(Area area) => new()
    {
        Area = area.Code, Topic = "dagpengeledighed", Month = Month, State = VerdictState.Problem, Direction = VerdictDirection.Higher,
        Lead = "ledige-dagpenge", Verdicts = ["ledige-dagpenge"], Start = Month,
    };
}
