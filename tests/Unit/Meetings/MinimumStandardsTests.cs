using Xunit;
using static Reporting.Unit.Meetings.SampleMeeting;

namespace Reporting.Unit.Meetings;

public class MinimumStandardsTests
{
    private static readonly DateOnly Today = new(2026, 6, 1);

    [Fact]
    public void AnAreaWithoutMeetingsLacksMeetingsAndDirector() => Assert.Equal(
        [new(StandardBreach.TooFewMeetings, null), new(StandardBreach.NoDirector, null)], Watch().Findings);

    [Fact]
    public void AYearThatMeetsTheStandardsHasNoFindings()
    {
        var standards = Watch(Kept("1"), Kept("2", MeetingKind.Director, new(2026, 10, 6)) with { Minutes = null, MaterialSent = null });
        Assert.Empty(standards.Findings);
        Assert.Equal((1, 1, 0, 1),
            (standards.IndividualHeld, standards.IndividualPlanned, standards.DirectorHeld, standards.DirectorPlanned));
    }

    [Fact]
    public void CollectiveMeetingsCountApart()
    {
        var standards =
            Watch(Kept("1", MeetingKind.Collective), Kept("2", MeetingKind.Network, new(2026, 9, 1)), Kept("3", MeetingKind.Director));
        Assert.Equal((1, 1, 1), (standards.IndividualHeld, standards.OtherHeld, standards.OtherPlanned + standards.DirectorPlanned));
        Assert.Equal([StandardBreach.TooFewMeetings], standards.Findings.Where(f => f.Meeting is null).Select(f => f.Breach));
    }

    [Fact]
    public void CancelledMeetingsAndOtherAreasDoNotCount() => Assert.Equal(0,
        Watch(Kept("1") with { Cancelled = true }, Kept("2") with { Areas = ["101"] }).IndividualHeld);

    [Theory]
    [InlineData("2026-03-17", true)]
    [InlineData("2026-03-18", false)]
    [InlineData(null, false)]
    public void MaterialIsInTimeSevenDaysBefore(string? sent, bool inTime)
    {
        var meeting = Kept("1") with { MaterialSent = sent is null ? null : DateOnly.Parse(sent) };
        Assert.Equal(inTime, Breaches(meeting).All(b => b != StandardBreach.MaterialLate));
    }

    [Theory]
    [InlineData("2026-03-31", true)]
    [InlineData("2026-04-01", false)]
    public void MinutesAreDueSevenDaysAfter(string today, bool inTime) => Assert.Equal(inTime,
        MinimumStandards.Watch(["751"], [Kept("1") with { Minutes = null }],
            DateOnly.Parse(today))[0].Findings.All(f => f.Breach != StandardBreach.MinutesMissing));

    [Fact]
    public void MinutesSayWhetherTheOverviewWasDiscussed() => Assert.Contains(StandardBreach.OverviewNotDiscussed,
        Breaches(Kept("1") with { Minutes = Minutes() with { OverviewDiscussed = false } }));

    [Theory]
    [InlineData(MeetingKind.Individual, false, true)]
    [InlineData(MeetingKind.Director, false, true)]
    [InlineData(MeetingKind.Individual, true, false)]
    [InlineData(MeetingKind.Individual, null, false)]
    [InlineData(MeetingKind.Network, false, false)]
    public void TheLeaderIsAtIndividualMeetings(MeetingKind kind, bool? present, bool isBreach) => Assert.Equal(isBreach,
        Breaches(Kept("1") with { Kind = kind, Minutes = Minutes() with { LeaderPresent = present } }).Contains(StandardBreach.LeaderAbsent));

    [Fact]
    public void TheAgendaOfAnIndividualMeetingIsAgreedBeforeIt()
    {
        var meeting = Kept("1") with { HasAgendaToAgree = true };
        Assert.Contains(StandardBreach.AgendaNotAgreed, Agenda(meeting));
        Assert.DoesNotContain(StandardBreach.AgendaNotAgreed, Agenda(meeting, (meeting.Id, "751")));
        Assert.Contains(StandardBreach.AgendaNotAgreed, Agenda(meeting, (meeting.Id, "740"), ("2026-082-000000000009", "751")));
        Assert.DoesNotContain(StandardBreach.AgendaNotAgreed, Agenda(Kept("1"))); // planned before it could be noted
        Assert.DoesNotContain(StandardBreach.AgendaNotAgreed, Agenda(meeting with { Date = Today.AddDays(9), Minutes = null }));
        Assert.DoesNotContain(StandardBreach.AgendaNotAgreed, Agenda(meeting with { Kind = MeetingKind.Collective }));
    }

    [Fact]
    public void TheStandardOfFourCountsAllMeetingsAndStillTwoIndividual()
    {
        Meeting[] two = [Kept("1"), Kept("2", MeetingKind.Director, new(2026, 5, 6))];
        Meeting[] four = [.. two, Kept("3", MeetingKind.Collective, new(2026, 4, 1)), Kept("4", MeetingKind.Network, new(2026, 4, 8))];
        Assert.Equal([StandardBreach.TooFewInAll], Four(two));
        Assert.Empty(Four(four));
        Assert.Equal([StandardBreach.TooFewMeetings, StandardBreach.TooFewInAll], Four(four[1..]));
        Assert.Empty(Watch(two).Findings);

        static IEnumerable<StandardBreach> Four(Meeting[] meetings) =>
            MinimumStandards.Watch(["751"], meetings, Today, MeetingStandard.Four)[0].Findings.Select(f => f.Breach);
    }

    private static IEnumerable<StandardBreach> Agenda(Meeting meeting, params (string, string)[] agreed) =>
        MinimumStandards.Watch(["751"], [meeting], Today, agreed: agreed.ToHashSet())[0].Findings.Select(f => f.Breach);

    private static Meeting Kept(string mark, MeetingKind kind = MeetingKind.Individual, DateOnly? date = null) =>
        Of(mark, kind, date) with { MaterialSent = (date ?? Day).AddDays(-14), Minutes = Minutes() };

    private static IEnumerable<StandardBreach> Breaches(Meeting meeting) =>
        Watch(meeting).Findings.Where(f => f.Meeting == meeting.Id).Select(f => f.Breach);

    // A meeting to come with minutes would count as held.
    private static AreaStandards Watch(params Meeting[] meetings) => Assert.Single(MinimumStandards.Watch(["751"],
        [.. meetings.Select(m => m.Date > Today ? m with { Minutes = null } : m)], Today));
}
