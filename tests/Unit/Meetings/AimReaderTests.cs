using Reporting.Unit.Packs;
using Xunit;

namespace Reporting.Unit.Meetings;

/// <summary>Where an agreement starts and what it is to reach.</summary>
public class AimReaderTests
{
    private static readonly Meeting Held = SampleMeeting.Of(areas: "1");
    private static readonly PackFigures Figures = new(SmallPack.Usual, SmallPack.Month, SmallPack.Input(800).Slices);

    [Fact]
    public void TheStartIsThatOfTheFigures()
    {
        var aim = Aim(new(SmallPack.Jobless, "2025M03", -5), out _)!;
        Assert.Equal((900m, -5m, 855m), (aim.Start, aim.Change, aim.Goal(ChangeKind.Percent)));
        Assert.Equal((SmallPack.Month, 800m), Aim(new(SmallPack.Jobless, null, -5), out _) is { } newest ? (newest.From,
            newest.Start!.Value) : default);
        Assert.Equal(950, Aim(new(SmallPack.Jobless, "2025M03", -5) { Start = 950 }, out _)!.Start);
    }

    [Fact]
    public void TheChangeFollowsFromTheFigureToReach()
    {
        var aim = Aim(new(SmallPack.Jobless, "2025M03", null) { Target = 810 }, out _)!;
        Assert.Equal((-10m, 810m, 810m), (aim.Change, aim.Target, aim.Goal(ChangeKind.Percent)));
        Assert.Equal(2.5m, Aim(new(SmallPack.Effort, "2025M03", null) { Target = 42.5m }, out _)!.Change);
        Assert.NotNull(Aim(new(SmallPack.Jobless, "2025M03", -10) { Target = 810 }, out _));
    }

    [Theory]
    [InlineData("2025M03", -7, 810, "change", "passer ikke sammen")]
    [InlineData("2025M03", null, 900, "target", "det samme som starttallet")]
    [InlineData("2010M03", null, 810, "start", "intet starttal")]
    [InlineData("2025M03", null, null, "change", "ikke 0")]
    public void WhatDoesNotFitIsTold(string from, int? change, int? target, string field, string part)
    {
        Assert.Null(Aim(new(SmallPack.Jobless, from, change) { Target = target }, out var errors));
        Assert.Contains(errors.All, e => e.Field == $"agreements[0].aim.{field}" && e.Text.Danish.Contains(part));
    }

    [Fact]
    public void WithoutFiguresTheMonthIsAskedFor()
    {
        var errors = new ValidationErrors();
        Assert.Null(new MinutesReader(SmallPack.Usual).Read(Input(new(SmallPack.Jobless, null, -5)), Held, errors));
        Assert.Contains(errors.All, e => e.Field == "agreements[0].aim.from");
    }

    [Theory]
    [InlineData(AgreementState.Done, null, "Nået.", true)]
    [InlineData(null, "Godt i gang.", null, true)]
    [InlineData(null, null, "Nået.", false)]
    [InlineData(AgreementState.Open, null, "Nået.", false)]
    [InlineData(null, "a\u001bb", null, false)]
    public void AStepIsTakenAsTheAgreementStands(AgreementState? state, string? note, string? closing, bool isSound)
    {
        var errors = new ValidationErrors();
        var step = new AgreementStep(state, note, closing, "ABC").Checked(SampleMeeting.Agreement("1"), errors);
        Assert.Equal(isSound, step is not null);
        if (step is null) return;
        var now = new DateTimeOffset(2026, 4, 1, 10, 0, 0, TimeSpan.Zero);
        var after = step.Apply(Held with { Minutes = SampleMeeting.Minutes(SampleMeeting.Agreement("1")) }, "1",
            now).Minutes!.Agreements[0];
        Assert.Equal((note, closing), (after.Notes.SingleOrDefault()?.Text, after.Closing?.Text));
        Assert.Equal((now, "ABC"), ((after.Closing ?? after.Notes[0]).At, (after.Closing ?? after.Notes[0]).By));
    }

    [Fact]
    public void WhatIsDoneGetsItsClosingWordAfterwards()
    {
        var errors = new ValidationErrors();
        Assert.NotNull(new AgreementStep(null, null, "Nået.", "ABC").Checked(SampleMeeting.Agreement("1", AgreementState.Done), errors));
        Assert.Empty(errors.All);
    }

    [Fact]
    public void ASecondWritingKeepsNotesAnswersAndWhatWasSent()
    {
        var note = new AgreementNote(default, "A", "b");
        var known = Held with
        {
            Minutes = new("x", true, [SampleMeeting.Agreement("1", area: "1") with { Notes = [note] }],
                [new("1", "a", "b"), new("1", "c", "d") { Answer = new("Tak.", "A", default) }])
            { Approval = ApprovalStatusTests.Approval() },
        };
        var read = Read(known, new MinutesInput
        {
            By = "A", Text = "x", OverviewDiscussed = true, Agreements = [new() { Id = "1", What = "Flere samtaler", Who = "Jobcentret" }],
            Messages = [new(null, "c", "d") { Id = "2" }, new(null, "ny", "e") { Category = MessageCategory.Proposal }],
        });
        Assert.Equal((note, 2), (read.Agreements[0].Notes.Single(), read.Edition));
        Assert.Equal([("2", "Tak.", MessageCategory.Other), ("3", null, MessageCategory.Proposal)],
            read.Messages.Select(m => (m.Id!, m.Answer?.Text, m.Category)));
        Assert.Equal(known.Minutes.Approval, read.Approval);
    }

    private static Minutes Read(Meeting meeting, MinutesInput input)
    {
        var errors = new ValidationErrors();
        var read = new MinutesReader(SmallPack.Usual).Read(input, meeting, errors);
        Assert.Empty(errors.All);
        return read!.Value.Minutes;
    }

    private static AgreementAim? Aim(AimInput aim, out ValidationErrors errors) =>
        new MinutesReader(SmallPack.Usual).Read(Input(aim), Held, errors = new(), Figures)?.Minutes.Agreements[0].Aim;

    private static MinutesInput Input(AimInput aim) =>
        new() { By = "ABC", Text = "x", OverviewDiscussed = true, Agreements = [new() { What = "a", Who = "b", Aim = aim }] };
}
