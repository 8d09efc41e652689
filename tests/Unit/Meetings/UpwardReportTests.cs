using Xunit;
using static Reporting.Unit.Meetings.SampleMeeting;

namespace Reporting.Unit.Meetings;

public class UpwardReportTests
{
    private static readonly Period Quarter = Period.Quarter(2026, 1);

    [Theory]
    [InlineData("2026-01-01", 1)]
    [InlineData("2026-03-31", 1)]
    [InlineData("2026-04-01", 2)]
    [InlineData("2026-12-31", 4)]
    public void ADayIsInItsQuarter(string day, int quarter) =>
        Assert.Equal(Period.Quarter(2026, quarter), UpwardReport.QuarterOf(DateOnly.Parse(day)));

    [Fact]
    public void QuartersFollowEachOther() => Assert.Equal(new DateOnly(2027, 1, 1), UpwardReport.FirstDay(Period.Quarter(2026, 4) + 1));

    [Fact]
    public void SubjectsAreGroupedWhateverTheirCapitalsAndTheMostNamedComesFirst()
    {
        var report = UpwardReport.Of(Quarter,
        [
            Told("1", new(2026, 2, 3), ("751", "Måling", "a"), (null, "Lovgivning", "b")),
            Told("2", new(2026, 1, 6), ("751", "LOVGIVNING ", "c")),
            Told("3", new(2026, 4, 1), ("751", "Lovgivning", "next quarter")),
            Told("4", new(2026, 3, 1), ("751", "Lovgivning", "off")) with { Cancelled = true },
        ]);
        Assert.Equal(["LOVGIVNING ", "Måling"], report.Subjects.Select(s => s.Subject));
        Assert.Equal(["c", "b"], report.Subjects[0].Messages.Select(m => m.Text));
        Assert.Equal("082", report.Subjects[0].Messages[0].Region);
    }

    [Fact]
    public void WhoStandsBehindAMessageIsTheAreaOrAllThatMet()
    {
        var meeting = Told("1", Day, ("101", "Lov", "a"), (null, "Lov", "b")) with { Areas = ["751", "101"] };
        Assert.Equal([["101"], ["751", "101"]], UpwardReport.Of(Quarter, [meeting]).Subjects[0].Messages.Select(m => m.Areas));
    }

    [Fact]
    public void AQuarterWithoutMessagesIsEmptyAndDated() =>
        Assert.Equal(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), UpwardReport.Of(Quarter, []).Made);

    public static Meeting Told(string mark, DateOnly date, params (string? Area, string Subject, string Text)[] messages) =>
        Of(mark.PadLeft(12, '0'), date: date) with
    {
        Minutes = Minutes() with { Messages = [.. messages.Select(m => new UpwardMessage(m.Area, m.Subject, m.Text))] },
    };
}
