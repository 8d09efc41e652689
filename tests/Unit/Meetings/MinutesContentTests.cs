using System.Text.Json;
using Xunit;
using static Reporting.Unit.Meetings.SampleMeeting;

namespace Reporting.Unit.Meetings;

/// <summary>What minutes hold, how they are kept, and what makes another edition.</summary>
public class MinutesContentTests
{
    private static readonly DateTimeOffset Now = new(2026, 4, 1, 10, 0, 0, TimeSpan.Zero);

    private static readonly Minutes Full = Minutes(Agreement("1")) with
    {
        Status = "Det går fremad.", Expectation = "Færre ledige.", Decisions = ["Ny model"], Attendees = ["Anne Holm, chef"],
        LeaderPresent = true, Messages = [new("751", "Lov", "Den er svær.") { Id = "1", Category = MessageCategory.Legislation }],
    };

    [Fact]
    public void WhatCameOfMinutesIsNoOtherEdition()
    {
        var note = new AgreementNote(Now, "ABC", "Godt i gang.");
        var after = Full.With("1", a => a.After(AgreementState.Done, note, note)).With("1", new MessageAnswer("Tak.", "DEF", Now));
        Assert.True(Full.SaysTheSame(after));
        Assert.Equal("Tak.", after.Messages[0].Answer!.Text);
        foreach (var other in new[]
        {
            Full with { Status = null }, Full with { Expectation = "x" }, Full with { Decisions = [] }, Full with { Attendees = ["x"] },
            Full with { LeaderPresent = false }, Full with { Messages = [Full.Messages[0] with { Category = default }] },
            Full with { Agreements = [Agreement("1") with { Aim = Agreement("1").Aim! with { Target = 5 } }] },
        }) Assert.False(Full.SaysTheSame(other));
    }

    [Fact]
    public void MessagesWithoutAnIdHaveTheirPlace()
    {
        var old = Minutes() with { Messages = [new(null, "a", "b"), new(null, "c", "d")] };
        Assert.Equal(["1", "2"], old.NumberedMessages().Select(m => m.Id));
        var answered = old.With("2", new MessageAnswer("Tak.", "DEF", Now));
        Assert.Equal([null, "Tak."], answered.Messages.Select(m => m.Answer?.Text));
        Assert.Equal(["1", "2"], answered.Messages.Select(m => m.Id));
    }

    [Fact]
    public void AClosingWordGoesWithTheState()
    {
        var word = new AgreementNote(Now, "ABC", "Nået.");
        var done = Agreement("1").After(AgreementState.Done, null, word);
        Assert.Equal((AgreementState.Done, word), (done.State, done.Closing));
        Assert.Equal(word, done.After(null, word, null).Closing);
        Assert.Null(done.After(AgreementState.Open, null, null).Closing);
        Assert.Null(done.After(AgreementState.Dropped, null, null).Closing);
    }

    [Fact]
    public void OldMinutesAreKeptAsTheyWere()
    {
        var json = JsonSerializer.Serialize(Minutes(Agreement("1")) with { Messages = [new("751", "a", "b")] }, SliceJson.Options);
        Assert.Equal("""{"text":"Vi dr\u00F8ftede de unge.","overviewDiscussed":true,"agreements":[{"id":"1","area":"751","what":"Flere samtaler","who":"Jobcentret","aim":{"indicator":"ledige-dagpenge","from":"2026M03","change":-5},"state":"Open"}],"messages":[{"area":"751","subject":"a","text":"b"}]}""", json);
        Assert.Equal("""{"month":"2026M03","revision":1,"isRound":false,"ownGroup":[],"agreements":[],"items":[],"parts":["pack"]}""",
            JsonSerializer.Serialize(new OrderContent(Period.Month(2026, 3), 1), SliceJson.Options));
    }

    [Fact]
    public void AllOfThemIsReadAsItWasWritten()
    {
        var full = Full.With("1", a => a.After(AgreementState.Dropped, new(Now, "A", "b"), new(Now, "A", "c"))) with
        {
            Edits = 2, Approval = ApprovalStatusTests.Approval(ApprovalStatusTests.Answer("751", false)) with { Until = Day },
        };
        var json = JsonSerializer.Serialize(full, SliceJson.Options);
        var read = JsonSerializer.Deserialize<Minutes>(json, SliceJson.Options)!;
        Assert.True(full.SaysTheSame(read));
        Assert.Equal(json, JsonSerializer.Serialize(read, SliceJson.Options));
        Assert.Equal((3, "c", false), (read.Edition, read.Agreements[0].Closing!.Text, read.Approval!.Answers[0].Approved));
    }

    [Fact]
    public void TheNextMeetingBeginsWithWhatTheLastOneLeft()
    {
        var held = Of() with { Minutes = Full };
        var before = DialogueBefore.Of([held], "751", ["751"], Day.AddDays(60), a => [a]);
        Assert.Equal("Det går fremad.", before.Last!.Status);
        Assert.Equal("1", Assert.Single(before.Agreements).Agreement.Id);
        Assert.False(before.Withheld);
        Assert.Null(DialogueBefore.Of([Of() with { Minutes = Minutes() }], "751", ["751"], Day.AddDays(60), a => [a]).Last);
    }

    [Fact]
    public void OthersAreToldThatAgreementsAreOpenAndNotWhich()
    {
        var alone = Of() with { Minutes = Full };
        var before = DialogueBefore.Of([alone], "751", ["751", "740"], Day.AddDays(60), a => [a]);
        Assert.Equal((0, null, true), (before.Agreements.Count, before.Last, before.Withheld));
        var closed = alone with { Minutes = Full.With("1", a => a.After(AgreementState.Done, null, null)) };
        Assert.False(DialogueBefore.Of([closed], "751", ["751", "740"], Day.AddDays(60), a => [a]).Withheld);
    }
}
