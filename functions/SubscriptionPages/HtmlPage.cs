using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace Reporting.Functions;

/// <summary>The frame of a page. It is built as XML, so that every text is encoded; it loads nothing and runs no script.</summary>
internal static class HtmlPage
{
    // No quotation marks and no < > &: they would be encoded, and the hash would be of another text.
    private const string Style =
        "body{font:1rem/1.5 system-ui,sans-serif;color:#1B2A33;max-width:42rem;margin:2rem auto;padding:0 1rem}"
        + "h1{font-size:1.5rem}h2{font-size:1.2rem;margin-top:2.5rem}fieldset{border:1px solid #8A9BA8;margin:1rem 0}"
        + "dt{font-weight:bold}dd{margin:0 0 .5rem}label{display:block}.areas{columns:12rem}"
        + "button{font:inherit;color:#fff;background:#005F73;border:0;padding:.6rem 1.2rem}button.end{background:#B0413E}"
        + "a{color:#005F73}:focus{outline:3px solid #9A5B00;outline-offset:2px}.note{border-left:4px solid #005F73;padding-left:.8rem}";

    private static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Answers with a page: its title as heading, then the content.</summary>
    public static IResult Answer(int status, PageText text, string title, params object?[] content) => Results.Content(
        "<!DOCTYPE html>\n" + Html(text, title, content).ToString(SaveOptions.DisableFormatting), "text/html; charset=utf-8", statusCode: status);

    /// <summary>Says for all pages of a route how browsers must treat them: the address is a credential, so it goes nowhere.</summary>
    public static RouteHandlerBuilder AsPage(this RouteHandlerBuilder route) => route.ExcludeFromDescription()
        .AddEndpointFilter((context, next) =>
        {
            var headers = context.HttpContext.Response.Headers;
            (headers.ContentSecurityPolicy, headers.CacheControl, headers.XContentTypeOptions) = (Policy, "no-store", "nosniff");
            headers["Referrer-Policy"] = "no-referrer";
            headers["X-Robots-Tag"] = "noindex";
            return next(context);
        });

    /// <summary>A button that posts to the page's own address.</summary>
    /// <param name="content">What stands in the form before the button.</param>
    public static XElement Form(string button, string? style, params object?[] content) => new("form", new XAttribute("method", "post"),
        content, new XElement("p", new XElement("button", style is null ? null : new XAttribute("class", style), button)));

    private static XElement Html(PageText text, string title, object?[] content) => new("html", new XAttribute("lang", text.Code),
        new XElement("head",
            new XElement("meta", new XAttribute("charset", "utf-8")),
            new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
            new XElement("title", title),
            new XElement("style", Style)),
        new XElement("body",
            new XElement("p", new XElement("a",
                new XAttribute("href", $"?lang={text.Other.Code}"), new XAttribute("lang", text.Other.Code),
                new XAttribute("hreflang", text.Other.Code), text.Other.Text)),
            new XElement("main", new XElement("h1", title), content)));
}
