using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Reporting.Unit.Verdicts;

public sealed class GroupMovesTests
{
    private static readonly Gen<(int, int)[]> Members = Gen.ArrayOf(
        from move in Gen.Choose(-6, 6)
        from weight in Gen.Choose(1, 4)
        select (move, weight));

    [Fact]
    public void The_others_median_is_the_one_found_by_leaving_each_out_in_turn() => Prop.ForAll(Members.ToArbitrary(), drawn =>
    {
        var paths = drawn.Index()
            .Select(m => (Path: new AreaPath($"{m.Index}", 1), Move: (double)m.Item.Item1, Weight: (double)m.Item.Item2)).ToList();
        var moves = new GroupMoves(paths.Count, 3);
        foreach (var (path, move, weight) in paths) moves.Add(path, move, weight);
        foreach (var self in paths)
        {
            var others = paths.Where(p => p.Path != self.Path).Select(p => (p.Move, p.Weight)).ToList();
            Assert.Equal(others.Count + 1 < 3 ? double.NaN : RobustStatistics.WeightedMedian(others), moves.Without(self.Path));
        }

        Assert.Equal(paths.Count + 1 < 3 ? double.NaN : RobustStatistics.WeightedMedian([.. paths.Select(p => (p.Move, p.Weight))]),
            moves.Without(new AreaPath("without a figure", 1)));
    }).Check(Properties.Times(500));
}
