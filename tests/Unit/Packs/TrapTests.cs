using Reporting.Unit.Verdicts;
using Xunit;
using static Reporting.Unit.Packs.SmallPack;

namespace Reporting.Unit.Packs;

public class TrapTests
{
    [Fact]
    public void An_area_without_a_group_or_verdicts_is_told_of_plainly()
    {
        var text = Both(Input() with { Groups = new Dictionary<string, ComparisonGroup>() });
        Assert.Contains("Uden sammenligningsgruppe: By 1.", text);
        Assert.Contains("kan ikke vurderes", text);
    }

    [Fact]
    public void Withheld_figures_stay_withheld()
    {
        var input = Input(777, 888).WithSlice("1", s => s with
        {
            Series = s.Series.ToDictionary(i => i.Key, i => new Series(i.Value.First, i.Value.Values.Select(_ => Observation.Suppressed))),
            Verdicts = s.Newest.ToDictionary(n => n.Key, n => SampleVerdict.Gap("1", n.Key, VerdictGap.Suppressed)),
        }) with
        { Agreements =
            [new(new DateOnly(2025, 4, 2),
                new("1", "1", "a", "b", null, new AgreementAim(Jobless, Month - 12, -5), AgreementState.Open))] };
        var paper = MeetingPackPaper.Compose(input with { Order = input.Order with { Focus = [Jobless, Effort] } });
        var benefits = paper.Blocks.OfType<TableBlock>().Single(t => t.Caption == "Personer på ydelser i By 1");
        Assert.All(benefits.Rows.SelectMany(r => r.Cells.Skip(2).Take(3)), c => Assert.Null(c.Number));
        var text = PlainText.Of(paper);
        Assert.DoesNotContain("777", text);
        Assert.Contains("tallet er skjult hos kilden, fordi det dækker få personer", text);
        Assert.Contains("Tallet er skjult hos kilden, fordi det dækker få personer.", text);
        Assert.DoesNotContain(paper.Blocks, b => b is TrendBlock);
    }

    [Fact]
    public void A_member_that_is_withheld_is_not_shown_as_a_peer()
    {
        var input = Input(1400, 600, 900).With(SampleVerdict.Problem("1", Jobless))
            .With(SampleVerdict.Better("2", Jobless)).With(SampleVerdict.Better("3", Jobless)).WithSlice("2", s => s with
        {
            Series = new Dictionary<string, Series>(s.Series) { [Jobless] =
                new(Month - 24, Enumerable.Repeat(Observation.Suppressed, 25)) },
        });
        Assert.DoesNotContain("By 2: ", PlainText.Of(MeetingPackPaper.Compose(input)));
        Assert.Contains("By 3: ", PlainText.Of(MeetingPackPaper.Compose(input)));
    }

    [Fact]
    public void A_region_is_met_with_like_any_other()
    {
        var input = Input(1400, 1300) with { Order = new(MeetingKind.Director, ["R"]) };
        Assert.Contains("Regionen", Both(input));
    }

    [Fact]
    public void A_group_of_two_gives_no_mean_and_says_why()
    {
        var pair = new ComparisonGroup("own", "own", "To", "Two", null, "", [new("1", Validity.Always), new("2", Validity.Always)]);
        var input = Input(1400, 600)
            .With(SampleVerdict.Problem("1", Jobless)) with { Groups = new Dictionary<string, ComparisonGroup> { ["1"] = pair } };
        Assert.Contains("for få i gruppen har et tal", Both(input));
    }

    [Fact]
    public void Areas_of_different_groups_are_compared_without_a_group()
    {
        var other =
            new ComparisonGroup("own", "own", "Andre", "Others", null, "",
                [new("2", Validity.Always), new("4", Validity.Always), new("5", Validity.Always)]);
        var input = Input(1400, 600).With(SampleVerdict.Problem("1", Jobless)) with { Order = new(MeetingKind.Collective, ["1", "2"]) };
        input = input with { Groups = new Dictionary<string, ComparisonGroup>(input.Groups) { ["2"] = other } };
        Assert.Contains("Områderne har ikke samme sammenligningsgruppe", Both(input));
    }

