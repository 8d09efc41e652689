using Reporting.Unit.Samples;
using Xunit;

namespace Reporting.Unit.Mail;

public class OverviewMailTests
{
    private const string Hidden = "tallet er skjult hos kilden";

    [Fact]
    public void The_three_most_important_come_first_in_words()
    {
        var overview =
            MailSample.Overview(MailSample.Wish, (4, VerdictState.Watch), (8, VerdictState.Severe), (12, VerdictState.Problem),
                (16, VerdictState.Watch));
        var mail = Compose(MailSample.Page(overview));
        Assert.Equal("Holbæk: sygedagpenge – 4 nye", mail.Subject);
        Assert.Equal(5, new HtmlPage(mail).Texts("h2").Count);
        InOrder(mail.Text, "Sygedagpenge", "▼▼ alvorligt resultatproblem", "▼ resultatproblem", "● hold øje", "Nøgletal");
    }

    [Fact]
    public void Nothing_that_deviates_is_said_plainly_and_nothing_judged_is_not_good_news()
    {
        const string quiet = "Ingen tal er markant dårligere";
        Assert.Contains(quiet, Compose(MailSample.Page(MailSample.Overview(MailSample.Wish))).Text.ReplaceLineEndings(" "),
            StringComparison.Ordinal);
        var silent = MailSample.Edit(SamplePage.Of(MailSample.Wish), r => r with { Verdict = null }) with { Findings = [] };
        var unjudged = Compose(MailSample.Page(silent))
            .Text.ReplaceLineEndings(" ");
        Assert.DoesNotContain(quiet, unjudged, StringComparison.Ordinal);
        Assert.Contains("Tallene kan ikke vurderes", unjudged, StringComparison.Ordinal);
        var higher = Compose(MailSample.Page(MailSample.Overview(MailSample.Wish, (19, VerdictState.Deviates)))).Text;
        Assert.Contains(quiet, higher, StringComparison.Ordinal);
    }

    [Fact]
    public void The_footer_says_that_its_links_are_the_readers_own()
    {
        var mail = Compose(MailSample.Page(MailSample.Overview(MailSample.Wish)));
        InOrder(mail.Text.ReplaceLineEndings(" "), "Linkene herunder er dine egne", "afmelde eller ændre dit abonnement",
            MailSample.Links.Leave.AbsoluteUri);
        InOrder(mail.Html, "Linkene herunder er dine egne", "afmelde eller ændre dit abonnement", "afmeld?");
    }

    [Fact]
    public void Figures_are_printed_as_Danes_write_them()
    {
        var overview = MailSample.Edit(MailSample.Overview(MailSample.Wish), r => r.Indicator.Id != "i8" ? r : r with
        {
            Level = Figure.Of(4703.4m), ChangeLastYear = Figure.Of(-10.04m), ChangeLastPeriod = Figure.Of(15.25m), Mean = Figure.Of(2),
            Verdict = Verdicts.SampleVerdict.Problem("101", "i8"),
        });
        var row = Row(Compose(MailSample.Page(overview)), "Sygedagpenge");
        Assert.Equal(["4.703", "−10,0\u00A0%", "+37 ▼ problem"], row);
        Assert.Equal(["4,703", "−10.0\u00A0%", "+37 ▼ problem"],
            Row(Compose(MailSample.Page(overview), Language.English), "Indicator 8"));
    }

    [Fact]
    public void A_suppressed_row_has_no_number()
    {
        var overview = MailSample.Overview(MailSample.Wish with { Rows = 27 }, (5, VerdictState.Watch));
        var row = Row(Compose(MailSample.Page(overview)), "Uddannelseshjælp");
        Assert.Contains(Hidden, row[0], StringComparison.Ordinal);
        Assert.DoesNotContain(string.Concat(row), char.IsDigit);
    }

    [Fact]
    public void A_revision_says_first_what_changed()
    {
        var mail = EveryMail.Revision(Language.Danish);
        Assert.Equal("Holbæk og Holbæk: reviderede tal for marts 2026", mail.Subject);
        InOrder(HtmlPage.Joined(mail.Text), "Det er ændret", "udgave 2", "vurdering nu ▼▼ alvorligt resultatproblem, før hold øje",
            "niveau nu 1.", "før 4.703", "1 alvorligt resultatproblem.", "Nøgletal");
    }

