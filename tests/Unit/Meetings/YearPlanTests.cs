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
        from count in Gen.Choose(2, 45)
        from states in Gen.Choose(0, 5).ArrayOf(2 * count)
        select (year, capacity,
            Enumerable.Range(0, count).Select(i => new AreaNeed($"{100 + i}", states[2 * i], Math.Max(0, states[(2 * i) + 1] - 4)))
                .ToList());

    [Fact]
    public void EveryAreaHasTheMinimumWithTheDirectorOnceAndMoreWithProblems() => Check((needs, plan) => Assert.All(needs, need =>
    {
        var own = Own(plan, need.Area);
        if (plan.Unplaced.Any(u => u.Areas.Contains(need.Area))) return;
        Assert.Equal(need is { Problems: 0, Severe: 0 } ? 2 : need.Severe > 0 || need.Problems >= 3 ? 4 : 3, own.Count);
        Assert.Single(own, m => m.Kind == MeetingKind.Director);
        Assert.Equal(Enumerable.Range(1, own.Count), own.Select(m => m.Number));
        Assert.All(own, m => Assert.Equal(own.Count, m.Of));
    }));

    [Fact]
    public void EveryAreaHasTwoCollectiveMeetingsOfTwoToFour() => Check((needs, plan) =>
    {
        var shared = plan.Meetings.Where(m => m.Kind == MeetingKind.Collective).ToList();
        Assert.All(shared, m => Assert.InRange(m.Areas.Count, 2, 4));
        Assert.All(needs.Where(n => !plan.Unplaced.Any(u => u.Areas.Contains(n.Area))),
            n => Assert.InRange(shared.Count(m => m.Areas.Contains(n.Area)), 2, 3)); // one alone is with a friend who meets once more
    });

    [Fact]
    public void TheFirstIndividualMeetingIsInSpringAboutTheEmploymentPlan() => Check((needs, plan) => Assert.All(needs, need =>
    {
        if (plan.Unplaced.Count > 0 || Own(plan, need.Area) is not [var first, ..]) return;
        Assert.True(first.Date.Month <= 6, $"{first.Date}");
        Assert.Equal(PlanReason.EmploymentPlan, first.Reason);
        Assert.Single(Own(plan, need.Area), m => m.Reason == PlanReason.EmploymentPlan);
    }));

    [Fact]
    public void NoMeetingIsOnADayThatIsNoMeetingDay() => Check((_, plan) => Assert.All(plan.Meetings, m =>
    {
        Assert.Equal(plan.Year, m.Date.Year);
        Assert.NotEqual(7, m.Date.Month);
        Assert.NotEqual(7, System.Globalization.ISOWeek.GetWeekOfYear(m.Date.ToDateTime(default)));
        Assert.False(m.Date is { Month: 12, Day: >= 20 } or { Month: 1, Day: <= 2 });
        Assert.False(m.Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        Assert.DoesNotContain(m.Date, DanishHolidays.Of(plan.Year));
        Assert.NotEqual(DanishHolidays.Easter(plan.Year).AddDays(40), m.Date);
    }));

    [Fact]
    public void NoDayHasMoreThanItsCapacityAndNoWeekFarMoreThanItsShare() => Check((_, plan) =>
    {
        Assert.All(plan.Meetings.GroupBy(m => m.Date), d => Assert.True(d.Count() <= plan.Capacity));
        var weekly = 5 * plan.Meetings.Count / (double)PlanDays.Of(plan.Year).Count;
        Assert.All(plan.Meetings.GroupBy(m => m.Date.DayNumber / 7), // day 0 was a Monday
            week => Assert.True(week.Count() <= Math.Ceiling(2 * weekly) + 1, $"{week.Count()} in a week, {weekly:F2} usually"));
    });

    [Fact]
    public void AnAreasMeetingsAreAtLeastTenDaysApart() => Check((needs, plan) => Assert.All(needs, need =>
    {
        var days = plan.Meetings.Where(m => m.Areas.Contains(need.Area)).Select(m => m.Date.DayNumber).ToList();
        Assert.All(days.Zip(days.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 10, $"{pair.Second - pair.First} days"));
    }));

    [Fact]
    public void TheDirectorMeetsOneADayWhereThatIsPossible() => Check((_, plan) =>
    {
        var days = plan.Meetings.Where(m => m.Kind == MeetingKind.Director).CountBy(m => m.Date).ToList();
        Assert.All(days, d => Assert.InRange(d.Value, 1, 2));
        Assert.InRange(days.Count(d => d.Value > 1), 0, 1);
    });

    [Fact]
    public void TheSameNeedsGiveTheSamePlan() => Check((needs, plan) => Assert.Equal(Told(plan), Told(Propose(plan.Capacity, needs, new(plan.Year, default, [])))));

    [Fact]
    public void EveryMeetingHasAnIdOfItsOwnThatMeetingsCanHave() => Check((_, plan) =>
    {
        Assert.Equal(plan.Meetings.Count, plan.Meetings.Select(m => m.Id).Distinct().Count());
        Assert.All(plan.Meetings, m => Assert.Equal((plan.Year, "084"), MeetingId.Read(m.Id) is { } id ? (id.Year, id.Region) : default));
    });

    // Whatever part of a plan was made before it was cut off, the rest comes and nothing twice.
    [Fact]
    public void APlanThatIsHalfTakenOverIsFinishedAndThenEmpty() =>
        Prop.ForAll(Cases.ToArbitrary(), Gen.Choose(1, 7).ToArbitrary(), (c, every) =>
    {
        var plan = Propose(c.Capacity, c.Needs, new(c.Year, default, []));
        if (plan.Unplaced.Count > 0) return;
        var half = plan.Meetings.Where((_, i) => i % every == 0).Select(Made).ToList();
        var rest = Propose(c.Capacity + 2, c.Needs, new(c.Year, default, half));
        Assert.Empty(rest.Meetings.Select(m => m.Id).Intersect(half.Select(m => m.Id)));
        if (rest.Unplaced.Count > 0) return;
        Assert.All(c.Needs, n => Assert.Equal(n.Meetings, half.Count(m => m.IsIndividual && m.Areas.Contains(n.Area)) + Own(rest, n.Area).Count));
        var all = Propose(c.Capacity, c.Needs, new(c.Year, default, [.. half, .. rest.Meetings.Select(Made)]));
        Assert.Empty(all.Meetings);
    }).Check(Properties.Times(60));

    [Fact]
    public void OneThatWasCalledOffIsProposedAnewUnderAnotherId()
    {
        List<AreaNeed> needs = [new("751", 0, 0), new("740", 0, 0)];
        var plan = Propose(1, needs, new(2027, default, []));
        var gone = plan.Meetings.First(m => m.Kind != MeetingKind.Collective);
        var anew = Propose(1, needs, new(2027, default, [.. plan.Meetings.Select(m => Made(m) with { Cancelled = m == gone })]));
        Assert.DoesNotContain(Assert.Single(anew.Meetings).Id, plan.Meetings.Select(m => m.Id));
    }

    [Fact]
    public void NothingIsProposedSoonerThanTheMaterialCanBeSent() =>
        Prop.ForAll(Cases.ToArbitrary(), Gen.Choose(0, 364).ToArbitrary(), (c, gone) =>
    {
        var today = new DateOnly(c.Year, 1, 1).AddDays(gone);
        var plan = Propose(c.Capacity, c.Needs, new(c.Year, today, []));
        Assert.All(plan.Meetings, m => Assert.True(m.Date >= today.AddDays(14)));
        Assert.True(c.Needs.Sum(n => n.Meetings) == plan.Meetings.Count(m => m.Kind != MeetingKind.Collective)
            + plan.Unplaced.Count(u => u.Kind != MeetingKind.Collective)); // what does not fit is told
    }).Check(Properties.Times(60));

    [Fact]
    public void OnNovember28NothingIsProposedForTheNextDays()
    {
        var plan = Propose(20, [new("751", 0, 0), new("740", 0, 0)], new(2026, new(2026, 11, 28), []));
        Assert.NotEmpty(plan.Meetings);
        Assert.All(plan.Meetings, m => Assert.InRange(m.Date, new DateOnly(2026, 12, 14), new DateOnly(2026, 12, 18)));
        Assert.NotEmpty(plan.Unplaced);
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
            SampleMeeting.Of("8", MeetingKind.Theme, new(2026, 9, 3), "615", "740"),
        ]);
        var plan = Propose(1, needs, soFar);
        var own = plan.Meetings.Where(m => m.Kind != MeetingKind.Collective).ToList();
        Assert.Equal([("101", 2), ("615", 1), ("740", 2)], own.CountBy(m => m.Areas[0]).Select(c => (c.Key, c.Value)).Order());
        Assert.Equal([2, 1, 0, 2], plan.Needs.Select(n => n.Known));
        Assert.Equal(["101", "615", "740"], own.Where(m => m.Kind == MeetingKind.Director).Select(m => m.Areas[0]).Order());
        Assert.Equal([(2, 3), (3, 3)], own.Where(m => m.Areas[0] == "740").Select(m => (m.Number, m.Of)));
        Assert.Equal([("101", 1), ("615", 2), ("740", 2), ("751", 1)], plan.Meetings.Where(m => m.Kind == MeetingKind.Collective)
            .SelectMany(m => m.Areas).CountBy(a => a).Select(c => (c.Key, c.Value)).Order());
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
    public void SizeAndConditionsCountBesideFindings()
    {
        Assert.Equal(3, new AreaNeed("751", 1, 0) { Large = 1 }.Meetings);
        Assert.Equal(4, new AreaNeed("751", 2, 0) { Large = 1 }.Meetings);
        Assert.Equal(3, new AreaNeed("751", 0, 0) { IsFarFromConditions = true }.Meetings);
        Assert.Equal(4, new AreaNeed("751", 1, 0) { Large = 1, IsFarFromConditions = true }.Meetings);
        var led = LedFinding.Of(FindingWorld.Find(FindingWorld.Rise), FindingWorld.Rise);
        Assert.Single(led, f => FindingSize.IsLarge(FindingWorld.Catalogue, null, f)); // 100 more than the expected 400
    }

    [Fact]
    public void AStandingLevelIsToldAndGivesNoMeeting()
    {
        var need = AreaNeed.Of(FindingWorld.Area, [], levels: 2);
        Assert.Equal((2, MinimumStandards.IndividualPerYear), (need.Levels, need.Meetings));
        var said = new PlanText(FindingWorld.Catalogue, Language.Danish).Reason(need);
        Assert.Contains("2 emner har ligget langt fra gruppen i to år (ikke justeret for rammevilkår); det giver ikke flere møder.", said);
    }

    /// <summary>A plan with groups of the areas that are alike by nothing.</summary>
    internal static YearPlan Propose(int capacity, IReadOnlyList<AreaNeed> needs, YearSoFar soFar, string region = "084") => YearPlan.Propose(
        region, capacity, needs, PlanGroups.Of([.. needs.Select(n => (n.Area, soFar.MissingShared(n.Area)))], [], PlanGroupsTests.Strangers), soFar);

    internal static Meeting Made(PlannedMeeting planned) => SampleMeeting.Of(kind: planned.Kind, date: planned.Date, areas: [.. planned.Areas]) with { Id = planned.Id };

    private static List<PlannedMeeting> Own(YearPlan plan, string area) =>
        [.. plan.Meetings.Where(m => m.Kind != MeetingKind.Collective && m.Areas[0] == area)];

    private static IEnumerable<string> Told(YearPlan plan) =>
        plan.Meetings.Select(m => $"{m.Id} {m.Date} {m.Kind} {string.Join(',', m.Areas)} {m.Number} {m.Of} {m.Reason}");

    private static Finding Finding(string area, string topic, VerdictState state) => new()
    {
        Area = area, Topic = topic, Month = SampleVerdict.Month, State = state, Direction = VerdictDirection.Higher, Lead = topic,
        Verdicts = [topic], Start = SampleVerdict.Month,
    };

    private static void Check(Action<List<AreaNeed>, YearPlan> holds) => Prop.ForAll(Cases.ToArbitrary(), c =>
        holds(c.Needs, Propose(c.Capacity, c.Needs, new(c.Year, default, [])))).Check(Properties.Times(60));
}
