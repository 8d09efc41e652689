using Xunit;

namespace Reporting.Unit.Mail;

public class HostileNameTests
{
    private const string Hostile = "<script>\"&'\r\nBcc: alle@example.org\r\n\r\n\u0001\u202E\uD800\u2028</h1>";

    [Theory]
    [InlineData(Language.Danish)]
    [InlineData(Language.English)]
    public void A_name_stays_a_name(Language language)
    {
        foreach (var (name, mail) in EveryMail.Of(language, Hostile))
        {
            var page = new HtmlPage(mail);
            Assert.Empty(page.Root.Descendants("script"));
            Assert.Contains(page.Said, s => s.Contains("<script>\"&' Bcc: alle@example.org", StringComparison.Ordinal));
            Assert.False(mail.Subject.Any(char.IsControl), $"{name}: the subject has a control character");
            Assert.DoesNotContain(mail.Text.Split('\n'),
                l => l.StartsWith("Bcc:", StringComparison.Ordinal) && l.Length == "Bcc: alle@example.org".Length);
            Assert.DoesNotContain(mail.Text + mail.Subject, c => c is '\r' or '\u0001' or '\u202E' or '\u2028' || char.IsSurrogate(c));
        }
    }
}
