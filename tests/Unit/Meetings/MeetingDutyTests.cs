using Xunit;

namespace Reporting.Unit.Meetings;

public sealed class MeetingDutyTests
{
    private static readonly DateOnly Day = new(2026, 9, 15);

    [Theory]
    [InlineData(-22, null)]
    [InlineData(-21, DutyKind.Material)]
    [InlineData(-1, DutyKind.Material)]
    [InlineData(0, DutyKind.Material)]
    [InlineData(1, DutyKind.Minutes)]
    [InlineData(200, DutyKind.Minutes)]
    public void TheRegionSendsMaterialBeforeAMeetingAndWritesMinutesAfterIt(int days, DutyKind? kind) =>
        Assert.Equal(kind, MeetingDuty.OfRegion(Meeting(), Day.AddDays(days)).SingleOrDefault()?.Kind);

    [Fact]
    public void NothingIsToDoForAMeetingThatIsCalledOffOrDone()
    {
        Assert.Empty(MeetingDuty.OfRegion(Meeting() with { Cancelled = true }, Day.AddDays(1)));
        Assert.Empty(MeetingDuty.OfRegion(Meeting() with { Kind = MeetingKind.Theme }, Day.AddDays(1)));
        Assert.Empty(MeetingDuty.OfRegion(Meeting() with { MaterialSent = Day.AddDays(-9) }, Day.AddDays(-1)));
        Assert.Empty(MeetingDuty.OfRegion(Meeting() with { Minutes = new("x", true, [], []) }, Day.AddDays(1)));
    }

    [Fact]
    public void AnAgreementIsToDoForItsOwnAreaOnceItsDayIsPast()
    {
        var (own, other) = (Agreement("1", "813", Day), Agreement("2", "787", Day));
        var held = Meeting() with
        {
            Minutes = new("x", true, [own, other, Agreement("3", "813", Day) with { State = AgreementState.Done }, Agreement("4", "813", null)], []),
        };
        Assert.Empty(MeetingDuty.OfArea(held, "813", Day));
        Assert.Equal([own], MeetingDuty.OfArea(held, "813", Day.AddDays(1)).Select(d => d.Agreement));
        Assert.Equal([own, other], MeetingDuty.OfRegion(held, Day.AddDays(1)).Select(d => d.Agreement));
    }

    private static Agreement Agreement(string id, string area, DateOnly? due) => new(id, area, "Flere samtaler", "AB", due, null, AgreementState.Open);

    private static Meeting Meeting() => new()
    {
        Id = "2026-081-5f0c3a9be7d1", Kind = MeetingKind.Individual, Areas = ["813", "787"], Date = Day,
    };
}
