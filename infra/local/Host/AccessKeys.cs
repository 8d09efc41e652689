using System.Security.Cryptography;
using System.Text;

namespace Reporting.Local.Host;

/// <summary>Checks the keys callers show, against settings Runner__FunctionKey and Runner__MasterKey.</summary>
internal sealed class AccessKeys(AppSettings settings)
{
    private readonly byte[]? functionKey = Digest(settings.Find(AppSettings.RunnerPrefix + "FunctionKey"));
    private readonly byte[]? masterKey = Digest(settings.Find(AppSettings.RunnerPrefix + "MasterKey"));

    /// <summary>A key that is not set lets nobody in.</summary>
    internal bool Allow(AuthLevel level, HttpRequest request)
    {
        if (level == AuthLevel.Anonymous)
        {
            return true;
        }

        var shown = Digest(Shown(request));
        return Same(shown, masterKey) || (level == AuthLevel.Function && Same(shown, functionKey));
    }

    private static string? Shown(HttpRequest request) =>
        request.Headers.TryGetValue("x-functions-key", out var header) ? header.ToString() : request.Query["code"].ToString();

    private static byte[]? Digest(string? key) => string.IsNullOrEmpty(key) ? null : SHA256.HashData(Encoding.UTF8.GetBytes(key));

    private static bool Same(byte[]? shown, byte[]? key) =>
        shown is not null && key is not null && CryptographicOperations.FixedTimeEquals(shown, key);
}
