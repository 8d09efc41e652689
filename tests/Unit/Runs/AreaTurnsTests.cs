using Xunit;

namespace Reporting.Unit.Runs;

public sealed class AreaTurnsTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(104, 256)]
    [InlineData(104, 1)]
    [InlineData(300, 256)]
    [InlineData(1_000, 7)]
    public void EveryAreaIsSentOnceAndFewWaitAtATime(int count, int max)
    {
        var (turns, areas) = Turns(count, max);
        var queue = new Queue<AreaTurn>(turns.Now(areas));
        var sent = new List<AreaTurn>();
        while (queue.TryDequeue(out var turn))
        {
            Assert.True(queue.Sum(t => t.Areas.Count) < Math.Max(max, AreaTurns.Together));
            sent.Add(turn);
            if (turns.After(turn) is { } next) queue.Enqueue(next);
        }

        Assert.Equal(areas, sent.SelectMany(t => t.Areas));
        Assert.All(sent, t => Assert.InRange(t.Areas.Count, 1, AreaTurns.Together));
        Assert.All(sent.Index(), t => Assert.Equal(t.Index >= sent.Count - 8, t.Item.Closing));
    }

    // Messages are lost, come twice and in any order; whoever takes the rest up gets to the end, and whoever is last says so
    // when what was left was little.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void WhateverIsLostTheRestIsTakenUp(int seed)
    {
        var random = new Random(seed);
        var (turns, areas) = Turns(500, 20);
        var left = areas.ToHashSet();
        for (var rounds = 0; left.Count > 0; rounds++)
        {
            Assert.True(rounds < 500);
            var queue = turns.Now(left).ToList();
            Assert.NotEmpty(queue);
            while (queue.Count > 0)
            {
                var turn = queue[random.Next(queue.Count)];
                queue.Remove(turn);
                if (!left.Overlaps(turn.Areas) || random.Next(10) == 0) continue;
                if (turns.After(turn) is { } next) queue.AddRange(Enumerable.Repeat(next, random.Next(1, 3)));
                // One of them may fail, and comes again alone.
                left.ExceptWith(turn.Areas.Where(_ => random.Next(10) > 0));
            }
        }
    }

    [Fact]
    public void OfWhatIsLeftOnlyThoseAreSentThatFollowOnNoneOfIt()
    {
        var (turns, _) = Turns(100, 12);
        Assert.Equal(["003", "017 018", "047"],
            turns.Now(["047", "013", "003", "018", "017", "059"]).Select(t => string.Join(' ', t.Areas)));
    }

    [Fact]
    public void WhatFollowsOnOneOfTheLastLeftIsOneOfThem()
    {
        var (turns, _) = Turns(100, 12);
        var next = turns.After(Assert.Single(turns.Now(["003", "013"])));
        Assert.Equal(["012", "013", "014", "015"], next!.Areas);
        Assert.True(next.Closing);
    }

    [Fact]
    public void AnAreaThatTheCatalogueNoLongerHasIsSentAndFollowedByNone()
    {
        var (turns, _) = Turns(100, 12);
        Assert.Equal(["003", "gone"], turns.Now(["gone", "003"]).SelectMany(t => t.Areas));
        Assert.Null(turns.After(new AreaTurn(["gone"], false)));
    }

    private static (AreaTurns Turns, List<string> Areas) Turns(int count, int max)
    {
        var areas = Enumerable.Range(0, count).Select(i => $"{i:D3}").ToList();
        return (new AreaTurns(areas, max), areas);
    }
}
