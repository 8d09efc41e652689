using System.Text.RegularExpressions;
using Xunit;

namespace Reporting.Unit.Azure;

/// <summary>The settings in the Bicep are those that the code reads, and the few that the host reads.</summary>
public partial class SettingsTests
{
    // What the Functions host and the platform read; the app does not.
    private static readonly string[] OfTheHost =
    [
        "AzureWebJobsStorage__credential", "AzureWebJobsStorage__clientId", "AzureWebJobsDisableHomepage",
        "AzureFunctionsJobHost__logging__applicationInsights__samplingSettings__excludedTypes",
        "OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID",
    ];

    private static readonly string[] Secrets = ["Jobindsats__Token", "Links__Key", "Smtp__Password"];
    private static readonly string Text = AzureFolder.Text("app.bicep");
    private static readonly Dictionary<string, string> Given = Setting().Matches(Part("resource settings ", "resource signIn "))
        .ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);

    [Fact]
    public void EverySettingOfTheCodeIsGivenAndNoOther() => Assert.Equal(
        AppSettings.Names.Select(n => n == "AzureWebJobsStorage" ? n + "__accountName" : n).Concat(OfTheHost).Order(), Given.Keys.Order());

    [Fact]
    public void EveryNameThatAFunctionRefersToIsGiven()
    {
        var names = FunctionsMetadata.All.SelectMany(t => Reference().Matches(t.Source).Select(m => m.Groups[1].Value)).Distinct().ToList();
        Assert.Contains("ImportSchedule", names);
        Assert.Empty(names.Except(Given.Keys));
    }

    [Fact]
    public void SecretsComeFromTheVault()
    {
        foreach (var name in Secrets)
            Assert.Equal($"'@Microsoft.KeyVault(VaultName=${{vaultName}};SecretName=${{secrets.{name}}})'", Given[name]);
        Assert.Equal(Secrets.Order(), Given.Where(g => g.Value.Contains("@Microsoft.KeyVault")).Select(g => g.Key).Order());
    }

    [Fact]
    public void TheHeaderOfTheSignInIsBelievedOnlyWhenTheSignInIsThere()
    {
        Assert.Equal("hasSignIn ? 'appservice' : ''", Given["Site__SignIn"]);
        Assert.Matches(@"platform: \{\s+enabled: hasSignIn\s+\}", Text);
        Assert.Contains("unauthenticatedClientAction: 'AllowAnonymous'", Text);
    }

    [Fact]
    public void ItIsReachedEncryptedAlone()
    {
        foreach (var line in new[] { "httpsOnly: true", "minTlsVersion: '1.2'", "ftpsState: 'Disabled'", "http20Enabled: true",
            "requireHttps: true" })
            Assert.Contains(line, Text);
    }

    [Theory]
    [InlineData("Jobindsats__Token")]
    [InlineData("Links__Key")]
    public void AReferenceThatWasNotResolvedIsNoSecret(string name)
    {
        var settings = new AppSettings(n => n == name ? "@Microsoft.KeyVault(VaultName=reporting;SecretName=some-secret)" : null);
        var failure = Assert.Throws<InvalidOperationException>(() => name == "Links__Key" ? settings.LinksKey : settings.SourceToken);
        Assert.StartsWith(name + " is a Key Vault reference that was not resolved", failure.Message);
    }

    [Fact]
    public void WithoutThePasswordMailsWaitAndTheRestGoesOn()
    {
        var settings = new AppSettings(n => n switch
        {
            "Smtp__Host" or "Smtp__User" => "x", "Mail__From" => "overblik@example.dk",
            "Smtp__Password" => "@Microsoft.KeyVault(SecretName=x)", _ => null,
        });
        Assert.StartsWith("Smtp__Password is a Key Vault reference", Assert.Single(settings.Smtp.ValidationErrors));
    }

    private static string Part(string from, string to) =>
        Text[Text.IndexOf(from, StringComparison.Ordinal)..Text.IndexOf(to, StringComparison.Ordinal)];

    [GeneratedRegex(@"^ {6,10}([A-Z]\w+): (.*)$", RegexOptions.Multiline)]
    private static partial Regex Setting();

    [GeneratedRegex("%([^%\"]+)%")]
    private static partial Regex Reference();
}
