using Xunit;

namespace Reporting.Unit.Mail;

public class ReportMailTests
{
    [Fact]
    public void It_says_what_the_report_says_first_and_brings_it()
    {
        var mail = EveryMail.Report(Language.Danish);
        var text = HtmlPage.Joined(mail.Text);
        Assert.Equal("Nøgletalsrapport: Holbæk, marts 2026 (demonstrationsdata)", mail.Subject);
        Assert.Contains("Holbæk: 2 resultatproblemer. De andre er som ventet. Det viser rapporten", text, StringComparison.Ordinal);
        Assert.Contains("Hvor områderne i en region eller et netværk står: billedet", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ikke i mailen", text, StringComparison.Ordinal);
        Assert.Contains("Hele rapporten er vedhæftet som PDF.", text, StringComparison.Ordinal);
        Assert.Contains("fordi du har bestilt rapporten Nøgletalsrapport for Holbæk hvert kvartal.", text, StringComparison.Ordinal);
        var file = Assert.Single(mail.Attachments);
        Assert.Equal(("Nøgletalsrapport Holbæk marts 2026.pdf", "application/pdf", 3), (file.Name, file.ContentType, file.Content.Length));
        Assert.Equal(["https://resultater.example/documents/r", "https://resultater.example/areas/101",
            MailSample.Links.Leave.AbsoluteUri, MailSample.Links.Manage.AbsoluteUri, MailSample.Links.Site.AbsoluteUri],
            new HtmlPage(mail).Addresses);
    }

    [Fact]
    public void One_that_is_too_large_is_linked_to_and_a_revised_one_says_so()
    {
        var mail = EveryMail.RevisedReport(Language.English);
        var text = HtmlPage.Joined(mail.Text);
        Assert.Equal("Key-figure report: Holbæk, March 2026 (new figures)", mail.Subject);
        Assert.Empty(mail.Attachments);
        Assert.Contains("The report is too large to be sent along. Use the link to get it.", text, StringComparison.Ordinal);
        Assert.Contains("This report replaces the one before.", text, StringComparison.Ordinal);
        Assert.Contains("The link works until", text, StringComparison.Ordinal);
    }
}
