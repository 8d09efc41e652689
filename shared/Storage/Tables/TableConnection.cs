using Azure.Core.Pipeline;

namespace Reporting.Storage.Tables;

/// <summary>What a connection string says about tables. A class, not a record: no generated text may hold the key.</summary>
internal sealed class TableConnection
{
    // The emulator's account and key are the same on every machine and published in its documentation.
    private const string Emulator =
        "AccountName=devstoreaccount1;TableEndpoint=http://127.0.0.1:10002/devstoreaccount1;AccountKey="
        + "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly Dictionary<string, string> _settings;

    private TableConnection(Dictionary<string, string> settings) => _settings = settings;

    public Uri Endpoint => Find("TableEndpoint") is { } given ? Absolute(given) : Absolute(DefaultEndpoint());

    public static TableConnection Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var connection = new TableConnection(Settings(text));
        return connection.Find("UseDevelopmentStorage") is { } flag ? ForEmulator(flag) : connection;
    }

    public HttpPipelinePolicy Authentication()
    {
        if (Find("AccountKey") is { } key)
        {
            return new TableSharedKeyPolicy(Require("AccountName"), Decode(key));
        }

        return Find("SharedAccessSignature") is { } signature
            ? new TableSignaturePolicy(signature)
            : throw Bad("has neither AccountKey nor SharedAccessSignature");
    }

    private static TableConnection ForEmulator(string flag) =>
        bool.TryParse(flag, out var use) && use
            ? new TableConnection(Settings(Emulator))
            : throw Bad("has UseDevelopmentStorage with another value than true");

    private static Dictionary<string, string> Settings(string text)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var parts = text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var i = 0; i < parts.Length; i++)
        {
            var equals = parts[i].IndexOf('=');
            if (equals < 1 || !settings.TryAdd(parts[i][..equals].Trim(), parts[i][(equals + 1)..].Trim()))
            {
                throw Bad($"has a part, number {i + 1}, that repeats a name or is not Name=value");
            }
        }

        return settings;
    }

    private static Uri Absolute(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Query.Length == 0
            ? uri
            : throw Bad("gives no usable http or https address for tables");

    private static byte[] Decode(string key)
    {
        try
        {
            return Convert.FromBase64String(key);
        }
        catch (FormatException)
        {
            throw Bad("has an AccountKey that is not base64");
        }
    }

    private static FormatException Bad(string what) => new($"The storage connection string {what}.");

    private string DefaultEndpoint() =>
        $"{Find("DefaultEndpointsProtocol") ?? "https"}://{Require("AccountName")}.table.{Find("EndpointSuffix") ?? "core.windows.net"}";

    private string? Find(string name) => _settings.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    private string Require(string name) => Find(name) ?? throw Bad($"lacks {name}");
}
