using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
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
        TestSettings.Names.Select(n => n == "AzureWebJobsStorage" ? n + "__accountName" : n).Concat(OfTheHost).Order(), Given.Keys.Order());

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
        const string reference = "@Microsoft.KeyVault(VaultName=reporting;SecretName=some-secret)";
        var failure = Assert.Throws<InvalidOperationException>(() => name == "Links__Key"
            ? TestSettings.Read<LinkOptions>((name, reference)).Secret() : TestSettings.Read<SourceOptions>((name, reference)).ForClient().Token);
        Assert.StartsWith(name + " is a Key Vault reference that was not resolved", failure.Message);
    }

    [Fact]
    public void WithoutThePasswordMailsWaitAndTheRestGoesOn()
    {
        var options = TestSettings.Read<SmtpOptions>(
            ("Smtp__Host", "x"), ("Smtp__User", "x"), ("Smtp__Password", "@Microsoft.KeyVault(SecretName=x)"));
        Assert.StartsWith("Smtp__Password is a Key Vault reference", Assert.Single(options.Missing()));
    }

    [Fact]
    public async Task WhatIsWrittenWronglyStopsTheStartAndIsNamed()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddApp(settings: [("Links__Key", "short"), ("RunDeadlineMinutes", "0"), ("Site__SignIn", "appservice"),
            ("Compute__MostAreasWaiting", "all"), ("Jobindsats__BaseAddress", "http://api.jobindsats.dk/v3"), ("Jobindsats__Token", "")]);
        await using var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var failure = await Assert.ThrowsAsync<AggregateException>(() => app.StartAsync(TestContext.Current.CancellationToken));
        string[] sentences =
        [
            "Set Links__Key to a secret of at least 32 characters, the same for all instances; it has 5.",
            "Set Jobindsats__Token to the organisation's token at Jobindsats.", "RunDeadlineMinutes is '0'; write a whole number from 1 to 1440.",
            "Compute__MostAreasWaiting is 'all'; write a whole number from 1 to 100000.", "Site__SignIn is 'appservice', but",
        ];
        Assert.All(sentences, s => Assert.Contains(s, failure.Message));
    }

    [Fact]
    public void TheTokenGoesToNoAddressInClearText() => Assert.Equal(
        ["Jobindsats__BaseAddress must be https: the token would travel in clear text."],
        TestSettings.Errors<SourceOptions>(("Jobindsats__Token", "token"), ("Jobindsats__BaseAddress", "http://api.jobindsats.dk/v3")));

    private static string Part(string from, string to) =>
        Text[Text.IndexOf(from, StringComparison.Ordinal)..Text.IndexOf(to, StringComparison.Ordinal)];

    [GeneratedRegex(@"^ {6,10}([A-Z]\w+): (.*)$", RegexOptions.Multiline)]
    private static partial Regex Setting();

    [GeneratedRegex("%([^%\"]+)%")]
    private static partial Regex Reference();
}
