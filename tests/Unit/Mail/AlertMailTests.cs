using Xunit;

namespace Reporting.Unit.Mail;

public class AlertMailTests
{
    [Fact]
    public void Worse_comes_before_milder_over_and_better()
    {
        var mail = Compose(
            MailSample.Item(VerdictState.None, VerdictState.Improved, 16), MailSample.Item(VerdictState.Problem, VerdictState.None, 12),
            MailSample.Item(VerdictState.Severe, VerdictState.Watch, 10), MailSample.Item(VerdictState.None, VerdictState.Watch, 8),
            MailSample.Item(VerdictState.None, VerdictState.Watch, 11, persons: 300),
            MailSample.Item(VerdictState.Watch, VerdictState.Severe, 4),
            MailSample.Item(VerdictState.None, VerdictState.Deviates, 19));
        Assert.Equal(
            ["Unge under 30 år i alt", "Jobafklaringsforløb", "Sygedagpenge", "Sygedagpenge, forløb over 52 uger",
                "Efterløn og tidlig pension", "Ressourceforløb", "Førtidspension"],
            new HtmlPage(mail).Texts("h2").Select(h => h["Holbæk: ".Length..]));
        Assert.Equal("Holbæk: Unge under 30 år i alt – alvorligt resultatproblem og 6 andre ændringer", mail.Subject);
    }

    [Fact]
    public void One_and_two_are_said_as_one_and_two()
    {
        var one = MailSample.Item(VerdictState.Problem, VerdictState.None);
        Assert.Equal("Holbæk: Sygedagpenge – ikke længere resultatproblem", Compose(one).Subject);
        Assert.Contains("Ét resultat har fået en ny vurdering.", Compose(one).Text, StringComparison.Ordinal);
        Assert.EndsWith("og 1 anden ændring", Compose(one, MailSample.Item(VerdictState.None, VerdictState.Watch, 4)).Subject,
            StringComparison.Ordinal);
    }

    [Fact]
    public void From_and_to_are_told_in_words()
    {
        Assert.Contains("Nu: ● hold øje. Før: ingen bemærkninger.",
            Compose(MailSample.Item(VerdictState.None, VerdictState.Watch)).Text, StringComparison.Ordinal);
        Assert.Contains("Nu: ingen bemærkninger. Før: resultatproblem.",
            Compose(MailSample.Item(VerdictState.Problem, VerdictState.None)).Text, StringComparison.Ordinal);
        Assert.Contains("Now: ● worth watching. Before: no remarks.",
            AlertMail.Compose([MailSample.Item(VerdictState.None, VerdictState.Watch)], MailSample.Month, false, MailSample.Catalogue,
                MailSample.Links, Language.English).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_correction_says_what_it_replaces()
    {
        var correction = MailSample.Item(VerdictState.Problem, VerdictState.None, correction: true);
        const string replaces = "Rettelse: Nye tal for marts 2026 erstatter det, der tidligere er meldt om måneden.";
        Assert.StartsWith("Rettelse: Holbæk: ", Compose(correction).Subject, StringComparison.Ordinal);
        Assert.Contains(replaces, HtmlPage.Joined(Compose(correction).Text), StringComparison.Ordinal);
        var mixed = Compose(correction, MailSample.Item(VerdictState.None, VerdictState.Watch, 4));
        Assert.False(mixed.Subject.StartsWith("Rettelse", StringComparison.Ordinal));
        Assert.Contains(replaces, HtmlPage.Joined(mixed.Text), StringComparison.Ordinal);
    }

    [Fact]
    public void The_chart_is_told_in_words_and_figures()
    {
        var mail = Compose(MailSample.Item(VerdictState.None, VerdictState.Problem));
        var said = new HtmlPage(mail).Said;
        Assert.Contains("Holbæk, Sygedagpenge, marts 2024 til marts 2026: fra 1.210 til 1.460; gruppen falder 3,0\u00A0%.", said);
        Assert.Contains("båndet er den midterste halvdel af gruppens områder", string.Join(' ', said), StringComparison.Ordinal);
        var picture = Assert.Single(mail.Pictures);
        Assert.Equal(("image/png", "Holbæk Sygedagpenge.png"), (picture.ContentType, picture.Name));
    }

    [Fact]
    public void What_was_expected_is_drawn_and_told_in_the_numbers_of_the_sentence()
    {
        var item = MailSample.Item(VerdictState.None, VerdictState.Problem);
        var numbers = item.Crossing.Verdict.Numbers! with
        {
            Value = 1460, Expected = new(MailSample.Month - 2, [1310, 1305, 1300], 1270, 1330),
        };
        var verdict = item.Crossing.Verdict with { Numbers = numbers };
        var mail = Compose(item with { Crossing = item.Crossing with { Verdict = verdict } });
        Assert.Equal("Holbæk: sygedagpenge 12\u00A0% over det ventede – resultatproblem", mail.Subject);
        Assert.Contains("Holbæk, Sygedagpenge, marts 2024 til marts 2026: fra 1.210 til 1.460; 1.460 mod ventet 1.300, 160 flere.",
            new HtmlPage(mail).Said);
        Assert.Contains("Grå linje: det ventede, hvis området havde fulgt gruppen siden januar 2026", HtmlPage.Joined(mail.Text));
        Assert.Contains("1.460 mod ventet 1.300 i marts 2026, 160 flere", HtmlPage.Joined(mail.Text));
        Assert.DoesNotContain("gruppen falder", HtmlPage.Joined(mail.Text));
    }

    [Fact]
    public void What_is_held_back_is_a_gap_with_its_reason()
    {
        var item = MailSample.Item(VerdictState.Problem, VerdictState.None);
        var mail = Compose(MailSample.With(item, r => r with { Level = Figure.Not(Reason.Suppressed), Trend = MailSample.Line(24) }));
        var said = string.Join(' ', new HtmlPage(mail).Said);
        Assert.Contains("marts 2026: tallet er skjult hos kilden, fordi det dækker få personer", said, StringComparison.Ordinal);
        Assert.Contains("1 periode har intet tal og er et hul i linjen.", said, StringComparison.Ordinal);
        Assert.DoesNotMatch("i marts 2026|1\\.460", mail.Text);
    }

    [Fact]
    public void At_most_eight_are_drawn_and_the_rest_told()
    {
        var mail =
            Compose([.. Enumerable.Range(1, 10)
                .Select(i => MailSample.Item(VerdictState.None, VerdictState.Watch, i + 7, persons: 100 - i))]);
        Assert.Equal(8, mail.Pictures.Count);
        Assert.Equal(8, mail.Pictures.Select(p => p.Name).Distinct().Count());
        Assert.Equal(10, new HtmlPage(mail).Said.Count(s => s.Contains("fra 1.210 til 1.460", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_row_without_a_line_is_told_without_a_chart()
    {
        var item = MailSample.Item(VerdictState.None, VerdictState.Watch);
        Assert.Empty(Compose(MailSample.With(item, r => r with { Trend = Trend.None })).Pictures);
    }

    [Fact]
    public void No_crossings_are_no_mail() =>
        Assert.Contains("at least one crossing", Assert.Throws<ArgumentException>(() => Compose()).Message, StringComparison.Ordinal);

    private static MailContent Compose(params AlertItem[] items) =>
        AlertMail.Compose(items, MailSample.Month, false, MailSample.Catalogue, MailSample.Links, Language.Danish);
}
