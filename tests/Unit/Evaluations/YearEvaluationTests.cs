using Reporting.Unit.Meetings;
using Xunit;

namespace Reporting.Unit.Evaluations;

/// <summary>What a year's answers come to, and what is not shown of them.</summary>
public class YearEvaluationTests
{
    private static SampleEvaluation Three(MeetingKind kind) =>
        new SampleEvaluation().With(kind, ("751", [5]), ("740", [4]), ("746", [0]), ("727", []));

    [Fact]
    public void MeansAndSharesAreOfThoseWhoKnow()
    {
        var year = Three(MeetingKind.Collective).With(MeetingKind.Collective, ("751", [2])).Year;
        var useful = year.Total.To(EvaluationQuestion.Useful)!;
        Assert.Equal((5, 4, 80m), (year.Total.Asked, year.Total.Answered, year.Total.Rate));
        Assert.Equal((4, 3, 2, 25m), (useful.Answers, useful.Scored, useful.Good, useful.Share(EvaluationGrade.DoNotKnow)));
        Assert.Equal(11m / 3, useful.Mean);
    }

    [Fact]
    public void TwoAnswersOrTwoJobcentresAreTooFew()
    {
        var two = new SampleEvaluation().With(MeetingKind.Individual, ("751", [5])).With(MeetingKind.Individual, ("740", [1]));
        Assert.Null(two.Year.Total.Questions);
        Assert.Null(two.With(MeetingKind.Individual, ("751", [4])).Year.Total.Questions); // three answers of two jobcentres
        Assert.NotNull(two.With(MeetingKind.Individual, ("746", [4])).Year.Total.Questions);
        // Three answers of which two have a score: no mean of two.
        Assert.Null(Three(MeetingKind.Individual).Year.Total.To(EvaluationQuestion.Useful)!.Mean);
    }

    [Fact]
    public void WhatIsHiddenDoesNotFollowFromTheRest()
    {
        var year = Three(MeetingKind.Collective).With(MeetingKind.Network, ("751", [1]), ("740", [1]), ("746", [1]), ("727", [1]))
            .With(MeetingKind.Individual, ("751", [3])).Year;
        Assert.NotNull(year.Total.Questions);
        // The one answer would be the total less the others.
        Assert.Equal([(EvaluationKind.Individual, false), (EvaluationKind.Collective, false), (EvaluationKind.Network, true)],
            year.Kinds.Select(k => (k.Kind!.Value, k.Questions is not null)));
        Assert.All(Three(MeetingKind.Collective).With(MeetingKind.Individual, ("751", [])).Year.Kinds.Skip(1), k =>
            Assert.NotNull(k.Questions)); // nothing is hidden where nobody answered
        var alone = Three(MeetingKind.Collective).With(MeetingKind.Individual, ("751", [3])).Year;
        Assert.NotNull(alone.Total.Questions);
        Assert.All(alone.Kinds, k => Assert.Null(k.Questions));
    }

    [Fact]
    public void AMeanOfOneScoreDoesNotFollowFromTheOtherMeans()
    {
        var kinds = new SampleEvaluation().With(MeetingKind.Collective, ("751", [5, 5, 5]), ("740", [5, 5, 5]), ("746", [5, 5, 5]))
            .With(MeetingKind.Network, ("751", [5, 5, 0]), ("740", [5, 5, 0]), ("746", [5, 5, 1])).Year.Kinds;
        Assert.All(kinds, k => Assert.Null(k.To(EvaluationQuestion.Material)!.Mean));
        Assert.All(kinds, k => Assert.Equal(5, k.To(EvaluationQuestion.Useful)!.Mean));
    }

    [Fact]
    public void OnlyMeetingsThatWereHeldCountAndOnlyWithThoseWhoMet()
    {
        var year = Three(MeetingKind.Individual);
        Assert.Equal(4, year.Year.Total.Asked);
        Assert.Equal(3, year.Last(m => m with { Areas = ["751", "740", "746"] }).Year.Total.Asked);
        Assert.Equal(0, year.Last(m => m with { Cancelled = true }).Year.Total.Asked);
        Assert.Equal(0, year.Last(m => m with { Cancelled = false, Date = SampleEvaluation.Today.AddDays(1) }).Year.Total.Asked);
    }

    [Fact]
    public void WordsStandInTheOrderOfTheAlphabet()
    {
        var year = new SampleEvaluation().With(MeetingKind.Individual, ("751", [5])).Saying("Kortere")
            .With(MeetingKind.Individual, ("740", [5])).Saying("Flere tal").Year;
        Assert.Equal(["Flere tal", "Kortere"], year.Texts);
    }

    [Fact]
    public void AMeetingIsAskedAboutFromTheDayAfterAndForTwoWeeks()
    {
        var meeting = SampleMeeting.Of();
        Assert.Equal([1, 14], Enumerable.Range(-5, 40).Where(d => EvaluationTime.IsToBeAsked(meeting, meeting.Date.AddDays(d)))
            .Where(d => d is 1 or 14 || d < 1 || d > 14));
        Assert.False(EvaluationTime.IsToBeAsked(meeting with { Cancelled = true }, meeting.Date.AddDays(1)));
        Assert.Equal((false, true, true, false), (Open(0), Open(1), Open(30), Open(31)));
        Assert.True(EvaluationTime.IsOpen(meeting with { Minutes = SampleMeeting.Minutes() }, meeting.Date)); // held already that day
        Assert.False(EvaluationTime.IsOpen(meeting with { Minutes = SampleMeeting.Minutes() }, meeting.Date.AddDays(-1)));

        bool Open(int days) => EvaluationTime.IsOpen(meeting, meeting.Date.AddDays(days));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void AnAnswerIsAboutTheMeetingWhenItCameOnItsDayOrLater(int days, bool isAbout)
    {
        var meeting = SampleMeeting.Of();
        var kept = new MeetingEvaluation(meeting.Id, "751")
        {
            Asked = meeting.Date, Answer = SampleEvaluation.Answer(5) with { At = new(meeting.Date.AddDays(days), new(12, 0), TimeSpan.Zero) },
        };
        Assert.Equal(isAbout, kept.IsAsked(meeting));
    }

    [Theory]
    [InlineData(EvaluationScope.Dialogue, MeetingKind.Network, true)]
    [InlineData(EvaluationScope.Dialogue, MeetingKind.Theme, false)]
    [InlineData(EvaluationScope.All, MeetingKind.Theme, true)]
    [InlineData(EvaluationScope.None, MeetingKind.Individual, false)]
    public void TheRegionChoosesAfterWhichMeetings(EvaluationScope scope, MeetingKind kind, bool asks) =>
        Assert.Equal(asks, scope.Holds(SampleMeeting.Of(kind: kind)));
}
