using Xunit;

namespace Reporting.Unit.Distribution;

/// <summary>The settings of the mails: the usual ones, that every error is named, and that what is missing lets mails wait.</summary>
public class SmtpOptionsTests
{
    [Fact]
    public void TheUsualOnesStandInForWhatIsNotSet()
    {
        var (server, mail) = (TestSettings.Read<SmtpOptions>(("Smtp__Host", "mail.example.dk"), ("Smtp__Port", "")),
            TestSettings.Read<MailOptions>(("Mail__From", "overblik@example.dk")));
        Assert.Empty(server.Missing().Concat(mail.Missing()));
        Assert.Equal((25, false, 30, 60),
            (server.Port, server.StartTls, (int)server.Timeout.TotalSeconds, (int)mail.Retry.TotalSeconds));
        Assert.Equal(("example.dk", null, null), (mail.Sender.Domain, mail.AnswerTo, server.Login));
        Assert.Equal(TimeSpan.FromMinutes(1), server.Lease);
        Assert.Equal(2_097_152, mail.MaxAttachmentBytes);
    }

    [Fact]
    public void WithoutAMailServerOrASenderMailsWait()
    {
        Assert.StartsWith("Smtp__Host is not set", Assert.Single(TestSettings.Read<SmtpOptions>().Missing()));
        Assert.StartsWith("Mail__From is not set", Assert.Single(TestSettings.Read<MailOptions>().Missing()));
        Assert.Null(TestSettings.Read<MailOptions>().Contact);
    }

    [Theory]
    [InlineData("Smtp__Port", "70000", "from 1 to 65535")]
    [InlineData("Smtp__Port", "smtp", "'smtp'")]
    [InlineData("Smtp__Port", "+25", "'+25'")]
    [InlineData("Smtp__StartTls", "yes", "true or false")]
    [InlineData("Smtp__TimeoutSeconds", "0", "from 1 to 300")]
    [InlineData("Smtp__User", "app", "both Smtp__User and Smtp__Password")]
    [InlineData("Smtp__Password", "hemmelig", "both Smtp__User and Smtp__Password")]
    public void AnErrorOfTheServerIsNamed(string name, string value, string part) =>
        IsNamed(TestSettings.Errors<SmtpOptions>(("Smtp__Host", "h"), (name, value)), name, part);

    [Theory]
    [InlineData("Mail__RetrySeconds", "-1", "from 1 to 3600")]
    [InlineData("Mail__AttachmentKilobytes", "20001", "from 0 to 20000")]
    [InlineData("Mail__MostConfirmationsPerHour", "0", "from 1 to 100000")]
    [InlineData("Mail__From", "nobody", "'nobody'")]
    [InlineData("Mail__From", "a@b.dk\r\nBcc: c@d.dk", "no mail address")]
    [InlineData("Mail__ReplyTo", "@", "no mail address")]
    [InlineData("Mail__ReplyTo", "spørg@example.dk", "plain letters")]
    public void AnErrorOfTheMailsIsNamed(string name, string value, string part) =>
        IsNamed(TestSettings.Errors<MailOptions>(("Mail__From", "a@b.dk"), (name, value)), name, part);

    [Fact]
    public void AllErrorsAreNamedAtOnceAndNoPassword()
    {
        var errors = TestSettings.Errors<SmtpOptions>(("Smtp__Port", "x"), ("Smtp__StartTls", "y"), ("Smtp__Password", "hemmelig"));
        Assert.Equal(["Smtp__Port", "Smtp__StartTls"], errors.Select(e => e.Split(' ')[0]));
        Assert.DoesNotContain("hemmelig", string.Concat(errors));
    }

    private static void IsNamed(IReadOnlyList<string> errors, string name, string part)
    {
        var error = Assert.Single(errors);
        Assert.Contains(name, error);
        Assert.Contains(part, error);
    }
}
