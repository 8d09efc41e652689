using Reporting.Application.Requests;

namespace Reporting.Application.Meetings;

/// <summary>Who changes something. Keys are shared, so that they do not tell; people say it themselves.</summary>
public static class Author
{
    private const int MaxLength = 100;
    /// <summary>The header that tells who, when the body does not.</summary>
    public const string Header = "X-User";
    private const string Missing =
        "It is missing. Write who makes the change, 1 to 100 characters, here or in the header X-User: keys are shared and do not tell.";

    /// <summary>The author: the member <c>by</c>, or else the header X-User. Neither is an error.</summary>
    public static string Read(Fields fields, string? header)
    {
        if (fields.Has("by")) return fields.Checks.Required("by", fields.Text("by"), MaxLength);
        var by = Read(header, out var error);
        if (error is not null) fields.Wrong("by", error);
        return by;
    }

    /// <param name="header">What stands in <see cref="Header"/>; null when it was not sent.</param>
    /// <summary>The author of a request without a body: the header X-User.</summary>
    /// <param name="error">What is wrong with it, or null.</param>
    public static string Read(string? header, out string? error)
    {
        if (header is not { Length: > 0 } text)
        {
            error = Missing;
            return "";
        }

        var by = TypedText.Read(text, MaxLength, lines: false, out var wrong);
        error = wrong?.English;
        return by;
    }
}
