using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Reporting.Sources.Jobindsats;

/// <summary>Finds what the source says about an error in the beginning of an answer.</summary>
internal static partial class ResponseCause
{
    private const int Looked = 16 * 1024;
    private const int MaxLength = 300;

    /// <summary>The cause in a JSON error, or the title of a page; null when there is neither.</summary>
    public static async Task<string?> ReadAsync(HttpContent content, CancellationToken cancellation)
    {
        var beginning = new byte[Looked];
        try
        {
            await using var body = await content.ReadAsStreamAsync(cancellation);
            var count = await body.ReadAtLeastAsync(beginning, Looked, throwOnEndOfStream: false, cancellation);
            return Of(Encoding.UTF8.GetString(beginning.AsSpan(0, count)).TrimStart('\uFEFF'));
        }
        catch (Exception e) when (e is IOException or HttpRequestException or InvalidDataException)
        {
            return null;
        }
    }

    private static string? Of(string text)
    {
        var cause = FromJson(text)
            ?? (Title().Match(text) is { Success: true } title ? WebUtility.HtmlDecode(title.Groups[1].Value) : null);
        cause = cause is null ? null : Space().Replace(cause, " ").Trim();
        return cause is { Length: > MaxLength } ? cause[..MaxLength] + "…" : cause;
    }

    private static string? FromJson(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("cause", out var cause)
                ? cause.ToString()
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    [GeneratedRegex("<title[^>]*>([^<]*)</title>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
