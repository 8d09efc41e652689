using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Reporting.Functions.Hosting;

/// <summary>A form that brings a file: its fields come first and are read, the file is left on the wire for whoever takes it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UploadAttribute : Attribute;

/// <summary>The file of a posted form, still to be read.</summary>
/// <param name="Name">Its name as it was sent.</param>
/// <param name="Content">Its content; can be read once.</param>
internal sealed record PostedFile(string Name, Stream Content)
{
    /// <summary>The most bytes of a form with a file; what the file itself may have is for who takes it.</summary>
    public const int MaxBytes = FileCheck.MaxBytes + 65_536;

    private const int MaxFields = 20;
    private const int MaxFieldLength = 4_000;
    private const int MaxBoundaryLength = 200;

    /// <summary>The file that was posted; null when none was chosen.</summary>
    public static PostedFile? Of(HttpContext http) => http.Features.Get<PostedFile>();

    /// <summary>Whether a request brings a form in parts, as browsers send files.</summary>
    public static bool IsIn(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the fields up to the file, which is then found by <see cref="Of"/>.</summary>
    /// <exception cref="BadHttpRequestException">It is no such form, or has too much in it.</exception>
    public static async Task<Dictionary<string, StringValues>> ReadFieldsAsync(HttpContext http)
    {
        var boundary = HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(http.Request.ContentType).Boundary).Value;
        if (boundary is not { Length: > 0 and <= MaxBoundaryLength }) throw Wrong();
        try
        {
            return await ReadFieldsAsync(http, new MultipartReader(boundary, http.Request.Body));
        }
        // A name can say that it is written in letters which the runtime does not know, or that it is written so and be none.
        catch (Exception broken) when (broken is InvalidDataException or NotSupportedException or ArgumentException
            or IOException and not BadHttpRequestException)
        {
            throw Wrong();
        }
    }

    private static async Task<Dictionary<string, StringValues>> ReadFieldsAsync(HttpContext http, MultipartReader reader)
    {
        var fields = new Dictionary<string, StringValues>(StringComparer.Ordinal);
        while (await reader.ReadNextSectionAsync(http.RequestAborted) is { } part)
        {
            if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var about)) throw Wrong();
            if (about.FileName.HasValue)
            {
                var name = HeaderUtilities.RemoveQuotes(about.FileNameStar.HasValue ? about.FileNameStar : about.FileName).Value;
                // Browsers write a quote in a name so, as it would end the name.
                if (name is { Length: > 0 })
                    http.Features.Set(new PostedFile(name.Replace("%22", "\"", StringComparison.Ordinal), part.Body));
                break;
            }

            if (fields.Count >= MaxFields) throw Wrong();
            fields[HeaderUtilities.RemoveQuotes(about.Name).Value ?? ""] = await TextAsync(part, http.RequestAborted);
        }

        return fields;
    }

    private static async Task<string> TextAsync(MultipartSection part, CancellationToken cancellation)
    {
        using var text = new StreamReader(part.Body);
        var buffer = new char[MaxFieldLength + 1];
        var length = await text.ReadBlockAsync(buffer, cancellation);
        return length <= MaxFieldLength ? new string(buffer, 0, length) : throw Wrong();
    }

    private static BadHttpRequestException Wrong() => new("The form cannot be read.", StatusCodes.Status400BadRequest);
}
