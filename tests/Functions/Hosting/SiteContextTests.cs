using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Reporting.Functions.Hosting;
using Reporting.Website.Layout;
using Xunit;

namespace Reporting.FunctionTests.Hosting;

/// <summary>What a page knows of its request.</summary>
public sealed class SiteContextTests
{
    [Theory]
    [InlineData("/areas/101", "?month=2026M03", "/areas/101?month=2026M03&lang=en")]
    [InlineData("/", "", "/?lang=en")]
    [InlineData("//evil.example/x", "", "/evil.example/x?lang=en")]
    [InlineData("///evil.example", "?lang=da", "/evil.example?lang=en")]
    [InlineData("/\\evil.example", "", "/%5Cevil.example?lang=en")]
    public void TheSamePageInTheOtherLanguageIsOnThisSite(string path, string query, string other)
    {
        var services = new ServiceCollection();
        services.AddApp();
        var http = new DefaultHttpContext { RequestServices = services.BuildServiceProvider() };
        (http.Request.Path, http.Request.QueryString) = (path, new QueryString(query));
        Assert.Equal(other, SiteContext.Of(http).OtherPath);
    }
}
