using Reporting.Unit.Samples;
using Xunit;

namespace Reporting.Unit.Mail;

/// <summary>The subjects of monthly mails.</summary>
public class MonthNewsTests
{
    private const int MaxLength = 78;

    [Fact]
    public void The_most_serious_new_finding_is_named_with_how_far_off_it_is() =>
        Assert.Equal("Holbæk: sygedagpenge 18\u00A0% over det ventede – 1 nyt, 1 varer ved",
            Subject(Overview((8, VerdictState.None), (4, VerdictState.Problem))));

    [Fact]
    public void English_is_English() => Assert.Equal("Holbæk: indicator 8 18\u00A0% above expected – 1 new, 1 continues",
        Subject(Overview((8, VerdictState.None), (4, VerdictState.Problem)), Language.English));

    [Fact]
    public void A_month_without_news_says_so_and_what_lasts()
    {
        Assert.Equal("Holbæk, marts 2026: intet nyt, 1 varer ved", Subject(Overview((8, VerdictState.Problem))));
        Assert.Equal("Holbæk, marts 2026: intet nyt", Subject(MailSample.Overview(MailSample.Wish)));
    }

    [Fact]
    public void A_problem_that_is_over_is_news()
    {
        var overview = Overview((8, VerdictState.Problem));
        var over = overview.Findings[0] with
        {
            State = VerdictState.None, Before = VerdictState.Problem, End = MailSample.Month, Why = EpisodeEnd.Gone,
        };
        Assert.Equal("Holbæk: sygedagpenge er ikke længere et resultatproblem", Subject(overview with { Findings = [over] }));
    }

    [Fact]
    public void Months_that_cannot_be_judged_are_not_called_quiet()
    {
        var unjudged = MailSample.Edit(SamplePage.Of(MailSample.Wish), r => r with { Verdict = null }) with { Findings = [] };
        Assert.Equal("Holbæk, marts 2026: tallene er her", Subject(unjudged));
    }

    [Theory]
    [InlineData("Ringkøbing-Skjern")]
    [InlineData("Faaborg-Midtfyn og Omegns Fælles Jobcenter for Beskæftigelse i Kommunerne")]
    public void Long_names_leave_out_what_matters_less(string name)
    {
        var subject = Subject(Overview((8, VerdictState.None), (4, VerdictState.Problem)) is var o ? o with { Area = o.Area with { Name = name } } : o);
        Assert.StartsWith(name, subject, StringComparison.Ordinal);
        Assert.True(subject.Length <= Math.Max(MaxLength, name.Length + 40), subject);
        Assert.Contains("1 nyt", subject, StringComparison.Ordinal);
    }

    private static string Subject(Overview overview, Language language = Language.Danish) =>
        OverviewMail.Compose([MailSample.Page(overview)], MailSample.Catalogue, MailSample.Links, language).Subject;

    // Problems with numbers, each with what was said of it the month before.
    private static Overview Overview(params (int Row, VerdictState Before)[] problems)
    {
        var overview = MailSample.Edit(SamplePage.Of(MailSample.Wish), row => problems.Any(p => $"i{p.Row}" == row.Indicator.Id)
            ? row with { Verdict = Verdicts.SampleVerdict.Problem("101", row.Indicator.Id) } : row with { Verdict = MailSample.Verdict("101", row.Indicator.Id, VerdictState.None) });
        var found = AreaFindings.Of(SampleCatalogue.Of(MailSample.Wish), "101", overview.Rows.Select(r => r.Verdict!));
        return overview with
        {
            Findings = [.. found.Select(f => f with { Before = problems.First(p => $"i{p.Row}" == f.Lead).Before })],
        };
    }
}
