using System.Text.Json;

namespace Reporting.Functions.Import;

/// <summary>What a request for an import may say.</summary>
/// <param name="Month">The month to make, such as 2026M03; the source's newest when left out.</param>
internal sealed record Order(string? Month = null)
{
    private const string Expected = "Send for example {\"month\":\"2026M03\"}, or no body for the source's newest month.";

    /// <summary>Reads a request's body; no body orders the newest month.</summary>
    /// <exception cref="BadHttpRequestException">The body is not an order; the message tells why.</exception>
    public static async Task<Order> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        var body = await SmallBody.ReadAsync(request, cancellation);
        if (body.Length == 0) return new Order();
        using var json = JsonBody.Parse(request, body, Expected);
        return Read(json.RootElement);
    }

    private static Order Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object) throw new BadHttpRequestException($"The body is not a JSON object. {Expected}");
        var order = new Order();
        foreach (var member in json.EnumerateObject()) order = order.With(member);
        return order;
    }

    private Order With(JsonProperty member)
    {
        if (!member.Name.Equals("month", StringComparison.OrdinalIgnoreCase))
            throw new BadHttpRequestException($"'{member.Name}' is not known; the only member is month. {Expected}");
        try
        {
            return this with { Month = member.Value.GetString() };
        }
        catch (InvalidOperationException wrong)
        {
            throw new BadHttpRequestException($"month is a text of Unicode, not {member.Value.GetRawText()}. {Expected}", wrong);
        }
    }
}
