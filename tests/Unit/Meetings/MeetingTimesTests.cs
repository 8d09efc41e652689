using System.Text.Json;
using Reporting.Unit.Seeds;
using Xunit;

namespace Reporting.Unit.Meetings;

/// <summary>When and where a meeting is, as it is read and as it is said.</summary>
public class MeetingTimesTests
{
    private static readonly FixedClock Clock = new(new DateTimeOffset(2026, 4, 1, 12, 0, 0, TimeSpan.Zero));
    private static readonly MeetingReader Reader = new(SeedFolders.Of2026, Clock);

    [Fact]
    public void TimesAndLinkAreRead()
    {
        var meeting = Read("\"start\":\"9:30\",\"end\":\"11:00\",\"videoLink\":\"https://Video.example/m/1?a=ø\"").Meeting!;
        Assert.Equal((new TimeOnly(9, 30), new TimeOnly(11, 0), "https://video.example/m/1?a=%C3%B8"),
            (meeting.Start!.Value, meeting.End!.Value, meeting.VideoLink));
        Assert.Null(meeting.Place);
        Assert.True(meeting.HasAgendaToAgree);
    }

    [Fact]
    public void NeitherIsNeeded()
    {
        var meeting = Read("\"place\":\"Sal 1\"").Meeting!;
        Assert.Equal((null, null, null), (meeting.Start, meeting.End, meeting.VideoLink));
    }

    [Theory]
    [InlineData("\"start\":\"10:00\"", "end", "It is missing")]
    [InlineData("\"end\":\"10:00\"", "start", "It is missing")]
    [InlineData("\"start\":\"10:00\",\"end\":\"10:00\"", "end", "begins at 10:00")]
    [InlineData("\"start\":\"10:00\",\"end\":\"09:00\"", "end", "begins at 10:00")]
    [InlineData("\"start\":\"25:00\",\"end\":\"23:00\"", "start", "not a time of day")]
    [InlineData("\"videoLink\":\"http://video.example/\"", "videoLink", "https://video.example")]
    [InlineData("\"videoLink\":\"https://a:b@video.example/\"", "videoLink", "https://video.example")]
    [InlineData("\"videoLink\":\"javascript:alert(1)\"", "videoLink", "https://video.example")]
    [InlineData("\"videoLink\":\"//video.example\"", "videoLink", "https://video.example")]
    public void WhatIsWrongIsToldAtItsField(string fields, string field, string said)
    {
        var (meeting, errors) = Read(fields);
        Assert.Null(meeting);
        var error = Assert.Single(errors.All);
        Assert.Equal(field, error.Field);
        Assert.Contains(said, error.Text.English);
    }

    [Fact]
    public void TheyAreSaidAsPeopleWriteThem()
    {
        var meeting = SampleMeeting.Of() with
        {
            Start = new(9, 30), End = new(11, 0), Place = "Sal 1", VideoLink = "https://video.example/",
        };
        var (danish, english) = (new MeetingTexts(SeedFolders.Of2026, Language.Danish), new MeetingTexts(SeedFolders.Of2026,
            Language.English));
        Assert.Equal("tirsdag den 24. marts 2026 kl. 9.30–11.00", danish.When(meeting));
        Assert.Equal("Tuesday 24 March 2026 at 9:30–11:00", english.When(meeting));
        Assert.Equal("Sal 1, videomøde: https://video.example/", danish.Where(meeting));
        Assert.Equal("tirsdag den 24. marts 2026", danish.When(SampleMeeting.Of()));
    }

    [Theory]
    [InlineData("2026-03-28", "10:00", "2026-03-28 09:00")]
    [InlineData("2026-03-29", "10:00", "2026-03-29 08:00")]
    [InlineData("2026-10-25", "01:00", "2026-10-24 23:00")]
    [InlineData("2026-10-25", "10:00", "2026-10-25 09:00")]
    public void ADanishClockIsReadWithItsSummerTime(string day, string time, string utc) => Assert.Equal(
        utc, $"{DanishTime.Utc(DateOnly.Parse(day), TimeOnly.Parse(time)):yyyy-MM-dd HH:mm}");

    private static (Meeting? Meeting, ValidationErrors Errors) Read(string fields)
    {
        var errors = new ValidationErrors();
        using var json = JsonDocument.Parse($$"""{"kind":"director","areas":["751"],"date":"2026-09-01","by":"A",{{fields}}}""");
        return (Reader.Read(json.RootElement, null, null, errors)?.Meeting, errors);
    }
}
