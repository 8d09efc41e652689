using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace Reporting.Functions.Hosting;

/// <summary>Where a request comes from, as what stands before the app saw it: never what the caller wrote of itself.</summary>
internal static class ClientAddress
{
    private const string Header = "X-Forwarded-For";
    private const int NetworkBytes = 8;

    /// <summary>The client's address, by the settings of what stands before the app.</summary>
    public static string Of(HttpContext http) => Of(http, http.RequestServices.GetRequiredService<IOptions<SiteOptions>>().Value.Proxies);

    /// <summary>The client's address; of IPv6 its network (/64), of which one client has all addresses.</summary>
    /// <param name="proxies">How many of the header's last entries what stands before the app has written; 0 for none.</param>
    public static string Of(HttpContext http, int proxies)
    {
        var entries = http.Request.Headers[Header].SelectMany(h => (h ?? "").Split(',', StringSplitOptions.TrimEntries));
        var seen = entries.TakeLast(proxies).FirstOrDefault() is { } entry ? Read(entry) : null;
        return Network(seen ?? http.Connection.RemoteIpAddress ?? IPAddress.None);
    }

    // App Service writes the port after the address.
    private static IPAddress? Read(string text) => IPEndPoint.TryParse(text, out var end) ? end.Address : null;

    private static string Network(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? new IPAddress([.. address.GetAddressBytes().Take(NetworkBytes), .. new byte[NetworkBytes]]).ToString() : address.ToString();
    }
}
