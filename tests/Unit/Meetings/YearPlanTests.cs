using FsCheck;
using FsCheck.Fluent;
using Reporting.Unit.Findings;
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
        select (year, capacity,
            Enumerable.Range(0, count).Select(i => new AreaNeed($"{100 + i}", states[2 * i], Math.Max(0, states[(2 * i) + 1] - 4)))
                .ToList());

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
        Assert.All(days.Zip(days.Skip(1)),
            pair => Assert.True(pair.Second - pair.First >= 21, $"{pair.Second - pair.First} days in {needs.Count} areas"));
    }));

    [Fact]
    public void TheDirectorMeetsOneADayWhereThatIsPossible() => Check((_, plan, _) =>
    {
        if (plan.Capacity == 1) Assert.All(plan.Meetings.GroupBy(m => m.Date), day => Assert.Single(day));
        Assert.All(plan.Meetings.Where(m => m.Kind == MeetingKind.Director).GroupBy(m => m.Date), day => Assert.Single(day));
    });

    [Fact]
    public void TheSameNeedsGiveTheSamePlan() => Check((needs, plan, _) =>
        Assert.Equal(plan.Meetings, YearPlan.Propose("084", plan.Capacity, needs, new(plan.Year, default, [])).Meetings));

    [Fact]
    public void WhatDoesNotFitIsRefused()
    {
        var needs = Enumerable.Range(0, 120).Select(i => new AreaNeed($"{i}", 0, 0)).ToList();
        YearSoFar untouched = new(2026, default, []);
        Assert.True(needs.Sum(untouched.Missing) > untouched.Room(1).Count);
        Assert.Throws<ArgumentException>(() => YearPlan.Propose("084", 1, needs, untouched));
        Assert.Equal(240, YearPlan.Propose("084", 2, needs, untouched).Meetings.Count);
    }

    [Fact]
    public void MeetingsHeldOrPlannedAreCountedAndNoneIsProposedTwice()
    {
        List<AreaNeed> needs = [new("751", 0, 0), new("740", 1, 0), new("101", 0, 0), new("615", 0, 0)];
        YearSoFar soFar = new(2026, new(2026, 4, 1),
        [
            SampleMeeting.Of("1", MeetingKind.Director, new(2026, 2, 3), "751"), SampleMeeting.Of("2", date: new(2026, 9, 1), areas: "751"),
            SampleMeeting.Of("3", date: new(2026, 3, 3), areas: "740"),
            SampleMeeting.Of("4", date: new(2026, 5, 5), areas: "101") with { Cancelled = true },
            SampleMeeting.Of("5", MeetingKind.Collective, new(2026, 5, 6), "101", "751"),
            SampleMeeting.Of("6", date: new(2026, 2, 4), areas: "615"), SampleMeeting.Of("7", date: new(2026, 9, 2), areas: "615"),
        ]);
        var plan = YearPlan.Propose("082", 1, needs, soFar);
        Assert.Equal([("101", 2), ("615", 1), ("740", 2)], plan.Meetings.CountBy(m => m.Area).Select(c => (c.Key, c.Value)).Order());
        Assert.Equal([2, 1, 0, 2], plan.Needs.Select(n => n.Known));
        Assert.Equal(["101", "615", "740"], plan.Meetings.Where(m => m.Kind == MeetingKind.Director).Select(m => m.Area).Order());
        Assert.Equal([(2, 3), (3, 3)], plan.Meetings.Where(m => m.Area == "740").Select(m => (m.Number, m.Of)));
    }

    [Fact]
    public void OnlyDaysToComeWithRoomAreProposedAwayFromTheAreasOwnMeetings() =>
        Prop.ForAll(Cases.ToArbitrary(), Gen.Choose(0, 250).ToArbitrary(), Gen.Choose(0, 364).ToArbitrary(), (c, gone, day) =>
    {
        var planned =
            c.Needs.Select(
                (n, i) => SampleMeeting.Of($"{i}", date: new DateOnly(c.Year, 1, 1).AddDays((day + (3 * i)) % 365), areas: n.Area))
                    .ToList();
        YearSoFar soFar = new(c.Year, new DateOnly(c.Year, 1, 1).AddDays(gone), planned);
        if (c.Needs.Sum(soFar.Missing) > soFar.Room(c.Capacity).Count) return;
        var plan = YearPlan.Propose("084", c.Capacity, c.Needs, soFar);
        Assert.All(plan.Meetings, m => Assert.True(m.Date > soFar.Today));
        Assert.All(plan.Meetings.GroupBy(m => m.Date), d => Assert.True(d.Count() + planned.Count(p => p.Date == d.Key) <= c.Capacity));
        Assert.All(c.Needs, n => Assert.Equal(n.Meetings, plan.Meetings.Count(m => m.Area == n.Area) + 1));
        Assert.All(c.Needs, n => Assert.Single(plan.Meetings, m => m.Area == n.Area && m.Kind == MeetingKind.Director));
    }).Check(Properties.Times(100));

    [Fact]
    public void AnAreaThatMeetsSoonWaits()
    {
        YearSoFar soFar = new(2026, new(2026, 8, 1), [SampleMeeting.Of("1", date: new(2026, 9, 15), areas: "101")]);
        var plan = YearPlan.Propose("084", 1, [new("101", 0, 0), new("147", 0, 0), new("151", 0, 0)], soFar);
        var own = plan.Meetings.Single(m => m.Area == "101").Date;
        Assert.True(Math.Abs(own.DayNumber - new DateOnly(2026, 9, 15).DayNumber) >= 21, $"{own}");
    }

    [Fact]
    public void NeedIsCountedFromTheAreasOwnFindings() => Assert.Equal(new AreaNeed("751", 2, 1), AreaNeed.Of("751",
    [
        Finding("751", "a", VerdictState.Problem), Finding("751", "b", VerdictState.Problem), Finding("751", "c", VerdictState.Severe),
        Finding("751", "d", VerdictState.Watch), Finding("751", "e", VerdictState.Improved), Finding("101", "a", VerdictState.Severe),
    ]));

    [Fact]
    public void OneRiseInUnemploymentBenefitIsOneProblemAndOneMeetingMore()
    {
        var need = AreaNeed.Of(FindingWorld.Area, FindingWorld.Find(FindingWorld.Rise));
        Assert.Equal((1, 0, MinimumStandards.IndividualPerYear + 1), (need.Problems, need.Severe, need.Meetings));
    }

    [Fact]
    public void AStandingLevelIsToldAndGivesNoMeeting()
    {
        var need = AreaNeed.Of(FindingWorld.Area, [], levels: 2);
        Assert.Equal((2, MinimumStandards.IndividualPerYear), (need.Levels, need.Meetings));
        var said = new MeetingTexts(FindingWorld.Catalogue, Language.Danish).Reason(need);
        Assert.Contains("2 emner har ligget langt fra gruppen i to år (ikke justeret for rammevilkår); det giver ikke flere møder.", said);
    }

    private static Finding Finding(string area, string topic, VerdictState state) => new()
    {
        Area = area, Topic = topic, Month = SampleVerdict.Month, State = state, Direction = VerdictDirection.Higher, Lead = topic,
        Verdicts = [topic], Start = SampleVerdict.Month,
    };

    private static void Check(Action<List<AreaNeed>, YearPlan, int> holds) => Prop.ForAll(Cases.ToArbitrary(), c =>
    {
        YearSoFar untouched = new(c.Year, default, []);
        if (c.Needs.Sum(untouched.Missing) > untouched.Room(c.Capacity).Count) return;
        holds(c.Needs, YearPlan.Propose("084", c.Capacity, c.Needs, untouched), c.Capacity);
    }).Check(Properties.Times(100));
}
