using Xunit;
using static Reporting.Unit.Meetings.SampleMeeting;

namespace Reporting.Unit.Meetings;

/// <summary>How the approval of minutes stands is reckoned from what is kept.</summary>
public class ApprovalStatusTests
{
    private static readonly DateTimeOffset Sent = new(2026, 3, 30, 10, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Later = new(2026, 4, 20);

    [Fact]
    public void WhatWasNotSentOrWasWithdrawnIsNot()
    {
        Assert.Equal(ApprovalState.NotSent, State(Held(null)));
        Assert.Equal(ApprovalState.NotSent, State(Held(Approval() with { Withdrawn = true })));
    }

    [Fact]
    public void SilenceIsApprovalOnlyWhereTheRegionSaysSoAndOnlyAfterTheDay()
    {
        Assert.Equal(ApprovalState.Waiting, State(Held(Approval())));
        var timed = Held(Approval() with { Until = Later });
        Assert.Equal(ApprovalState.Waiting, State(timed));
        Assert.Equal(ApprovalState.ByItself, ApprovalStatus.Of(timed, Later.AddDays(1)).State);
    }

    [Fact]
    public void ACommentIsNoSilence()
    {
        var commented = Held(Approval(Answer("751", false)) with { Until = Later });
        Assert.Equal(ApprovalState.Commented, ApprovalStatus.Of(commented, Later.AddDays(9)).State);
        Assert.Equal(ApprovalState.Approved, State(Held(Approval(Answer("751", false), Answer("751", true)))));
    }

    [Fact]
    public void AllThatMetMustApprove()
    {
        var half = Held(Approval(Answer("751", true)), "751", "740");
        Assert.Equal(ApprovalState.Waiting, State(half));
        Assert.Equal([ApprovalState.Approved, ApprovalState.Waiting], ApprovalStatus.Of(half, Later).Areas.Select(a => a.State));
        Assert.True(ApprovalStatus.Of(Held(Approval(Answer("751", true), Answer("740", true)), "751", "740"), Later).IsApproved);
    }

    [Fact]
    public void ChangedMinutesAreToBeApprovedAgain()
    {
        var changed = Held(Approval(Answer("751", true)) with { Until = Later });
        changed = changed with { Minutes = changed.Minutes! with { Edits = 1 } };
        Assert.Equal(ApprovalState.Changed, ApprovalStatus.Of(changed, Later.AddDays(9)).State);
        Assert.Contains("ændret, efter at det blev godkendt",
            new ApprovalTexts(Seeds.SeedFolders.Of2026, Language.Danish).Sentence(changed, Later));
    }

    [Fact]
    public void ALinkOpensWhatWasSentAndNothingLater()
    {
        var sent = Held(Approval(), "751", "740");
        Assert.True(Open(sent));
        Assert.False(Open(sent, area: "615"));
        Assert.False(Open(sent, round: 2));
        Assert.False(Open(sent with { Cancelled = true }));
        Assert.False(Open(sent with { Minutes = sent.Minutes! with { Edits = 1 } }));
        Assert.False(Open(Held(Approval() with { Withdrawn = true })));
        Assert.False(Open(Held(null)));

        static bool Open(Meeting meeting, string area = "751", int round = 1) =>
            Application.Meetings.MinutesApprovals.IsOpen(meeting, area, round);
    }

    [Fact]
    public void EveryAreaKeepsItsAnswerHoweverManyMeet()
    {
        var areas = Enumerable.Range(1, MinutesApproval.MaxAnswers + 6).Select(i => $"{i:D3}").ToArray();
        var answers = areas.Select(a => Answer(a, true)).ToList();
        answers.InsertRange(1, Enumerable.Repeat(Answer("001", true), 9).Select((a, i) => a with { At = a.At.AddMinutes(i) }));
        var kept = Application.Meetings.MinutesApprovals.Last(answers);
        Assert.Equal(ApprovalState.Approved, State(Held(Approval([.. kept]), areas)));
        Assert.Equal(areas.Length, kept.Count);
        var few = answers[..20];
        Assert.Equal(few, Application.Meetings.MinutesApprovals.Last(few));
    }

    [Fact]
    public void AnAnswerOfAnEarlierRoundCountsNoLonger() =>
        Assert.Equal(ApprovalState.Waiting, State(Held(Approval(Answer("751", true)) with { Round = 2 })));

    [Theory]
    [InlineData(LetterKind.Approval, "2", "751")]
    [InlineData(LetterKind.Comment, "751", "region")]
    [InlineData(LetterKind.Answer, "17", "740")]
    public void ALettersNameIsRead(LetterKind kind, string item, string contact)
    {
        var letter = new MinutesLetter(kind, Of().Id, item, Sent, contact);
        Assert.Equal(letter, MinutesLetter.Read(letter.Name));
        Assert.Null(MeetingReminder.Read(letter.Name));
        Assert.Null(MinutesLetter.Read(new MeetingReminder(ReminderKind.Agreement, Of().Id, contact, Later, "1").Name));
        Assert.True(letter.IsOf(Sent.AddMilliseconds(900)));
        Assert.False(letter.IsOf(Sent.AddSeconds(1)));
    }

    public static MinutesApproval Approval(params ApprovalAnswer[] answers) => new(1, 1, Sent, "ABC") { Answers = answers };

    public static ApprovalAnswer Answer(string area, bool approved) =>
        new(area, 1, approved, approved ? null : "Punkt 2 mangler.", "Lis", Sent.AddDays(1), ApprovalWay.Link);

    private static ApprovalState State(Meeting meeting) => ApprovalStatus.Of(meeting, Later).State;

    private static Meeting Held(MinutesApproval? approval, params string[] areas) =>
        Of(areas: areas) with { Minutes = Minutes() with { Approval = approval } };
}
