using System.Xml.Linq;
using Microsoft.AspNetCore.Components;
using Reporting.Functions.Website;
using Reporting.Website.Subscriptions;

namespace Reporting.Functions.Subscriptions;

/// <summary>A page of the site whose content is built as XML, so that every text in it is encoded.</summary>
internal static class HtmlPage
{
    /// <summary>Answers with a page: its title as heading, then the content.</summary>
    public static IResult Answer(int status, string title, params object?[] content) => new Page(status, title, content);

    /// <summary>A button that posts to the page's own address.</summary>
    /// <param name="content">What stands in the form before the button.</param>
    public static XElement Form(string button, string? style, params object?[] content) => new("form", new XAttribute("method", "post"),
        content, new XElement("p", new XElement("button", style is null ? null : new XAttribute("class", style), button)));

    private sealed class Page(int status, string title, object?[] content) : IResult
    {
        public Task ExecuteAsync(HttpContext http) => SitePage.Of<HtmlPageView>(http, new
        {
            Context = SiteContext.Of(http), Title = title,
            Content = (MarkupString)string.Concat(new XElement("div", content).Nodes().Select(n => n.ToString(SaveOptions.DisableFormatting))),
        }, status).ExecuteAsync(http);
    }
}