    [Fact]
    public void What_is_held_back_now_is_not_told_by_what_it_was()
    {
        var after = MailSample.Overview(MailSample.Wish with { Revision = 2 });
        var before =
            MailSample.Edit(after,
                r => r.Indicator.Id == "i5" ? r with { Level = Figure.Of(98765), ChangeLastPeriod = Figure.Of(43.21m) } : r);
        var mail = Compose(MailSample.Page(after, null, OverviewChanges.Between(before, after, [])));
        Assert.Contains("Uddannelseshjælp: niveau: " + Hidden, HtmlPage.Joined(mail.Text), StringComparison.Ordinal);
        Assert.All(new[] { mail.Text, mail.Html }, text => Assert.DoesNotMatch("98\\.765|43,2", text));
    }

    [Fact]
    public void A_first_run_is_not_called_revised()
    {
        var after = MailSample.Overview(MailSample.Wish);
        var before = MailSample.Overview(MailSample.Wish, (4, VerdictState.Watch));
        Assert.DoesNotContain("ændret", Compose(MailSample.Page(after, null, OverviewChanges.Between(before, after, []))).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_is_attached_or_the_link_and_its_end_are_named()
    {
        var overview = MailSample.Overview(MailSample.Wish with { Revision = 2 });
        var attached = Compose(MailSample.Page(overview, [7, 8]));
        var part = Assert.Single(attached.Attachments);
        Assert.Equal(("Resultatoversigt Holbæk marts 2026 revision 2.pdf", "application/pdf", 7),
            (part.Name, part.ContentType, part.Content.Span[0]));
        var linked = Compose(MailSample.Page(overview) with
        {
            Document = (new("https://resultater.example/documents/d"), new DateTimeOffset(2026, 8, 22, 4, 12, 0, TimeSpan.Zero)),
        });
        Assert.Empty(linked.Attachments);
        Assert.Contains("for stor til at sende", linked.Text, StringComparison.Ordinal);
        Assert.Contains("Linket virker til 22. august 2026 kl. 06.12.", HtmlPage.Joined(linked.Text), StringComparison.Ordinal);
        Assert.Contains("https://resultater.example/101/2026M03", new HtmlPage(linked).Addresses);
        Assert.Contains("https://resultater.example/documents/d", new HtmlPage(linked).Addresses);
    }

    [Fact]
    public void Demonstration_data_is_named_at_once()
    {
        var mail = EveryMail.Overview(Language.Danish);
        Assert.EndsWith("(demonstrationsdata)", mail.Subject, StringComparison.Ordinal);
        Assert.StartsWith("Demonstrationsdata – ikke virkelige tal\n", mail.Text, StringComparison.Ordinal);
        Assert.Equal("Demonstrationsdata – ikke virkelige tal", new HtmlPage(mail).Said[0]);
    }

    [Theory]
    [InlineData(1, "Holbæk, marts 2026: intet nyt")]
    [InlineData(2, "Holbæk og Holbæk, marts 2026: intet nyt")]
    [InlineData(3, "Holbæk, Holbæk og 1 andet område, marts 2026:")]
    [InlineData(5, "Holbæk, Holbæk og 3 andre områder, marts 2026:")]
    public void Many_areas_are_counted(int pages, string subject)
    {
        var page = MailSample.Page(MailSample.Overview(MailSample.Wish));
        var mail = OverviewMail.Compose([.. Enumerable.Repeat(page, pages)], MailSample.Catalogue, MailSample.Links, Language.Danish);
        Assert.StartsWith(subject, mail.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public void No_pages_are_no_mail()
    {
        var error =
            Assert.Throws<ArgumentException>(() => OverviewMail.Compose([], MailSample.Catalogue, MailSample.Links, Language.Danish));
        Assert.Contains("at least one page", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_footer_says_why_and_how_to_stop()
    {
        var mail = Compose(MailSample.Page(MailSample.Overview(MailSample.Wish)));
        InOrder(mail.Text, "\n-- \n", "fordi du har bestilt", "Afmeld denne mail:\nhttps://resultater.example/afmeld?t=a&k=1\n",
            "Skift eller slet dit abonnement:");
        Assert.Contains(MailSample.Links.Leave.AbsoluteUri, new HtmlPage(mail).Addresses);
    }

    private static MailContent Compose(OverviewPage page, Language language = Language.Danish) =>
        OverviewMail.Compose([page], MailSample.Catalogue, MailSample.Links, language);

    // The cells of the row whose name begins so.
    private static List<string> Row(MailContent mail, string name)
    {
        var rows = new HtmlPage(mail).Root.Descendants("tbody").ToList();
        var row = rows.Single(r => r.Descendants("th").Single().Value.Split(", ")[0].Split(": ")[^1] == name);
        return [.. row.Descendants("td").Select(d => d.Value)];
    }

    private static void InOrder(string text, params string[] parts)
    {
        var at = 0;
        foreach (var part in parts)
        {
            var found = text.IndexOf(part, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"'{part}' does not come where it should in:\n{text}");
            at = found + part.Length;
        }
    }
}
