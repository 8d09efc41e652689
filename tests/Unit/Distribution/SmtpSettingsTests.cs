using Xunit;

namespace Reporting.Unit.Distribution;

/// <summary>The settings of the mails: the usual ones, and that every error is named and none stops the app.</summary>
public class SmtpSettingsTests
{
    [Fact]
    public void TheUsualOnesStandInForWhatIsNotSet()
    {
        var settings = Read(("Smtp__Host", "mail.example.dk"), ("Mail__From", "overblik@example.dk"));
        Assert.Empty(settings.ValidationErrors);
        Assert.Equal((25, false, 30, 60),
            (settings.Port, settings.StartTls, (int)settings.Timeout.TotalSeconds, (int)settings.Retry.TotalSeconds));
        Assert.Equal(("example.dk", null, null), (settings.From.Domain, settings.ReplyTo, settings.Login));
        Assert.Equal(TimeSpan.FromMinutes(1), settings.Lease);
    }

    [Fact]
    public void WithoutAMailServerTheReasonNamesTheSetting() =>
        Assert.Contains(Read().ValidationErrors, m => m.StartsWith("Smtp__Host is not set"));

    [Theory]
    [InlineData("Smtp__Port", "70000", "from 1 to 65535")]
    [InlineData("Smtp__Port", "smtp", "'smtp'")]
    [InlineData("Smtp__StartTls", "yes", "true or false")]
    [InlineData("Smtp__TimeoutSeconds", "0", "from 1 to 300")]
    [InlineData("Mail__RetrySeconds", "-1", "from 1 to 3600")]
    [InlineData("Mail__From", "nobody", "'nobody'")]
    [InlineData("Mail__From", "a@b.dk\r\nBcc: c@d.dk", "no mail address")]
    [InlineData("Mail__ReplyTo", "@", "no mail address")]
    [InlineData("Mail__ReplyTo", "spørg@example.dk", "plain letters")]
    [InlineData("Smtp__User", "app", "both Smtp__User and Smtp__Password")]
    public void AMistakeIsNamed(string name, string value, string part)
    {
        var settings = Read(("Smtp__Host", "h"), ("Mail__From", "a@b.dk"), (name, value));
        Assert.Contains(part, Assert.Single(settings.ValidationErrors, m => m.Contains(name)));
        Assert.Single(settings.ValidationErrors);
    }

    [Fact]
    public void ThePasswordIsNotShown() => Assert.DoesNotContain(
        "hemmelig", Read(("Smtp__User", "app"), ("Smtp__Password", "hemmelig")).ToString());

    private static SmtpSettings Read(params (string Name, string Value)[] set) => SmtpSettings.Read(
        name => set.LastOrDefault(s => s.Name == name).Value);
}
