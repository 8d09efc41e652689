using Reporting.Unit.Meetings;
using Reporting.Unit.Seeds;
using Reporting.Website.Evaluations;
using Xunit;

namespace Reporting.Unit.Evaluations;

/// <summary>What the mail, the form and the year's result say.</summary>
public class EvaluationTextTests
{
    private const string Hostile = "<script>alert(1)</script> =CMD()|' {0} \U0001F600";
    private static readonly MeetingMailLinks Links = new(new("https://overblik.example/"), null, "dialog@region.example");
    private static readonly Uri Link = new("https://overblik.example/meetings/evaluation/token");

    [Theory]
    [InlineData(Language.Danish, "da")]
    [InlineData(Language.English, "en")]
    public void TheMailIsShortAndSaysWhoSeesWhat(Language language, string code)
    {
        var mail = EvaluationMail.Compose(SampleMeeting.Of() with { Language = language }, "751", SeedFolders.Of2026, Link, Links);
        GoldenFile.Holds("Evaluations", $"mail-{code}", mail.Subject + "\n\n" + mail.Text);
        Assert.Contains(Link.AbsoluteUri, mail.Html);
    }

    [Theory]
    [InlineData(Language.Danish, "da")]
    [InlineData(Language.English, "en")]
    public void TheYearIsToldInPicturesAndTables(Language language, string code)
    {
        var year = new SampleEvaluation()
            .With(MeetingKind.Collective, ("751", [5, 3, 4]), ("740", [4, 4, 0]), ("746", [4, 5, 2]), ("727", []))
            .With(MeetingKind.Individual, ("751", [5, 5, 5])).With(MeetingKind.Individual, ("740", [3, 2, 1]))
            .With(MeetingKind.Director, ("746", [4, 4, 4])).Year;
        var before = new SampleEvaluation().With(MeetingKind.Individual, ("751", [3])).Year with { Year = 2025 };
        var none = YearEvaluation.Of(2027, [], [], SampleEvaluation.Today);
        GoldenFile.Holds("Evaluations", $"year-{code}", PlainText.Of(new EvaluationBlocks(year, before, language).Compose())
            + "=====\n" + PlainText.Of(new EvaluationBlocks(before, none, language).Compose())
            + "=====\n" + PlainText.Of(new EvaluationBlocks(none, none, language).Compose()));
        Assert.NotEmpty(PaperPdf.Write(new("x", language, default, new EvaluationBlocks(year, before, language).Compose())));
        Assert.NotEmpty(PaperDocx.Write(new("x", language, default, new EvaluationBlocks(year, before, language).Compose())));
    }

    [Fact]
    public void AnAnswerIsReadWholeOrNotAtAll()
    {
        var (answer, _) = Read(("useful", "5"), ("material", "0"), ("next", "1"), ("words", $"  {Hostile}\r\nog mere "));
        Assert.Equal((EvaluationGrade.VeryMuch, EvaluationGrade.DoNotKnow, EvaluationGrade.NotAtAll),
            (answer!.Useful, answer.Material, answer.NextSteps));
        Assert.Equal($"{Hostile}\nog mere", answer.Text);
        Assert.Null(Read(("useful", "5"), ("material", "0"), ("next", "1"), ("words", "  ")).Answer!.Text);
        var (none, errors) = Read(("useful", "6"), ("material", "-1"), ("words", new string('x', 1001)));
        Assert.Null(none);
        Assert.Equal(["useful", "material", "next", "words"], errors.All.Select(e => e.Field));
        Assert.Null(Read(("useful", "VeryMuch"), ("material", "05"), ("next", "1"), ("words", "a\u0000b")).Answer);
    }

    [Fact]
    public void AnAnswerIsTheSameWhenItSaysTheSame()
    {
        var answer = SampleEvaluation.Answer(5, 4, 3) with { Text = "Kort", At = DateTimeOffset.UnixEpoch };
        Assert.True(answer.SaysTheSame(answer with { At = DateTimeOffset.MaxValue }));
        Assert.False(answer.SaysTheSame(answer with { Text = null }));
        var kept = new MeetingEvaluation("2026-082-000000000001", "751").With(answer).With(answer with { Useful = EvaluationGrade.Some });
        Assert.Equal((2, null), (kept.Version, Assert.Single(kept.Earlier).Text)); // words that were replaced are nowhere
        Assert.Equal("3", EvaluationForm.Of(kept).Text("useful"));
    }

    private static (EvaluationAnswer? Answer, ValidationErrors Errors) Read(params (string Name, string Value)[] fields)
    {
        var errors = new ValidationErrors();
        return (new EvaluationForm(n => fields.FirstOrDefault(f => f.Name == n).Value ?? "").Read(errors), errors);
    }
}
