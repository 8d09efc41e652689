using Xunit;

namespace Reporting.Unit.Mail;

public class SuccessionMailTests
{
    [Fact]
    public void It_says_what_ended_what_comes_instead_and_how_to_leave()
    {
        var mail = EveryMail.Succession(Language.Danish);
        var text = HtmlPage.Joined(mail.Text);
        Assert.Equal("Dine mails handler nu om Holbæk", mail.Subject);
        Assert.Contains("Der kommer ikke flere tal for Nord og Syd efter ", text, StringComparison.Ordinal);
        Assert.Contains("Holbæk fortsætter. Fra nu af får du de samme mails om Holbæk.", text, StringComparison.Ordinal);
        Assert.Equal([MailSample.Links.Manage.AbsoluteUri, MailSample.Links.Leave.AbsoluteUri, MailSample.Links.Site.AbsoluteUri],
            new HtmlPage(mail).Addresses);
    }

    [Fact]
    public void English_is_English()
    {
        var text = HtmlPage.Joined(EveryMail.Succession(Language.English).Text);
        Assert.Contains("There are no more figures for Nord and Syd after ", text, StringComparison.Ordinal);
        Assert.Contains("Holbæk carries on.", text, StringComparison.Ordinal);
        Assert.Contains("Stop all mails", text, StringComparison.Ordinal);
    }
}
