using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Reporting.Functions.Hosting;

/// <summary>A form as it was posted; empty when none was, or when who sent it may not see the page.</summary>
internal sealed class PostedForm
{
    // Minutes are the longest: some 40,000 characters, each of which may be up to nine bytes in a form.
    private const int MaxBytes = 524_288;
    private const int MaxFields = 4_000;
    private readonly Dictionary<string, StringValues> fields;

    private PostedForm(Dictionary<string, StringValues> fields) => this.fields = fields;

    /// <summary>
    /// The form of a request, read once. It is kept and parsed only when who sends it may see the page; otherwise it is taken off
    /// the wire and empty.
    /// </summary>
    /// <exception cref="BadHttpRequestException">It is too large.</exception>
    public static async Task<PostedForm> ReadAsync(HttpContext http)
    {
        if (http.Features.Get<PostedForm>() is { } known) return known;
        var function = http.Features.Get<HttpFunction>()!;
        var isUpload = function.Attribute<UploadAttribute>() is not null && PostedFile.IsIn(http.Request);
        var maximum = isUpload ? PostedFile.MaxBytes : function.Attribute<SmallBodyAttribute>() is null ? MaxBytes : SmallBody.MaxBytes;
        var form = !IsOpen(http, function) ? await SkipAsync(http, maximum)
            : isUpload ? new(await PostedFile.ReadFieldsAsync(http)) : await ReadAsync(http, maximum);
        http.Features.Set(form);
        return form;
    }

    private static bool IsOpen(HttpContext http, HttpFunction function)
    {
        if (function.Attribute<RestrictedAttribute>() is { } restricted)
            return SiteContext.Of(http).Caller is { } caller && restricted.Admits(caller);
        return function.Attribute<LinkPageAttribute>() is not { } link
            || http.RequestServices.GetRequiredService<LinkSigner>().Open(link.Purpose, $"{http.Request.RouteValues["token"]}")
                .State == LinkState.Valid;
    }

    private static async Task<PostedForm> ReadAsync(HttpContext http, int maximum)
    {
        var body = await SmallBody.ReadAsync(http.Request, http.RequestAborted, maximum);
        return body.Span.Count((byte)'&') < MaxFields ? new(QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body.Span)))
            : throw new BadHttpRequestException($"A form has {MaxFields} fields at most.", StatusCodes.Status413PayloadTooLarge);
    }

    private static async Task<PostedForm> SkipAsync(HttpContext http, int maximum)
    {
        await SmallBody.SkipAsync(http.Request, http.RequestAborted, maximum);
        return new([]);
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
