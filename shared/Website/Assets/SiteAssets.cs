using System.Security.Cryptography;

namespace Reporting.Website.Assets;

/// <summary>The files that pages load. Their addresses hold a hash of their content, so that browsers may keep them for ever.</summary>
internal sealed record SiteAssets(string Name, string ContentType, byte[] Content)
{
    private static readonly IReadOnlyDictionary<string, SiteAssets> All = new[]
    {
        Read("site.css", "text/css; charset=utf-8"), Read("site.js", "text/javascript; charset=utf-8"), Read("icon.svg", "image/svg+xml"),
    }.ToDictionary(a => a.Name);

    /// <summary>The address of a file.</summary>
    public static string Address(string name) => $"/assets/{name}?v={Convert.ToHexStringLower(SHA256.HashData(All[name].Content))[..12]}";

    /// <summary>A file, or null.</summary>
    public static SiteAssets? Find(string name) => All.GetValueOrDefault(name);

    private static SiteAssets Read(string name, string contentType)
    {
        using var stream = typeof(SiteAssets).Assembly.GetManifestResourceStream("Site." + name)!;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return new(name, contentType, content.ToArray());
    }
}
