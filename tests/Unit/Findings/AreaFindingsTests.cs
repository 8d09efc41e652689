using Xunit;
using static Reporting.Unit.Findings.FindingWorld;

namespace Reporting.Unit.Findings;

public sealed class AreaFindingsTests
{
    [Fact]
    public void One_rise_in_unemployment_benefit_is_one_problem()
    {
        var finding = Assert.Single(Find(Rise));
        Assert.Equal(("dagpengeledighed", "ledige-dagpenge", VerdictState.Problem), (finding.Topic, finding.Lead, finding.State));
        Assert.Equal(["ledige-dagpenge", "ledige-ialt", "ledige-pct", "forsoergede-ialt", "dagpenge-fuldtid"], finding.Verdicts);
        Assert.Equal((Since, (Period?)(Month - 1), null), (finding.Start, finding.Peak, finding.End));
        Assert.Equal((95, null), (finding.Persons, finding.Points));
    }

    [Theory]
    [InlineData(60, 1)]
    [InlineData(59, 2)]
    public void A_sum_follows_the_part_that_six_tenths_of_its_deviation_come_from(double part, int findings) =>
        Assert.Equal(findings, Find(Problem("ledige-ialt", 100), Problem("ledige-dagpenge", part)).Count);

    [Fact]
    public void A_sum_without_such_a_part_is_a_finding_with_its_rate()
    {
        var findings = Find(
            Problem("ledige-ialt", 100), Problem("ledige-pct", 100), Problem("ledige-dagpenge", 50), Problem("ledige-kontanthjaelp", 50));
        Assert.Equal(["ledighed-i-alt", "dagpengeledighed", "kontanthjaelp"], findings.Select(f => f.Topic));
        Assert.Equal(["ledige-ialt", "ledige-pct"], findings[0].Verdicts);
    }

    [Fact]
    public void A_rate_goes_with_its_numerator_into_the_topic_of_the_part_that_moved() =>
        Assert.Equal("dagpengeledighed", Assert.Single(Find(
            Problem("ledige-pct", 90), Problem("ledige-ialt", 100), Problem("ledige-dagpenge", 80))).Topic);

    [Fact]
    public void A_sum_that_is_worse_than_its_part_speaks_for_both()
    {
        var finding = Assert.Single(Find(Problem("ledige-ialt", 100), Of("ledige-dagpenge", VerdictState.Watch, 80)));
        Assert.Equal(("dagpengeledighed", "ledige-ialt", VerdictState.Problem), (finding.Topic, finding.Lead, finding.State));
    }

    [Fact]
    public void The_most_serious_speaks_when_the_topics_lead_says_less()
    {
        var finding = Assert.Single(Find(Of("kontanthjaelp-fuldtid", VerdictState.Watch, 300), Problem("kontanthjaelp-personer", 40)));
        Assert.Equal(("kontanthjaelp-personer", VerdictState.Problem), (finding.Lead, finding.State));
    }

    [Fact]
    public void Better_and_worse_are_not_one_thing()
    {
        var findings = Find(Of("ledige-ialt", VerdictState.Improved, -100), Problem("ledige-dagpenge", 80));
        Assert.Equal([("ledighed-i-alt", VerdictState.Improved), ("dagpengeledighed", VerdictState.Problem)],
            findings.Select(f => (f.Topic, f.State)));
    }

    [Fact]
    public void A_strength_is_one_however_many_verdicts_show_it()
    {
        var finding = Assert.Single(Find(
            Of("forsoergede-ialt", VerdictState.Improved, -110), Of("kontanthjaelp-fuldtid", VerdictState.Improved, -100),
            Of("kontanthjaelp-pct", VerdictState.Improved, -100)));
        Assert.Equal(("kontanthjaelp", VerdictState.Improved, -100, 2), (finding.Topic, finding.State, finding.Persons, finding.Others));
    }

    [Fact]
    public void A_topic_with_a_problem_is_a_problem_whatever_else_went_well()
    {
        var finding = Assert.Single(Find(Problem("langtidsledige-dagpenge", 30), Of("langtidsledige-kontanthjaelp", VerdictState.Improved, -90)));
        Assert.Equal(["langtidsledige-dagpenge"], finding.Verdicts);
    }

    [Fact]
    public void What_ends_this_month_is_told_as_over_once()
    {
        var finding = Assert.Single(Find(Over("ledige-dagpenge"), Over("ledige-ialt"), Over("ledige-pct")));
        Assert.Equal(("dagpengeledighed", VerdictState.None, VerdictState.Problem), (finding.Topic, finding.State, finding.Before));
        Assert.Equal((Since, (Period?)Month, true), (finding.Start, finding.End, finding.IsEnded));
        Assert.Null(finding.Persons);
    }

    [Fact]
    public void What_still_stands_is_told_before_what_ended() =>
        Assert.Equal(["dagpenge-fuldtid"], Assert.Single(Find(Over("ledige-dagpenge"), Problem("dagpenge-fuldtid", 40))).Verdicts);

    [Fact]
    public void A_sum_that_is_over_does_not_follow_a_part_that_is_not() => Assert.Equal(["ledighed-i-alt", "dagpengeledighed"],
        Find(Over("ledige-ialt"), Problem("ledige-dagpenge", 40)).Select(f => f.Topic));

    [Fact]
    public void What_is_counted_otherwise_is_no_part()
    {
        Assert.False(IsPart("kontanthjaelp-personer", "kontanthjaelp-fuldtid"));
        Assert.True(IsPart("ledige-dagpenge", "ledige-ialt"));

        static bool IsPart(string part, string whole) =>
            Following.IsPart(FindingWorld.Catalogue.Indicator(part)!, FindingWorld.Catalogue.Indicator(whole)!);
    }

    [Theory]
    [InlineData(VerdictState.Watch, VerdictState.Severe, VerdictState.Severe)]
    [InlineData(VerdictState.Severe, VerdictState.Watch, VerdictState.Severe)]
    [InlineData(VerdictState.None, VerdictState.Improved, VerdictState.Improved)]
    public void What_was_said_before_is_the_most_serious_and_anything_rather_than_nothing(
        VerdictState one, VerdictState other, VerdictState before)
    {
        var finding = Assert.Single(Find(Problem("ledige-dagpenge", 95) with { Before = one, Reasons = VerdictReasons.Shift },
            Problem("dagpenge-fuldtid", 90) with { Before = other }));
        Assert.Equal((before, VerdictReasons.Shift | VerdictReasons.Development), (finding.Before, finding.Reasons));
    }

    [Fact]
    public void Silence_and_gaps_are_no_findings()
    {
        var gap = Over("sygedagpenge-fuldtid") with { Gap = VerdictGap.BreakInSeries };
        Assert.Empty(Find(Of("ledige-ialt", VerdictState.None, 1), gap));
    }

    [Fact]
    public void A_rate_that_leads_says_its_points_and_persons()
    {
        var finding = Assert.Single(Find(Of("sygedagpenge-pct", VerdictState.Watch, 50)));
        Assert.Equal(50, finding.Persons);
        Assert.Equal(0.05, finding.Points!.Value, 6);
    }

    [Fact]
    public void Verdicts_stored_without_an_expected_value_are_gathered_by_their_persons()
    {
        var old = Rise.Select(v => v with { Numbers = v.Numbers! with { Expected = null } });
        Assert.Equal("dagpengeledighed", Assert.Single(Find(old)).Topic);
    }
}
