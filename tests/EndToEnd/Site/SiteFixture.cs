using Microsoft.Playwright;
using Reporting.EndToEnd.Operation;
using Xunit;

namespace Reporting.EndToEnd.Site;

/// <summary>The whole system with a month, and Debian's chromium to look at its pages.</summary>
public sealed class SiteFixture : IAsyncLifetime
{
    private static readonly string? Chromium = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser" }.FirstOrDefault(File.Exists);
    private const float Patience = 120_000; // milliseconds: a cold page and a cold browser share two cores with other tests
    private readonly AppFixture app = new();
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>The site's address without a slash at its end.</summary>
    public string Site => app.Http.BaseAddress!.GetLeftPart(UriPartial.Authority);

    /// <summary>A client without a browser.</summary>
    public HttpClient Http => app.Http;

    /// <summary>A client of the mail catcher.</summary>
    public HttpClient Mails => app.Mails;

    /// <summary>Starts a timer's function now.</summary>
    public Task RunTimerAsync(string function) => app.RunTimerAsync(function);

    /// <summary>The storage account.</summary>
    public StorageAccount Account => StorageAccount.FromConnectionString(app.Storage);

    public async ValueTask InitializeAsync()
    {
        if (Chromium is null) return;
        await app.InitializeAsync();
        await app.ImportAsync();
        playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(Patience);
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox"], Timeout = Patience });
    }

    public async ValueTask DisposeAsync()
    {
        await (browser?.DisposeAsync() ?? default);
        playwright?.Dispose();
        if (Chromium is not null) await app.DisposeAsync();
    }

    /// <summary>Somebody who has signed in with a role, without a window; the test is skipped where there is no site.</summary>
    internal async Task<SiteVisitor> VisitAsync(string role)
    {
        SkipWithoutSite();
        var visitor = new SiteVisitor(new Uri(Site));
        await visitor.SignInAsync(role);
        return visitor;
    }

    /// <summary>A new window; the test is skipped where there is no chromium.</summary>
    public async Task<IPage> OpenAsync(bool dark = false, bool phone = false, bool script = true)
    {
        SkipWithoutSite();
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = Site, JavaScriptEnabled = script, ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light, Locale = "da-DK",
            ViewportSize = phone // as narrow as WCAG asks for (1.4.10)
                ? new() { Width = 320, Height = 640 } : new() { Width = 1280, Height = 900 },
        });
        context.SetDefaultTimeout(Patience);
        return await context.NewPageAsync();
    }

    private static void SkipWithoutSite() =>
        Assert.SkipWhen(Chromium is null, "There is no chromium, so the pages were not looked at: install the package chromium.");
}

/// <summary>The tests that look at the same site.</summary>
[CollectionDefinition(nameof(SiteFixture))]
public sealed class SiteCollection : ICollectionFixture<SiteFixture>;
