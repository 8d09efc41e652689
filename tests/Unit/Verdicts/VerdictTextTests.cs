using Reporting.Unit.Overviews;
using Xunit;

namespace Reporting.Unit.Verdicts;

public sealed class VerdictTextTests
{
    private static readonly Indicator Ledige = SmallWorld.Count("ledige") with { Name = "Ledige i alt (sum)", NameEn = "Unemployed" };
    private static readonly Indicator Rate = SmallWorld.Rate("andel", "ledige") with { Name = "Aktiveringsgrad", NameEn = "Activation" };
    private static readonly Catalogue Catalogue = SmallWorld.Catalogue(Ledige, Rate);

    [Fact]
    public void A_problem_says_what_against_whom_since_when_and_how_sure() => Assert.Equal(
        "Ledige i alt: 241 mod ventet 204 i marts 2026, 37 flere (18\u00A0pct.) end hvis kommunen havde fulgt resten af gruppen Klyngen siden november 2025. "
        + "Det har været et resultatproblem siden november 2025, og forskellen er klart for stor til at være tilfældig.",
        Danish(SampleVerdict.Problem("1", "ledige")));

    [Fact]
    public void English_says_the_same() => Assert.Equal(
        "Unemployed: 241 against 204 expected in March 2026, 37 more (18\u00A0per cent) than if the municipality had followed the rest of the group The cluster since November 2025. "
        + "It has been a performance concern since November 2025, and the difference is clearly too large to be chance.",
        VerdictText.In(Language.English).Explain(SampleVerdict.Problem("1", "ledige") with { Group = "k" }, Catalogue));

    [Theory]
    [InlineData(1245, 1000, "1.245 mod ventet 1.000 i marts 2026, 245 flere (25\u00A0pct.) end hvis")]
    [InlineData(1245, 2479.4, "1.245 mod ventet 2.479 i marts 2026, 1.234 færre (50\u00A0pct.) end hvis")]
    [InlineData(11, 10, "11 mod ventet 10 i marts 2026, 1 mere end hvis")]
    [InlineData(9, 10, "9 mod ventet 10 i marts 2026, 1 færre end hvis")]
    [InlineData(10, 10.3, "10 mod ventet 10 i marts 2026, som ventet. ")]
    [InlineData(10, 10, "10 mod ventet 10 i marts 2026, som ventet. ")]
    public void Counts_are_told_in_persons(double actual, double expected, string said) =>
        Assert.Contains(said, Danish(Against(actual, expected, "ledige")));

    [Theory]
    [InlineData(3.1, 2.8, "3,1\u00A0pct. mod ventet 2,8\u00A0pct. i marts 2026, 0,3 procentpoint højere (omkring 37 personer) end hvis")]
    [InlineData(3.11, 3.07, "3,11\u00A0pct. mod ventet 3,07\u00A0pct. i marts 2026, 0,04 procentpoint højere (omkring 37 personer) end hvis")]
    [InlineData(2.8, 3.1, "0,3 procentpoint lavere")]
    public void Rates_are_told_in_percentage_points(double actual, double expected, string said)
    {
        var text = Danish(Against(actual, expected, "andel"));
        Assert.Contains(said, text);
        Assert.DoesNotMatch(@"\(\d+\u00A0pct", text);
    }

    [Fact]
    public void No_persons_are_named_where_they_are_not_known() =>
        Assert.DoesNotContain("omkring", Danish(SampleVerdict.Of("1", "andel", VerdictState.Problem, persons: 0)));

    [Theory]
    [InlineData(2.5, VerdictReasons.Shift, true)]
    [InlineData(9, VerdictReasons.WithinChance, true)]
    [InlineData(3.8, VerdictReasons.Shift, false)]
    public void Chance_is_named_only_where_it_could_explain_the_difference(double score, VerdictReasons reasons, bool named)
    {
        var watch = Scored(SampleVerdict.Of("1", "ledige", VerdictState.Watch), score) with { Reasons = reasons };
        Assert.Equal(named, Danish(watch).Contains("kan stadig være tilfældig", StringComparison.Ordinal));
        Assert.DoesNotContain("kan stadig være", Danish(watch with { State = VerdictState.Problem }));
    }

    [Theory]
    [MemberData(nameof(States))]
    public void What_is_not_stored_is_not_said(VerdictState state, Language language)
    {
        var low = Scored(SampleVerdict.Of("1", "ledige", state), 1) with { Group = "k" };
        var unknown = low with { Numbers = low.Numbers! with { Expected = null, Effect = double.NaN } };
        foreach (var verdict in new[] { low, unknown })
            Assert.DoesNotMatch("blevet mindre|smaller now|kan ikke måles|cannot be measured",
                VerdictText.In(language).Explain(verdict, Catalogue) + VerdictText.In(language).Headline(verdict, Catalogue));
    }

