using FsCheck;
using FsCheck.Fluent;
using Reporting.Unit.Seeds;
using Xunit;

namespace Reporting.Unit.Meetings;

public class PlanGroupsTests
{
    /// <summary>Areas of which none is like another.</summary>
    internal static readonly Neighbours Strangers = new(new Dictionary<string, IReadOnlyList<string>>(), new Dictionary<string, string>());

    private static readonly Topic Topic = SeedFolders.Of2026.Topics[0];

    [Fact]
    public void EveryAreaIsInAsManyGroupsAsItNeedsAndGroupsAreOfTwoToFour() =>
        Prop.ForAll(Gen.Choose(0, 2).ListOf().Where(l => l.Count(m => m > 0) != 1 && l.Count > 1).ToArbitrary(), missing =>
    {
        var areas = missing.Select((m, i) => ($"{100 + i}", m)).ToList();
        var groups = PlanGroups.Of(areas, [], Strangers);
        Assert.All(groups, g => Assert.InRange(g.Areas.Count, 2, 4));
        Assert.All(groups, g => Assert.Equal(g.Areas.Count, g.Areas.Distinct().Count()));
        Assert.All(areas, a => Assert.True(groups.Count(g => g.Areas.Contains(a.Item1)) >= a.m));
        Assert.True(groups.Sum(g => g.Areas.Count) - areas.Sum(a => a.m) <= 2); // a friend of one that would be alone, in each round
    }).Check(Properties.Times(200));

    [Fact]
    public void ProposalsComeFirstAndNoneTwice()
    {
        CollectiveProposal first = new(Topic, ["1", "2"], [new("3", null)], Nearness.Conditions);
        CollectiveProposal second = new(Topic, ["3", "4"], [], Nearness.Group);
        var groups = PlanGroups.Of([.. Enumerable.Range(1, 6).Select(i => ($"{i}", 2))], [first, second], Strangers);
        Assert.Equal([(1, first), (2, second)], groups.Where(g => g.Proposal is not null).Select(g => (g.Round, g.Proposal!)));
        Assert.Equal(["4", "5", "6"], groups.Single(g => g is { Round: 1, Proposal: null }).Areas);
    }

    [Fact]
    public void InTheSecondRoundOthersMeet()
    {
        var groups = PlanGroups.Of([.. Enumerable.Range(1, 6).Select(i => ($"{i}", 2))], [], Strangers);
        var pairs = groups.SelectMany(g => g.Areas.SelectMany(a => g.Areas.Where(o => string.CompareOrdinal(o, a) > 0).Select(o => (a, o)))).ToList();
        Assert.True(pairs.Distinct().Count() >= pairs.Count - 2, string.Join(' ', groups.Select(g => string.Join(',', g.Areas))));
    }

    [Fact]
    public void LikeConditionsMakeNeighboursAndTheGroupOnlyWhereTheyAreNotKnown()
    {
        var near = new Neighbours(
            new Dictionary<string, IReadOnlyList<string>> { ["1"] = ["2", "3"], ["2"] = ["1"], ["3"] = [], ["4"] = [] },
            new Dictionary<string, string> { ["1"] = "g", ["4"] = "g", ["5"] = "g", ["6"] = "h" });
        Assert.Equal((Nearness.Conditions, Nearness.Conditions, null), (near.Of("1", "2"), near.Of("3", "1"), near.Of("1", "4")));
        Assert.Equal((Nearness.Group, null), (near.Of("1", "5"), near.Of("5", "6")));
        Assert.Equal((Nearness.Group, null), (near.Of(["1", "2", "5"]), near.Of(["1", "4"])));
        Assert.True(near.Distance("1", "2") < near.Distance("1", "3") && near.Distance("1", "3") < near.Distance("1", "4"));
    }
}
