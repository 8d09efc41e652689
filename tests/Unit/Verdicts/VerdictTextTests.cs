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
        "Ledige i alt (241 i marts 2026) ligger 18\u00A0pct. højere, end det seneste års udvikling i resten af gruppen Klyngen tilsiger, omkring 37 personer flere. "
        + "Det har været et resultatproblem siden november 2025, og forskellen er klart større, end tilfældige udsving plejer at være.",
        Danish(SampleVerdict.Problem("1", "ledige")));

    [Fact]
    public void English_says_the_same() => Assert.Equal(
        "Unemployed (241 in March 2026) lies 18\u00A0per cent higher than the last year's development in the rest of the group The cluster would give, about 37 more persons. "
        + "It has been a result problem since November 2025, and the difference is clearly larger than chance usually makes.",
        VerdictText.In(Language.English).Explain(SampleVerdict.Problem("1", "ledige") with { Group = "k" }, Catalogue));

    [Theory]
    [InlineData(1, 0.18, "omkring 1 person mere")]
    [InlineData(1, -0.18, "omkring 1 person færre")]
    [InlineData(2, -0.18, "omkring 2 personer færre")]
    [InlineData(1234, 0.18, "omkring 1.234 personer flere")]
    public void Persons_are_counted_as_Danes_count(int persons, double effect, string expected) =>
        Assert.Contains(expected, Danish(SampleVerdict.Of("1", "ledige", VerdictState.Problem, persons, effect: effect)));

    [Fact]
    public void No_persons_are_named_where_they_are_not_known() =>
        Assert.DoesNotContain("omkring", Danish(SampleVerdict.Of("1", "ledige", VerdictState.Problem, persons: 0)));

    [Fact]
    public void A_level_is_told_from_a_development_and_rates_have_pct() => Assert.StartsWith(
        "Aktiveringsgrad (241,0\u00A0pct. i marts 2026) ligger 18\u00A0pct. højere end medianen i gruppen Klyngen",
        Danish(SampleVerdict.Of("1", "andel", VerdictState.Improved, leading: VerdictReasons.Level)));

    [Fact]
    public void What_is_new_is_called_new()
    {
        var verdict = SampleVerdict.Problem("1", "ledige") with { Since = SampleVerdict.Month };
        Assert.Contains("Det er et nyt resultatproblem", Danish(verdict));
        Assert.EndsWith("(resultatproblem, nyt).", VerdictText.In(Language.Danish).Headline(verdict with { Group = "k" }, Catalogue));
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

    private static string Danish(Verdict verdict) => VerdictText.In(Language.Danish).Explain(verdict with { Group = "k" }, Catalogue);
}
