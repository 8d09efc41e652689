using System.Globalization;
using System.Xml.Linq;

namespace Reporting.Documents.Mail;

/// <summary>
/// Writes a mail as a whole HTML page that a phone shows without zooming: styles stand on the elements and columns are tables, as
/// mail programs ask; what they know of dark mode stands in the head.
/// </summary>
internal static class MailHtml
{
    private const string Fonts = "-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";
    private const string Cell = "padding:4px 8px 4px 0;vertical-align:top";
    private const string Rule = $"border-top:1px solid {Palette.Band}";

    /// <summary>The page.</summary>
    public static string Write(MailBody body)
    {
        var page = new XElement("html", new XAttribute("lang", body.Language.Say("da", "en")), Head(body),
            Element("body", $"margin:0;padding:0;background-color:#FFFFFF;color:{Palette.Ink}", Preheader(body), Column(body)));
        page.Element("body")!.SetAttributeValue("class", "paper");
        return "<!DOCTYPE html>\n" + page.ToString(SaveOptions.DisableFormatting) + "\n";
    }

    private static XElement Head(MailBody body) => new("head",
        new XElement("meta", new XAttribute("charset", "utf-8")),
        Meta("viewport", "width=device-width, initial-scale=1"),
        Meta("color-scheme", "light dark"),
        Meta("supported-color-schemes", "light dark"),
        Element("title", null, MailLine.Of(body.Subject)), Element("style", null, MailColours.Dark));

    private static XElement Meta(string name, string content) =>
        new("meta", new XAttribute("name", name), new XAttribute("content", content));

    // What programs show beside the subject; it stands in the mail itself, too.
    private static XElement Preheader(MailBody body)
    {
        var text = Element("div", "display:none;max-height:0;overflow:hidden;mso-hide:all", MailLine.Of(body.Preheader));
        text.SetAttributeValue("aria-hidden", "true");
        return text;
    }

    // Outlook on Windows knows no greatest width, but a table of its own.
    private static object[] Column(MailBody body) =>
    [
        new XComment("[if mso]><table role=\"presentation\" width=\"600\" align=\"center\"><tr><td><![endif]"),
        Coloured(Element("div",
            $"max-width:600px;margin:0 auto;padding:16px;background-color:#FFFFFF;color:{Palette.Ink};font:16px/1.5 {Fonts};overflow-wrap:break-word",
            Element("main", null, [.. Blocks(body)]),
            Coloured(Element("footer", $"margin-top:32px;padding-top:8px;border-top:1px solid {Palette.Group};font-size:14px",
                [.. body.Footer.Select(b => Block(b, 0))]), "rule")), "paper"),
        new XComment("[if mso]></td></tr></table><![endif]"),
    ];

    private static IEnumerable<XElement> Blocks(MailBody body)
    {
        var place = 0;
        foreach (var block in body.Blocks) yield return Block(block, block is MailPicture ? ++place : 0);
    }

    private static XElement Block(MailBlock block, int place) => block switch
    {
        MailHeading heading => Heading(heading),
        MailParagraph paragraph => Paragraph(paragraph),
        MailList list => Element("ul", "margin:8px 0;padding:0;list-style:none", [.. list.Lines.Select(Line)]),
        MailTable table => Table(table),
        MailPicture picture => Picture(picture, place),
        MailLink { Button: true } link => Button(link),
        MailLink link => Element("p", "margin:8px 0", Link(link, $"color:{Palette.Own}", "own")),
        _ => throw new ArgumentException($"A {block.GetType().Name} has no HTML form; add one.", nameof(block)),
    };

    private static XElement Heading(MailHeading heading) => Coloured(Element($"h{heading.Level}", heading.Level switch
    {
        1 => "margin:0 0 12px;font-size:23px;line-height:1.25",
        2 => $"margin:28px 0 8px;padding-top:12px;border-top:1px solid {Palette.Band};font-size:19px;line-height:1.3",
        _ => "margin:18px 0 0;font-size:16px;line-height:1.4",
    }, MailLine.Of(heading.Text)), "rule");

