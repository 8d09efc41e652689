using System.Security.Cryptography;
using System.Text;

namespace Reporting.Website.Assets;

/// <summary>The files that pages load. Their addresses hold a hash of their content, so that browsers may keep them for ever.</summary>
/// <param name="Hash">The beginning of its content's hash.</param>
internal sealed record SiteAssets(string Name, string ContentType, byte[] Content, string Hash)
{
    /// <summary>The parameter of an address that holds the hash.</summary>
    public const string Version = "v";

    private static readonly Dictionary<string, string> ContentTypes = new()
    {
        [".css"] = "text/css; charset=utf-8", [".js"] = "text/javascript; charset=utf-8", [".svg"] = "image/svg+xml", [".webp"] = "image/webp",
        [".woff2"] = "font/woff2",
    };

    private const string Prefix = "Site.";

    // What the style sheet loads; it names the file without its hash.
    private const string Font = "source-sans-3.woff2";

    private static readonly IReadOnlyDictionary<string, SiteAssets> All = typeof(SiteAssets).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Select(n => Read(n[Prefix.Length..])).ToDictionary(a => a.Name);

    /// <summary>The address of the pages' font.</summary>
    public static string FontAddress => Address(Font);

    /// <summary>The address of a file.</summary>
    public static string Address(string name) => $"/assets/{name}?{Version}={All[name].Hash}";

    /// <summary>A file, or null.</summary>
    public static SiteAssets? Find(string name) => All.GetValueOrDefault(name);

    private static SiteAssets Read(string name)
    {
        using var stream = typeof(SiteAssets).Assembly.GetManifestResourceStream(Prefix + name)!;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        var bytes = content.ToArray();
        if (name.EndsWith(".css", StringComparison.Ordinal)) bytes = WithFont(bytes);
        return new(name, ContentTypes[Path.GetExtension(name)], bytes, Convert.ToHexStringLower(SHA256.HashData(bytes))[..12]);
    }

    private static byte[] WithFont(byte[] sheet)
    {
        var font = Read(Font);
        return Encoding.UTF8.GetBytes(
            Encoding.UTF8.GetString(sheet).Replace($"/assets/{Font}", $"/assets/{Font}?{Version}={font.Hash}", StringComparison.Ordinal));
    }
}
