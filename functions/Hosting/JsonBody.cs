using System.Text.Json;
using System.Text.Unicode;

namespace Reporting.Functions.Hosting;

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
        if (!Utf8.IsValid(body.Span)) throw new BadHttpRequestException($"The body is not UTF-8. {expected}");
        try
        {
            var json = JsonDocument.Parse(body);
            RequireNames(json.RootElement);
            return json;
        }
        catch (JsonException wrong)
        {
            throw new BadHttpRequestException(
                $"The body is not JSON (line {wrong.LineNumber + 1}, byte {wrong.BytePositionInLine + 1}). {expected}", wrong);
        }
        catch (InvalidOperationException wrong)
        {
            throw new BadHttpRequestException($"The name of a member holds what is not Unicode. {expected}", wrong);
        }
    }

    // A name with half a character in it is JSON, but cannot be had as a text; whoever reads the members would meet it unawares.
    private static void RequireNames(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Array)
            foreach (var item in json.EnumerateArray()) RequireNames(item);
        if (json.ValueKind != JsonValueKind.Object) return;
        foreach (var member in json.EnumerateObject())
        {
            _ = member.Name;
            RequireNames(member.Value);
        }
    }
}