    private static XElement Paragraph(MailParagraph paragraph) => Coloured(Element("p",
        $"margin:6px 0 8px;color:{paragraph.Colour}{(paragraph.Strong ? ";font-weight:bold" : "")}{(paragraph.Small ? ";font-size:14px" : "")}",
        MailLine.Of(paragraph.Text)), MailColours.ClassOf(paragraph.Colour));

    // The mark is drawn by the colour of a sign that is not read aloud; the words beside it say what it marks.
    private static XElement Line(MailListLine line) => Element("li", "margin:4px 0;padding-left:20px;text-indent:-20px",
        Coloured(new XElement("span", new XAttribute("aria-hidden", "true"),
            new XAttribute("style", $"display:inline-block;width:20px;text-indent:0;color:{line.Colour ?? Palette.Quiet}"),
            line.Colour is null ? "•" : "■"), MailColours.ClassOf(line.Colour ?? Palette.Quiet)),
        MailLine.Of(line.Text));

    private static XElement Table(MailTable table) => Element("table",
        $"width:100%;margin:8px 0;border-collapse:collapse;font-size:15px;text-align:left{(table.Stacked ? ";table-layout:fixed" : "")}",
        Element("thead", null, Coloured(Element("tr", $"color:{Palette.Quiet};font-size:13px",
            [.. table.Columns.Skip(table.Stacked ? 1 : 0).Select(c => Header("col", c, "font-weight:normal"))]), "quiet")),
        table.Rows.Select(r => Coloured(table.Stacked ? Stacked(r) : Element("tbody", Rule, Row(r)), "rule")));

    private static XElement Row(IReadOnlyList<string> cells) =>
        Element("tr", null, [Header("row", cells[0], "font-weight:normal"), .. cells.Skip(1).Select(Data)]);

    private static XElement Stacked(IReadOnlyList<string> cells)
    {
        var name = Header("rowgroup", cells[0], "padding-bottom:0");
        name.Add(new XAttribute("colspan", (cells.Count - 1).ToString(CultureInfo.InvariantCulture)));
        return Element("tbody", Rule, Element("tr", null, name), Element("tr", null, [.. cells.Skip(1).Select(Data)]));
    }

    private static XElement Header(string scope, string text, string style)
    {
        var header = Element("th", $"{Cell};{style}", MailLine.Of(text));
        header.SetAttributeValue("scope", scope);
        return header;
    }

    private static XElement Data(string text) => Element("td", Cell, MailLine.Of(text));

    // Drawn on white: it stays a white card in a dark mail.
    private static XElement Picture(MailPicture picture, int place) => Element("div", "margin:12px 0 4px",
        new XElement("img", new XAttribute("src", $"cid:{place}"), new XAttribute("alt", MailLine.Of(picture.Alt)),
            new XAttribute("width", picture.Chart.Width), new XAttribute("height", picture.Chart.Height),
            new XAttribute("style",
                $"display:block;width:100%;max-width:{picture.Chart.Width}px;height:auto;border:0;border-radius:6px;background-color:#FFFFFF")));

    // A cell with a colour of its own, since Outlook on Windows gives links no room around their words.
    private static XElement Button(MailLink link)
    {
        var cell = Coloured(Element("td", $"padding:10px 18px;border-radius:4px;background-color:{Palette.Own}",
            Link(link, "display:block;color:#FFFFFF;font-weight:bold;text-decoration:none", "on-own")), "button");
        cell.SetAttributeValue("bgcolor", Palette.Own);
        return new XElement("table", new XAttribute("role", "presentation"), new XAttribute("cellspacing", 0),
            new XAttribute("style", "margin:16px 0"), new XElement("tr", cell));
    }

    private static XElement Link(MailLink link, string style, string colour)
    {
        var anchor = Coloured(Element("a", style, MailLine.Of(link.Words)), colour);
        anchor.SetAttributeValue("href", link.Target.AbsoluteUri);
        return anchor;
    }

    private static XElement Coloured(XElement element, string colour)
    {
        element.SetAttributeValue("class", colour);
        return element;
    }

    // An element without content would be written as one that closes itself, which HTML does not know.
    private static XElement Element(string name, string? style, params object[] content) =>
        new(name, style is null ? null : new XAttribute("style", style), content, "");
}
