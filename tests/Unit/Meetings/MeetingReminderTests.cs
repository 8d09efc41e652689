using Xunit;
using static Reporting.Unit.Meetings.SampleMeeting;

namespace Reporting.Unit.Meetings;

public class MeetingReminderTests
{
    [Theory]
    [InlineData(-22, 0)]
    [InlineData(-21, 2)]
    [InlineData(-1, 2)]
    [InlineData(0, 0)]
    public void MaterialIsRemindedOfTwoWeeksBeforeItIsDue(int days, int count) =>
        Assert.Equal(count, Find(Of(), days, ReminderKind.Material).Count);

    [Fact]
    public void SentMaterialIsNotRemindedOf() =>
        Assert.Empty(Find(Of() with { MaterialSent = Day.AddDays(-20) }, -15, ReminderKind.Material));

    [Theory]
    [InlineData(6, 0)]
    [InlineData(7, 1)]
    [InlineData(67, 1)]
    [InlineData(68, 0)]
    public void MissingMinutesAreRemindedOfAfterAWeekAndNotForEver(int days, int count) =>
        Assert.Equal(count, Find(Of(), days, ReminderKind.Minutes).Count);

    [Fact]
    public void MinutesThatAreThereAreNotRemindedOf() => Assert.Empty(Find(Of() with { Minutes = Minutes() }, 8, ReminderKind.Minutes));

    [Theory]
    [InlineData(AgreementState.Open, 22, 0)]
    [InlineData(AgreementState.Open, 23, 2)]
    [InlineData(AgreementState.Done, 23, 0)]
    [InlineData(AgreementState.Dropped, 23, 0)]
    public void OpenAgreementsAreRemindedOfAWeekBefore(AgreementState state, int days, int count) => Assert.Equal(count,
        Find(Of() with { Minutes = Minutes(Agreement("1", state, Day.AddDays(30)), Agreement("2")) }, days, ReminderKind.Agreement).Count);

    [Fact]
    public void ACancelledMeetingIsQuiet() => Assert.All(Enumerable.Range(-30, 60),
        days => Assert.Empty(MeetingReminder.Of(Of() with { Cancelled = true }, Day.AddDays(days))));

    [Fact]
    public void NamesAreReadBackAndFitADelivery()
    {
        var meeting = Of(areas: ["751", "101"]) with { Minutes = Minutes(Agreement("12", due: Day.AddDays(2))) };
        var all = MeetingReminder.Of(Of(), Day.AddDays(-8)).Concat(MeetingReminder.Of(Of(), Day.AddDays(9)))
            .Concat(MeetingReminder.Of(meeting, Day)).ToList();
        Assert.Equal(5, all.Count);
        Assert.All(all, r => Assert.Equal(r, MeetingReminder.Read(r.Name)));
        Assert.All(all, r => Assert.Matches("^[A-Za-z0-9|-]{1,200}$", r.Name));
        Assert.Equal(all.Count, all.Select(r => r.Name).Distinct().Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData("a|b|c|d")]
    [InlineData("a|material|20261301|region")]
    [InlineData("s|overview|101")]
    public void OtherNamesAreNone(string name) => Assert.Null(MeetingReminder.Read(name));

    [Fact]
    public void AMovedMeetingIsRemindedOfAnew() => Assert.NotEqual(
        Find(Of(), -21, ReminderKind.Material)[0].Name, Find(Of() with { Date = Day.AddDays(1) }, -20, ReminderKind.Material)[0].Name);

    private static List<MeetingReminder> Find(Meeting meeting, int days, ReminderKind kind) =>
        [.. MeetingReminder.Of(meeting, Day.AddDays(days)).Where(r => r.Kind == kind)];
}
