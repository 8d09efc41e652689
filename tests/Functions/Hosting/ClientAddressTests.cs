using System.Net;
using Microsoft.AspNetCore.Http;
using Reporting.Functions.Hosting;
using Xunit;

namespace Reporting.FunctionTests.Hosting;

public class ClientAddressTests
{
    [Theory]
    [InlineData(0, new[] { "10.0.0.1" }, "192.0.2.9")]
    [InlineData(1, new string[0], "192.0.2.9")]
    [InlineData(1, new[] { "10.0.0.1, 198.51.100.7:50123" }, "198.51.100.7")]
    [InlineData(1, new[] { "10.0.0.1", "198.51.100.7" }, "198.51.100.7")]
    [InlineData(2, new[] { "10.0.0.1, 198.51.100.7, 203.0.113.5:80" }, "198.51.100.7")]
    [InlineData(2, new[] { "198.51.100.7:1" }, "198.51.100.7")]
    [InlineData(1, new[] { "10.0.0.1, [2001:db8:1:2:3:4:5:6]:443" }, "2001:db8:1:2::")]
    [InlineData(1, new[] { "2001:db8:1:2:ffff::1" }, "2001:db8:1:2::")]
    [InlineData(1, new[] { "::ffff:198.51.100.7" }, "198.51.100.7")]
    [InlineData(1, new[] { "10.0.0.1, what" }, "192.0.2.9")]
    [InlineData(1, new[] { "" }, "192.0.2.9")]
    public void OnlyWhatThePlatformWroteCounts(int proxies, string[] header, string client)
    {
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = IPAddress.Parse("192.0.2.9");
        if (header.Length > 0) http.Request.Headers["X-Forwarded-For"] = header;
        Assert.Equal(client, ClientAddress.Of(http, proxies));
    }

    [Fact]
    public void NobodyStandsBeforeTheAppUnlessASettingSaysSo()
    {
        Assert.Equal(0, TestSettings.Read<SiteOptions>().Proxies);
        Assert.Equal(2, TestSettings.Read<SiteOptions>(("Site__Proxies", "2")).Proxies);
        Assert.Single(TestSettings.Errors<SiteOptions>(("Site__Proxies", "-1")));
    }
}
