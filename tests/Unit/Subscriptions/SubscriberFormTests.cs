using Reporting.Unit.Seeds;
using Reporting.Unit.Web;
using Reporting.Website.Layout;
using Reporting.Website.Subscriptions;
using Xunit;

namespace Reporting.Unit.Subscriptions;

/// <summary>What the page of subscribers says of what is wrong with its form.</summary>
public class SubscriberFormTests
{
    [Theory]
    [InlineData("mail=a", "Mailadresse: Det er ikke en mailadresse, der kan bruges.")]
    [InlineData("areas=", "Områder: Vælg mindst ét område.")]
    [InlineData("areas=Aarhuss", "Områder: Der er ikke noget område ”Aarhuss”.")]
    [InlineData("kinds=", "Mails: Vælg mindst én slags mail.")]
    [InlineData("kinds=letters", "Mails: ”letters” er ikke en slags mail.")]
    [InlineData("language=fr", "Sprog: Vælg dansk eller engelsk.")]
    [InlineData("report0=key-figures", "Rapporter: Nøgletalsrapport: vælg, hvad den skal handle om.")]
    [InlineData("of1=081", "Rapporter: Vælg en slags rapport.")]
    [InlineData("report0=annual-review&of0=landsdel-11&every0=month", "Rapporter: Resultatrevision handler om ét område.")]
    [InlineData("report0=scorecards&of0=081&every0=uge", "Rapporter: Vælg hver måned eller hvert kvartal.")]
    public void ErrorsAreToldInDanishByTheirFields(string changes, string sentence)
    {
        const string Sound = "mail=a%40b.example&areas=751&kinds=overview&language=da";
        var errors = new ValidationErrors();
        // An empty choice is not sent at all.
        var sent = PostedFields.Of(Sound, changes);
        var form = SubscriberForm.Of(PostedFields.TextOf(Sound, changes), n => [.. sent(n).Where(t => t.Length > 0)]);
        Assert.Null(new SubscriptionReader(new ChoiceRules(SeedFolders.Of2026, new(SeedFolders.Of2026))).Read(form.Request(), errors));
        var said = Assert.Single(SubscriberForm.Refusal(errors, new SiteContext(Language.Danish, "/", null)).ValidationErrors).Text;
        Assert.StartsWith(sentence, said);
        PostedFields.AssertDanish(said);
    }
}