    [Fact]
    public void A_difference_the_other_way_is_not_called_large()
    {
        var turned = Against(1000, 1245, "ledige") with { Direction = VerdictDirection.Higher };
        Assert.DoesNotContain("større", Danish(turned));
    }

    [Fact]
    public void A_level_is_told_from_a_development_and_rates_have_pct() => Assert.StartsWith(
        "Aktiveringsgrad: 241,0\u00A0pct. mod ventet 204,0\u00A0pct. i marts 2026, 37,0 procentpoint højere (omkring 37 personer) end medianen i gruppen Klyngen",
        Danish(SampleVerdict.Of("1", "andel", VerdictState.Improved, leading: VerdictReasons.Level)));

    [Fact]
    public void What_is_new_is_called_new()
    {
        var verdict = SampleVerdict.Problem("1", "ledige") with { Since = SampleVerdict.Month };
        Assert.Contains("Det er et nyt resultatproblem", Danish(verdict));
        Assert.Equal("Ledige i alt: 241 mod ventet 204, 37 flere (resultatproblem, nyt).", VerdictText.In(Language.Danish).Headline(verdict with { Group = "k" }, Catalogue));
    }

    [Fact]
    public void A_statutory_requirement_names_its_basis()
    {
        var law = Rate with { Requirement = new StatutoryRequirement(80, SampleVerdict.Month, "lovens § 1", "section 1") };
        var verdict = SampleVerdict.Of("1", "andel", VerdictState.Severe) with { Reasons = VerdictReasons.Requirement };
        verdict = verdict with { Numbers = verdict.Numbers! with { Requirement = 80 }, Group = "k" };
        Assert.EndsWith("Kravet om mindst 80,0\u00A0pct. er ikke opfyldt i mindst to af de seneste tre perioder (lovens § 1).",
            VerdictText.In(Language.Danish).Explain(verdict, SmallWorld.Catalogue(Ledige, law)));
    }

    [Theory]
    [MemberData(nameof(Gaps))]
    public void Every_gap_is_a_sentence_without_a_number_of_the_area(VerdictGap gap, Language language)
    {
        var text = VerdictText.In(language).Explain(SampleVerdict.Gap("1", "ledige", gap), Catalogue);
        Assert.Matches(@"^(Ledige i alt kan ikke vurderes|Unemployed cannot be judged)\. [A-Z].*\.$", text);
        Assert.DoesNotContain("241", text);
    }

    [Theory]
    [MemberData(nameof(States))]
    public void Every_state_has_two_sentences_a_word_and_a_shape(VerdictState state, Language language)
    {
        var verdict = SampleVerdict.Of("1", "ledige", state) with { Group = "k" };
        var text = VerdictText.In(language).Explain(verdict, Catalogue);
        Assert.Equal(2, text.Split(". ", StringSplitOptions.None).Count(s => s.Length > 0 && char.IsUpper(s[0])));
        Assert.Equal(state != VerdictState.None, VerdictTexts.Short(state, verdict.Direction, language).Length > 0);
        Assert.Equal(state != VerdictState.None, VerdictTexts.Shape(state, verdict.Direction).Length > 0);
        if (state == VerdictState.Deviates)
            Assert.DoesNotMatch("bedre|dårligere|better|worse|problem", text.Replace("neither higher nor lower is better", ""));
    }

    public static TheoryData<VerdictGap, Language> Gaps =>
        [.. from gap in Enum.GetValues<VerdictGap>() from language in Enum.GetValues<Language>() select (gap, language)];

    public static TheoryData<VerdictState, Language> States =>
        [.. from state in Enum.GetValues<VerdictState>() from language in Enum.GetValues<Language>() select (state, language)];

    private static Verdict Against(double actual, double expected, string indicator)
    {
        var verdict = SampleVerdict.Of("1", indicator, VerdictState.Problem, effect: actual > expected ? 0.1 : -0.1);
        return verdict with { Numbers = verdict.Numbers! with { Value = actual, Expected = SampleVerdict.Expected(expected) } };
    }

    private static Verdict Scored(Verdict verdict, double score) => verdict with { Numbers = verdict.Numbers! with { Score = score } };

    private static string Danish(Verdict verdict) => VerdictText.In(Language.Danish).Explain(verdict with { Group = "k" }, Catalogue);
}
