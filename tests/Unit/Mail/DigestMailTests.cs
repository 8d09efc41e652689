using System.Text;
using Xunit;

namespace Reporting.Unit.Mail;

public class DigestMailTests
{
    [Fact]
    public void Areas_come_by_their_worst_and_each_with_its_worst_first()
    {
        var (catalogue, scope, _) = MailSample.Region(5, 0, 0);
        List<Verdict> verdicts =
        [
            MailSample.Verdict("101", "i8", VerdictState.Improved), MailSample.Verdict("102", "i8", VerdictState.Watch),
            MailSample.Verdict("102", "i4", VerdictState.Problem),
            MailSample.Verdict("103", "i8", VerdictState.Severe), MailSample.Verdict("104", "i4", VerdictState.Problem, 500),
            MailSample.Verdict("105", "i4", VerdictState.None),
        ];
        var page = new HtmlPage(Compose(scope, verdicts, catalogue));
        Assert.Equal(["Slagelse", "Odsherred", "Kalundborg", "Holbæk"], page.Texts("h3"));
        Assert.Equal(
            ["Alvorlige resultatproblemer: 1 område", "Resultatproblemer: 2 områder", "Andre markante tal: 1 område",
                "Uden bemærkninger: 1 område"], page.Texts("h2"));
        var kalundborg = page.Texts("li").Where(l => l.Contains("siden dec 25", StringComparison.Ordinal)).ToList();
        Assert.Equal("■Unge under 30 år i alt: ▼ resultatproblem siden dec 25", kalundborg[2]);
        Assert.Equal("■Sygedagpenge: ● hold øje siden dec 25", kalundborg[3]);
    }

    [Fact]
    public void The_summary_counts_results_and_areas()
    {
        var (catalogue, scope, verdicts) = MailSample.Region(12, 6, 7);
        var mail = Compose(scope, verdicts, catalogue);
        var severe = MailSample.Found(catalogue, verdicts).Select(f => f.Finding).Where(f => f.State == VerdictState.Severe).ToList();
        Assert.Equal($"Region Sjælland, marts 2026: 14 nye – {severe.Count} alvorlige resultatproblemer", mail.Subject);
        Assert.Contains("12 områder, heraf 6 uden bemærkninger.", mail.Text, StringComparison.Ordinal);
        var row = new HtmlPage(mail).Root.Descendants("tbody").First().Descendants().Where(e => e.Name.LocalName is "th" or "td")
            .Select(e => e.Value);
        Assert.Equal(["▼▼ alvorligt resultatproblem", $"{severe.Count}", $"{severe.Select(v => v.Area).Distinct().Count()}"], row);
    }

    [Fact]
    public void A_region_is_told_of_for_itself_and_not_counted_among_its_areas()
    {
        var (catalogue, scope, _) = MailSample.Region(4, 0, 0);
        var group = catalogue.Parts.Groups[0] with { SumsTo = "101" };
        var digest = DigestScope.Of("Region Sjælland", scope.Run, scope.Areas, [group]);
        Assert.Equal(["101"], digest.Whole.Select(a => a.Code));
        List<Verdict> verdicts =
            [MailSample.Verdict("101", "i4", VerdictState.Severe), MailSample.Verdict("102", "i8", VerdictState.Watch)];
        var mail = Compose(digest, verdicts, catalogue);
        Assert.Equal("Region Sjælland, marts 2026: 1 nyt", mail.Subject);
        Assert.Contains("3 områder, heraf 2 uden bemærkninger.", mail.Text, StringComparison.Ordinal);
        Assert.Equal(["Hold øje: 1 område", "Uden bemærkninger: 2 områder", "Holbæk som helhed"], new HtmlPage(mail).Texts("h2"));
        Assert.Contains("Unge under 30 år i alt: ▼▼ alvorligt resultatproblem siden dec 25", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quiet_month_is_short()
    {
        var (catalogue, scope, verdicts) = MailSample.Region(3, 0, 0);
        var mail = Compose(scope, verdicts, catalogue);
        Assert.Equal("Region Sjælland, marts 2026: intet nyt", mail.Subject);
        Assert.Contains("3 områder, heraf 3 uden bemærkninger.", mail.Text, StringComparison.Ordinal);
        Assert.Empty(new HtmlPage(mail).Root.Descendants("table"));
        Assert.Contains("Holbæk, Kalundborg og Slagelse.", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_region_of_many_remarks_is_not_cut_off_by_mail_programs()
    {
        var (catalogue, scope, verdicts) = MailSample.Region(46, 46, 27);
        var mail = Compose(scope, verdicts, catalogue);
        Assert.InRange(Encoding.UTF8.GetByteCount(mail.Html), 20_000, 100_000);
        Assert.Contains("20 bemærkninger mere på siden.", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_revision_lists_what_differs()
    {
        var (catalogue, scope, verdicts) = MailSample.Region(12, 6, 7);
        var revised = scope with { Run = MailSample.Run(3), Revised = [new(VerdictState.Watch, verdicts[0], false)] };
        var text = HtmlPage.Joined(Compose(revised, verdicts, catalogue).Text);
        Assert.Contains("udgave 3", text, StringComparison.Ordinal);
        Assert.Contains("Holbæk, Ledige i alt: nu ▼▼ alvorligt resultatproblem, før hold øje", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ændret", Compose(scope, verdicts, catalogue).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_noted_area_has_its_link()
    {
        var (catalogue, scope, verdicts) = MailSample.Region(12, 6, 7);
        var page = new HtmlPage(Compose(scope, verdicts, catalogue));
        Assert.Equal(6, page.Addresses.Count(a => a.StartsWith("https://resultater.example/1", StringComparison.Ordinal)));
        Assert.Contains("Se oversigten for Holbæk", page.Texts("a"));
    }

    private static MailContent Compose(DigestScope scope, List<Verdict> verdicts, Catalogue catalogue) => DigestMail.Compose(
        scope, MailSample.Found(catalogue, verdicts), area => new Uri($"https://resultater.example/{area.Code}"), catalogue,
        MailSample.Links, Language.Danish);
}
