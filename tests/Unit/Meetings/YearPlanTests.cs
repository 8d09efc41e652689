using FsCheck;
using FsCheck.Fluent;
using Reporting.Domain;
using Reporting.Unit.Verdicts;
using Xunit;

namespace Reporting.Unit.Meetings;

public class YearPlanTests
{
    private static readonly Gen<(int Year, int Capacity, List<AreaNeed> Needs)> Cases =
        from year in Gen.Choose(2007, 2040)
        from capacity in Gen.Choose(1, 4)
        from count in Gen.Choose(1, 45)
        from states in Gen.Choose(0, 5).ArrayOf(2 * count)
        select (year, capacity, Enumerable.Range(0, count).Select(i => new AreaNeed($"{100 + i}", states[2 * i], Math.Max(0, states[(2 * i) + 1] - 4))).ToList());

    [Fact]
    public void EveryAreaHasTheMinimumWithTheDirectorOnceAndMoreWithProblems() => Check((needs, plan, _) => Assert.All(needs, need =>
    {
        var own = plan.Meetings.Where(m => m.Area == need.Area).ToList();
        Assert.Equal(need is { Problems: 0, Severe: 0 } ? 2 : need.Severe > 0 || need.Problems >= 3 ? 4 : 3, own.Count);
        Assert.Single(own, m => m.Kind == MeetingKind.Director);
        Assert.Equal(Enumerable.Range(1, own.Count), own.Select(m => m.Number));
        Assert.All(own, m => Assert.Equal(own.Count, m.Of));
    }));

    [Fact]
    public void NoMeetingIsInJulyAtAWeekendOrOnAHoliday() => Check((_, plan, _) => Assert.All(plan.Meetings, m =>
    {
        Assert.Equal(plan.Year, m.Date.Year);
        Assert.NotEqual(7, m.Date.Month);
        Assert.False(m.Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        Assert.DoesNotContain(m.Date, DanishHolidays.Of(plan.Year));
    }));

    [Fact]
    public void NoDayHasMoreThanItsCapacityAndNoTwoDaysDifferByMoreThanOne() => Check((_, plan, _) =>
    {
        var byDay = plan.Meetings.ToLookup(m => m.Date);
        var loads = YearPlan.Days(plan.Year).Select(d => byDay[d].Count()).ToList();
        Assert.True(loads.Max() <= plan.Capacity);
        Assert.True(loads.Max() - loads.Min() <= 1);
    });

    [Fact]
    public void NoWeekHasMoreThanItsShare() => Check((_, plan, _) =>
    {
        var perDay = plan.Meetings.Count / (double)YearPlan.Days(plan.Year).Count;
        Assert.All(plan.Meetings.GroupBy(m => m.Date.DayNumber / 7), // day 0 was a Monday
            week => Assert.True(week.Count() <= Math.Ceiling(5 * perDay) + 1, $"{week.Count()} in a week, {perDay:F2} a day"));
    });

    [Fact]
    public void AnAreasMeetingsAreAtLeastThreeWeeksApart() => Check((needs, plan, _) => Assert.All(needs, need =>
    {
        var days = plan.Meetings.Where(m => m.Area == need.Area).Select(m => m.Date.DayNumber).ToList();
        Assert.All(days.Zip(days.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 21, $"{pair.Second - pair.First} days in {needs.Count} areas"));
    }));

    [Fact]
    public void TheDirectorMeetsOneADayWhereThatIsPossible() => Check((_, plan, _) =>
    {
        if (plan.Capacity == 1) Assert.All(plan.Meetings.GroupBy(m => m.Date), day => Assert.Single(day));
        Assert.All(plan.Meetings.Where(m => m.Kind == MeetingKind.Director).GroupBy(m => m.Date), day => Assert.Single(day));
    });

    [Fact]
    public void TheSameNeedsGiveTheSamePlan() => Check((needs, plan, _) =>
        Assert.Equal(plan.Meetings, YearPlan.Propose(plan.Year, "084", plan.Capacity, needs).Meetings));

    [Fact]
    public void WhatDoesNotFitIsRefused()
    {
        var needs = Enumerable.Range(0, 120).Select(i => new AreaNeed($"{i}", 0, 0)).ToList();
        Assert.True(YearPlan.Needed(needs) > YearPlan.Days(2026).Count);
        Assert.Throws<ArgumentException>(() => YearPlan.Propose(2026, "084", 1, needs));
        Assert.Equal(240, YearPlan.Propose(2026, "084", 2, needs).Meetings.Count);
    }

    [Fact]
    public void NeedIsCountedFromTheAreasOwnVerdicts() => Assert.Equal(new AreaNeed("751", 2, 1), AreaNeed.Of("751",
    [
        SampleVerdict.Of("751", "a", VerdictState.Problem), SampleVerdict.Of("751", "b", VerdictState.Problem), SampleVerdict.Of("751", "c", VerdictState.Severe),
        SampleVerdict.Of("751", "d", VerdictState.Watch), SampleVerdict.Of("751", "e", VerdictState.Improved), SampleVerdict.Of("101", "a", VerdictState.Severe),
    ]));

    private static void Check(Action<List<AreaNeed>, YearPlan, int> holds) => Prop.ForAll(Cases.ToArbitrary(), c =>
    {
        if (YearPlan.Needed(c.Needs) > YearPlan.Days(c.Year).Count * c.Capacity) return;
        holds(c.Needs, YearPlan.Propose(c.Year, "084", c.Capacity, c.Needs), c.Capacity);
    }).QuickCheckThrowOnFailure();
}
