using System.Text.Json;

namespace Reporting.Functions;

/// <summary>Reads bodies that are JSON.</summary>
internal static class JsonBody
{
    /// <summary>Reads a small body.</summary>
    /// <param name="expected">What to send, as a sentence for who sent something else.</param>
    /// <exception cref="BadHttpRequestException">It is too large, or not JSON.</exception>
    public static async Task<JsonDocument> ReadAsync(HttpRequest request, string expected, CancellationToken cancellation) =>
        Parse(request, await SmallBody.ReadAsync(request, cancellation), expected);

    /// <summary>Parses a body that was read.</summary>
    /// <inheritdoc cref="ReadAsync"/>
    public static JsonDocument Parse(HttpRequest request, ReadOnlyMemory<byte> body, string expected)
    {
        if (!request.HasJsonContentType()) throw new BadHttpRequestException(SmallBody.NotJson, StatusCodes.Status415UnsupportedMediaType);
        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException wrong)
        {
            throw new BadHttpRequestException($"The body is not JSON (line {wrong.LineNumber + 1}, byte {wrong.BytePositionInLine + 1}). {expected}");
        }
    }
}
