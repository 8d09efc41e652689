using Reporting.Unit.Packs;
using Xunit;

namespace Reporting.Unit.Meetings;

/// <summary>Who is proposed to meet about what, on the demonstration data.</summary>
public class CollectiveProposalTests
{
    [Fact]
    public async Task GroupsHaveTheProblemAndWhoSolvedItNearBy()
    {
        var (proposals, figures, near) = await OfAsync("081", "082", "083", "084", "085");
        Assert.NotEmpty(proposals);
        Assert.All(proposals, p =>
        {
            Assert.InRange(p.Areas.Count, 2, 4);
            Assert.Equal(p.Areas.Count, p.Areas.Distinct().Count());
            Assert.NotNull(near.Of(p.Areas));
            Assert.All(p.Troubled, a => Assert.Contains(figures.Talk(a, null).Weak, w => w.Topic == p.Topic && w.Finding?.IsProblem == true));
        });
        // Each area has a topic to talk of once.
        Assert.All(proposals.SelectMany(p => p.Troubled.Select(a => (a, p.Topic.Id))).CountBy(t => t), c => Assert.Equal(1, c.Value));
        Assert.Equal(proposals.Select(p => p.Solvers.Count > 0).OrderDescending(), proposals.Select(p => p.Solvers.Count > 0));
    }

    [Fact]
    public async Task EachSaysWhyInASentence()
    {
        var (proposals, _, _) = await OfAsync("081", "082", "083", "084", "085");
        var (danish, english) = (new PlanText(PackWorld.Catalogue, Language.Danish), new PlanText(PackWorld.Catalogue, Language.English));
        Assert.All(proposals, p =>
        {
            Assert.Matches("^.+ har et resultatproblem med .+; .+\\. De (har lignende rammevilkår|er i samme sammenligningsgruppe)\\.$", danish.Why(p));
            Assert.Matches("^.+ (has|have) a performance concern with .+; .+\\. They .+\\.$", english.Why(p));
        });
    }

    private static async Task<(IReadOnlyList<CollectiveProposal> Proposals, PackFigures Figures, Neighbours Near)> OfAsync(params string[] regions)
    {
        var input = await PackWorld.OfAsync(MeetingKind.Individual, PackWorld.Troubled);
        var (catalogue, month) = (input.Catalogue, input.Run.Month);
        var areas = regions.SelectMany(r => catalogue.Within(r, month).Skip(1)).ToList();
        var homes = areas.ToDictionary(a => a, a => catalogue.DefaultGroup(catalogue.Area(a)!, month)!);
        var near = new Neighbours(
            LikeConditions.All(catalogue, input.Slices, month).ToDictionary(l => l.Area.Code, l => (IReadOnlyList<string>)[.. l.Like.Members.Skip(1)]),
            homes.ToDictionary(h => h.Key, h => h.Value.Id));
        var figures = new PackFigures(catalogue, month, input.Slices);
        return (CollectiveProposal.Of(figures, areas, homes, near), figures, near);
    }
}
