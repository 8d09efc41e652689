using Reporting.Unit.Mail;
using Xunit;

namespace Reporting.Unit.Newsletters;

/// <summary>The mail that brings a newsletter.</summary>
public class NewsletterMailTests
{
    [Theory]
    [InlineData(Language.Danish)]
    [InlineData(Language.English)]
    public void It_reads_as_it_was_found_good(Language language)
    {
        var mail = SampleNewsletter.Mail(language);
        GoldenFile.Holds("Newsletters", "mail-" + language.Say("da", "en"), $"{mail.Subject}\n\n{mail.Text}");
        Assert.Single(mail.Pictures);
    }

    [Fact]
    public void What_is_typed_is_no_markup_and_no_header()
    {
        var mail = SampleNewsletter.Mail(Language.Danish, "Nyt\r\nBcc: alle@example.org\r\n\r\n<script>alert(1)</script>");
        Assert.DoesNotContain(mail.Subject, c => char.IsControl(c));
        var page = new HtmlPage(mail);
        Assert.Empty(page.Root.Descendants("script"));
        Assert.Empty(page.Root.Descendants("b"));
        Assert.Contains(page.Said, s => s.Contains("<b>kontanthjælp</b>", StringComparison.Ordinal));
    }
}
