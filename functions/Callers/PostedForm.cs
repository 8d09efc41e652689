using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Reporting.Functions;

/// <summary>A form as it was posted; empty when none was, or when who sent it may not see the page.</summary>
internal sealed class PostedForm
{
    // Minutes are the longest: some 40,000 characters, each of which may be up to nine bytes in a form.
    private const int MostBytes = 524_288;
    private const int MostFields = 4_000;
    private readonly Dictionary<string, StringValues> fields;

    private PostedForm(Dictionary<string, StringValues> fields) => this.fields = fields;

    /// <summary>Gives handlers the form of their request. It is kept and parsed only when the route's gate lets the caller in.</summary>
    /// <exception cref="BadHttpRequestException">It is too large.</exception>
    public static async ValueTask<PostedForm?> BindAsync(HttpContext http)
    {
        var route = http.GetEndpoint()?.Metadata;
        var most = route?.GetMetadata<SmallBodyMark>() is null ? MostBytes : SmallBody.MostBytes;
        if (route?.GetMetadata<FormGate>()?.IsOpen(http) == false)
        {
            await SmallBody.SkipAsync(http.Request, http.RequestAborted, most);
            return new([]);
        }

        var body = await SmallBody.ReadAsync(http.Request, http.RequestAborted, most);
        return body.Span.Count((byte)'&') < MostFields ? new(QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body.Span)))
            : throw new BadHttpRequestException($"A form has {MostFields} fields at most.", StatusCodes.Status413PayloadTooLarge);
    }

    /// <summary>All fields as they were sent, one pair for each value.</summary>
    public IEnumerable<(string Name, string Value)> All => fields.SelectMany(f => f.Value.OfType<string>().Select(v => (f.Key, v)));

    /// <summary>A field without the white space around it; empty when it was not sent.</summary>
    public string Text(string name) => fields.GetValueOrDefault(name).ToString().Trim();

    /// <summary>All that was sent under a name and is not empty.</summary>
    public IReadOnlyList<string> Texts(string name) =>
        [.. fields.GetValueOrDefault(name).OfType<string>().Select(t => t.Trim()).Where(t => t.Length > 0)];

    /// <summary>The lines of a field that are not empty.</summary>
    public IReadOnlyList<string> Lines(string name) =>
        Text(name).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>Says before a form is read whether the caller may send it; the page itself answers who may not.</summary>
internal sealed record FormGate(Func<HttpContext, bool> IsOpen);
