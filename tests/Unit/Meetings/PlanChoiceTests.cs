using Reporting.Unit.Seeds;
using Xunit;

namespace Reporting.Unit.Meetings;

public class PlanChoiceTests
{
    private static readonly Topic Topic = SeedFolders.Of2026.Topics[1];

    [Fact]
    public void WhatIsWrittenIsRead()
    {
        var planned = new PlannedMeeting(
            PlannedMeeting.IdOf(2027, "082", ["751", "740"], 1), ["751", "740"], 1, 2, new(2027, 4, 6), MeetingKind.Collective, PlanReason.SharedTopic)
        {
            Proposal = new(Topic, ["751"], [new("740", null)], Nearness.Conditions),
        };
        var read = PlanChoice.Read(PlanChoice.Write(planned), SeedFolders.Of2026)!;
        Assert.Equal((planned.Kind, planned.Date, Topic.Id), (read.Kind, read.Date, read.Topic));
        Assert.Equal(planned.Areas, read.Areas);
        Assert.Equal(planned.Id, $"2027-082-{read.Mark}");
        Assert.Equal(Topic.NameEn, read.TopicName?.English);
    }

    [Theory]
    [InlineData(2027, "081")]
    [InlineData(2026, "082")]
    public async Task AMeetingOfAnotherYearOrRegionIsNotTakenOver(int year, string region)
    {
        var reader = new MeetingReader(SeedFolders.Of2026, new FixedClock(new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero)));
        PlanChoice[] chosen = [new("0123456789ab", MeetingKind.Individual, new(2027, 4, 6), ["751"], null)];
        var errors = new ValidationErrors();
        // no meetings are needed, as none is made
        var taken = await new PlanTaker(reader, null!).TakeAsync(
            year, region, chosen, Language.Danish, "ABC", errors, TestContext.Current.CancellationToken);
        Assert.Null(taken);
        Assert.Equal("take", Assert.Single(errors.All).Field);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0123456789ab.individual.20270406.751")]
    [InlineData("0123456789ab.coffee.20270406.751.")]
    [InlineData("0123456789ab.individual.20270431.751.")]
    [InlineData("0123456789AB.individual.20270406.751.")]
    [InlineData("0123456789ab.individual.20270406.<b>.")]
    public void AnythingElseIsNot(string text) => Assert.Null(PlanChoice.Read(text, SeedFolders.Of2026));
}
