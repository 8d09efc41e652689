namespace Reporting.Functions.Newsletters;

/// <summary>Answers with a mail as a mail program would show it.</summary>
internal static class MailPage
{
    // A mail has its styles within, and its pictures come along. Nothing in it runs.
    private const string Policy =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; "
        + "sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";

    /// <summary>The mail.</summary>
    /// <param name="asText">Whether its text form is wanted.</param>
    public static IResult Of(HttpContext http, MailContent mail, bool asText)
    {
        http.Response.Headers.ContentSecurityPolicy = Policy;
        return asText ? Results.Text($"{mail.Subject}\n\n{mail.Text}", "text/plain; charset=utf-8")
            : Results.Text(WithPictures(mail), "text/html; charset=utf-8");
    }

    private static string WithPictures(MailContent mail) => mail.Pictures.Aggregate(mail.Html, (html, picture) => html.Replace(
        $"\"cid:{picture.Name}\"", $"\"data:{picture.ContentType};base64,{Convert.ToBase64String(picture.Content.Span)}\"",
        StringComparison.Ordinal));
}