    [Fact]
    public void A_goal_is_held_against_its_path_and_the_forecast()
    {
        var goal = Goal.Of(Jobless, "1", new VerdictTarget(Month - 6, 1000, Month + 6, 900));
        var text = Both(Input(new Catalogue(Parts(goal)), new MeetingPackOrder(MeetingKind.Individual, ["1"]), 1100));
        Assert.Contains("Ledige: nås ikke med nuværende udvikling", text);
        Assert.Contains(": tallet er bagud.", text);
        var broken = Input(new Catalogue(Parts(goal, new SeriesBreak(Month - 3, "n", "n"))), new MeetingPackOrder(MeetingKind.Individual, ["1"]), 1100);
        Assert.Contains("Ledige: kan ikke siges. Kommunens eget mål: højst 900", Both(broken).Replace(NumberText.HardSpace, ' '));
        Assert.Contains("Der er databrud i serien", Both(broken));
    }

    [Theory]
    [InlineData(2026, 4, true)]
    [InlineData(2026, 6, true)]
    [InlineData(2026, 9, false)]
    public void The_employment_plan_is_followed_up_in_spring(int year, int month, bool isFixed)
    {
        var input = Input(1100) with
        {
            Order = new(MeetingKind.Individual, ["1"]) { Date = new DateOnly(year, month, 14) },
            Goals =
            [
                new("a", "1", GoalKind.Municipal, Month + 9) { Text = "Flere virksomheder tager praktikanter", Why = "Planens afsnit 3" },
                new("b", "2", GoalKind.Municipal, Month + 9) { Text = "En andens mål" },
                new("c", "1", GoalKind.Municipal, Month + 9) { Text = "Et mål, der er trukket tilbage", Withdrawn = true },
            ],
        };
        var text = PlainText.Of(MeetingPackPaper.Compose(input));
        Assert.Equal(isFixed, text.Contains("Opfølgning på beskæftigelsesplanen (fast punkt om foråret)", StringComparison.Ordinal));
        Assert.Equal(isFixed, text.Contains("Hvorfor: Planens afsnit 3.", StringComparison.Ordinal));
        Assert.Contains("Flere virksomheder tager praktikanter: kan ikke siges.", text);
        Assert.DoesNotContain("En andens mål", text);
        Assert.DoesNotContain("trukket tilbage", text);
    }

    [Fact]
    public void What_people_typed_is_only_ever_text()
    {
        const string hostile = "<script>alert(1)</script> =CMD()|' \u0000 {0} \U0001F600 ";
        var input = Input(1400).With(SampleVerdict.Problem("1", Jobless)) with
        {
            Order = new(MeetingKind.Individual, ["1"]) { Place = hostile, Participants = [hostile], Items = [hostile], Focus = [hostile] },
            Items = [new("99", hostile, hostile)],
            Goals = [new("g", "1", GoalKind.Municipal, Month + 6) { Text = hostile, Why = hostile, By = hostile }],
            Agreements =
                [new(default,
                    new(hostile, "1", hostile, hostile, DateOnly.MinValue, new AgreementAim(hostile, Month, -5), AgreementState.Open))],
        };
        Assert.Contains(hostile, Both(input));
    }

    [Fact]
    public void A_turned_problem_is_told_with_its_evidence()
    {
        var text = Both(Input(1400, 700).With(SampleVerdict.Problem("1", Jobless)).With(Turned("2", Month - 20, Month - 18, Month - 10)))
            .Replace(NumberText.HardSpace, ' ');
        Assert.Contains(
            "By 2: havde fra juli 2024 et resultatproblem med Ledige, som var ovre i maj 2025. Tallet er faldet 24,3 pct. siden september 2024, hvor afstanden var størst; gruppens tal er steget 1,5 pct. i samme tid.", text);
    }

    [Fact]
    public void A_revision_says_what_differs()
    {
        var input = Input(1400);
        var change =
            new FigureChange(Usual.Indicator(Jobless)!, (Month, Month),
                [new(FigureField.Level, Figure.Of(1390), Figure.Not(Reason.Suppressed))], null, null);
        var text =
            Both(input with { Revised = new PackRevision(1, new Dictionary<string, IReadOnlyList<FigureChange>> { ["1"] = [change] }) });
        Assert.Contains("Ændret siden revision 1", text);
        Assert.DoesNotContain("1.390", text);
    }

    private static string Both(PackInput input)
    {
        var english = input with { Order = input.Order with { Language = Language.English } };
        _ = PlainText.Of(MeetingPackPaper.Compose(english)) + PlainText.Of(MeetingPackSlides.Compose(english));
        return PlainText.Of(MeetingPackPaper.Compose(input)) + PlainText.Of(MeetingPackSlides.Compose(input));
    }
}
