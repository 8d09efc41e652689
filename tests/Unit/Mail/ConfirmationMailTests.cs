using Xunit;

namespace Reporting.Unit.Mail;

public class ConfirmationMailTests
{
    [Fact]
    public void It_says_what_was_asked_for_and_has_one_link()
    {
        var mail = EveryMail.Confirmation(Language.Danish);
        var text = HtmlPage.Joined(mail.Text);
        Assert.Equal("Bekræft dit abonnement", mail.Subject);
        Assert.Equal(["https://resultater.example/bekraeft?t=abc"], new HtmlPage(mail).Addresses);
        Assert.Equal(5, new HtmlPage(mail).Texts("li").Count);
        Assert.Contains("Nøgletalsrapport for Holbæk, hvert kvartal", text, StringComparison.Ordinal);
        Assert.Contains("Det gælder områderne Holbæk og Kalundborg. Mailene skrives på dansk, med en mail for hvert område.", text,
            StringComparison.Ordinal);
        Assert.Contains("Linket virker til 22. august 2026 kl. 06.12.", text, StringComparison.Ordinal);
        Assert.Contains("Har du ikke bedt om dette, så gør ingenting.", text, StringComparison.Ordinal);
    }

    // Who asked for the newsletter alone is not asked about overviews.
    [Theory]
    [InlineData(SubscriptionKinds.Newsletters, "Bekræft, at du vil have nyhedsbrevet", "resultatoversigt")]
    [InlineData(SubscriptionKinds.Overview, "Bekræft, at du vil have resultatoversigten hver måned", "nyhedsbrev")]
    [InlineData(SubscriptionKinds.Alerts, "Bekræft, at du vil have besked, når en vurdering ændrer sig", "nyhedsbrev")]
    [InlineData(SubscriptionKinds.Digest, "Bekræft, at du vil have det månedlige overblik", "nyhedsbrev")]
    public void What_is_asked_for_alone_is_named_in_the_subject(SubscriptionKinds kind, string subject, string other)
    {
        var mail = ConfirmationMail.Compose(new(["101"], kind, Language.Danish, false), MailSample.Catalogue,
            new Uri("https://resultater.example/bekraeft?t=abc"), DateTimeOffset.UnixEpoch, MailSample.Links.Site, Language.Danish);
        Assert.Equal(subject, mail.Subject);
        Assert.DoesNotContain(other, mail.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void English_is_English()
    {
        var mail = EveryMail.Confirmation(Language.English);
        Assert.Equal("Confirm your subscription", mail.Subject);
        Assert.Contains("It is about the areas Holbæk and Kalundborg. The mails are written in English, one for each area.",
            HtmlPage.Joined(mail.Text), StringComparison.Ordinal);
        Assert.Contains("If you have not asked for this, do nothing.", mail.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SubscriptionKinds.Newsletters, "Bekræft, at du vil have nyhedsbrevet")]
    [InlineData(SubscriptionKinds.Reports, "Bekræft, at du vil have rapporter")]
    [InlineData(SubscriptionKinds.Newsletters | SubscriptionKinds.Overview, "Bekræft dit abonnement")]
    public void ItsTitleNamesWhatWasAskedFor(SubscriptionKinds kinds, string title) => Assert.Equal(title, ConfirmationMail.Compose(
        new SubscriptionChoice(["751"], kinds, Language.Danish, false), Reporting.Unit.Seeds.SeedFolders.Of2026, new("https://a.example/b"),
        DateTimeOffset.UnixEpoch, new("https://a.example/"), Language.Danish).Subject);
}
