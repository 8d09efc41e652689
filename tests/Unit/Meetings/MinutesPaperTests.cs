using Reporting.Unit.Seeds;
using Xunit;
using static Reporting.Unit.Meetings.SampleMeeting;

namespace Reporting.Unit.Meetings;

/// <summary>What the document and the mails of minutes say.</summary>
public class MinutesPaperTests
{
    private const string Hostile = "<script>alert(1)</script> =CMD()|' {0} \U0001F600";
    private static readonly MeetingMailLinks Links = new(new("https://overblik.example/"), null, "dialog@region.example");
    private static readonly Uri Link = new("https://overblik.example/meetings/approval/token");
    private static readonly DateTimeOffset Now = new(2026, 4, 1, 10, 0, 0, TimeSpan.Zero);

    private static readonly Meeting Held = Of() with
    {
        Place = "Rådhuset",
        Minutes = new("Vi drøftede de unge.\n\nDet går fremad.", false,
            [Agreement("1", due: new(2026, 6, 1)) with
            {
                Aim = new("ledige-dagpenge", Period.Month(2026, 3), -5) { Start = 1000 }, Notes = [new(Now, "ABC", "Godt i gang.")],
            }],
            [new("751", "Ferieregler", "De er svære.") { Category = MessageCategory.Legislation,
                Answer = new("Det er sagt videre.", "DEF", Now) }])
        {
            Status = "Bedre end i fjor.", Expectation = "Færre ledige til efteråret.", Decisions = ["Ny model for samtaler"],
            Attendees = ["Anne Holm, jobcenterchef"], LeaderPresent = true,
                Approval = ApprovalStatusTests.Approval() with { Until = new(2026, 4, 20) },
        },
    };

    [Fact]
    public void MinutesAreWholeInBothLanguages()
    {
        foreach (var language in new[] { Language.Danish, Language.English })
        {
            var paper = MinutesPaper.Compose(Held, SeedFolders.Of2026, language, Day);
            GoldenFile.Holds("Meetings", language.Say("minutes-da", "minutes-en"), PlainText.Of(paper));
            Assert.Equal("%PDF", System.Text.Encoding.ASCII.GetString(PaperPdf.Write(paper), 0, 4));
            Assert.Equal(PaperDocx.Write(paper), PaperDocx.Write(paper));
        }
    }

    [Fact]
    public void WhatWasTypedIsOnlyEverText()
    {
        var minutes = new Minutes(Hostile, true, [Agreement("1") with { What = Hostile, Who = Hostile }], [new(null, Hostile, Hostile)])
        {
            Status = Hostile, Expectation = Hostile, Decisions = [Hostile], Attendees = [Hostile],
            Approval = ApprovalStatusTests.Approval(ApprovalStatusTests.Answer("751", false) with { Comment = Hostile, By = Hostile }),
        };
        var paper = MinutesPaper.Compose(Held with { Minutes = minutes }, SeedFolders.Of2026, Language.Danish, Day);
        Assert.Contains(Hostile, PlainText.Of(paper));
        Assert.NotEmpty(PaperPdf.Write(paper));
        Assert.NotEmpty(PaperDocx.Write(paper));
        var comment = MinutesMail.Comment(Held with { Minutes = minutes }, minutes.Approval!.Answers[0], SeedFolders.Of2026, Link, Links);
        Assert.DoesNotContain("<script>", comment.Html);
        Assert.Contains(Hostile, comment.Text);
    }

    [Fact]
    public void TheJobcentreIsAskedToApprove()
    {
        var mail = MinutesMail.Approval(Held, "751", SeedFolders.Of2026, Link, Links);
        Assert.Equal("Referatet af dialogmødet til godkendelse: Aarhus", mail.Subject);
        foreach (var said in new[] { Link.AbsoluteUri, "20. april 2026", "Flere samtaler (Jobcentret, senest 1. juni 2026)",
            "overblik.example", "Skriv til regionen (dialog@region.example)" })
            Assert.Contains(said, mail.Text.ReplaceLineEndings(" "));
        Assert.Contains(Link.AbsoluteUri, mail.Html);
        var never = Held with { Minutes = Held.Minutes! with { Approval = ApprovalStatusTests.Approval() } };
        Assert.DoesNotContain("af sig selv", MinutesMail.Approval(never, "751", SeedFolders.Of2026, Link, Links).Text);
        Assert.Contains("for approval", MinutesMail.Approval(Held with { Language = Language.English }, "751", SeedFolders.Of2026, Link,
            Links).Subject);
    }

    [Fact]
    public void AnAnswerGoesBackWithTheMessage()
    {
        var mail = MinutesMail.Answer(Held, Held.Minutes!.Messages[0], SeedFolders.Of2026, Link, Links);
        foreach (var said in new[] { "Ferieregler", "De er svære.", "DEF svarer:", "Det er sagt videre." }) Assert.Contains(said,
            mail.Subject + mail.Text);
    }

    [Fact]
    public void MessagesStandByCategoryWithTheirAnswers()
    {
        var report = UpwardReport.Of(Period.Quarter(2026, 1),
            [Held, UpwardReportTests.Told("2", Day, ("751", "It", "Langsomt"), ("751", "IT", "Ustabilt"))]);
        Assert.Equal([(MessageCategory.Legislation, 1), (MessageCategory.Other, 2)], report.Subjects.Select(s => (s.Category,
            s.Messages.Count)));
        Assert.Equal((3, 1), (report.Count, report.Answered));
        var text = PlainText.Of(MessagesPaper.Compose(report, SeedFolders.Of2026, Language.Danish));
        Assert.True(text.IndexOf("Lovgivning", StringComparison.Ordinal) < text.IndexOf("Andet", StringComparison.Ordinal));
        Assert.Contains("Det er sagt videre. (DEF, 1. april 2026)", text);
        Assert.Contains("1 er besvaret.", text);
    }
}
