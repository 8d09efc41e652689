using System.Xml.Linq;

namespace Reporting.Unit.Mail;

/// <summary>Reads the HTML form of a mail.</summary>
internal sealed class HtmlPage(MailContent mail)
{
    /// <summary>The page: what is written is well-formed XML too.</summary>
    public XElement Root { get; } =
        XElement.Parse(mail.Html[mail.Html.IndexOf("<html", StringComparison.Ordinal)..], LoadOptions.PreserveWhitespace);

    /// <summary>What is read aloud, piece by piece: texts, and what pictures show.</summary>
    public IReadOnlyList<string> Said =>
    [
        .. Root.Element("body")!.DescendantNodes().Select(n => n switch
        {
            XText text when text.Parent!.Attribute("aria-hidden") is null => text.Value,
            XElement { Name.LocalName: "img" } image => image.Attribute("alt")!.Value,
            _ => "",
        }).Select(Joined).Where(t => t.Length > 0),
    ];

    /// <summary>All addresses.</summary>
    public IReadOnlyList<string> Addresses => [.. Root.Descendants("a").Select(a => a.Attribute("href")!.Value)];

    /// <summary>The texts of all elements of a name.</summary>
    public IReadOnlyList<string> Texts(string name) => [.. Root.Descendants(name).Select(e => Joined(e.Value))];

    /// <summary>A text with every stretch of ordinary white space as one space.</summary>
    public static string Joined(string text) => string.Join(' ', text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
