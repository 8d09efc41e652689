using System.Globalization;
using System.Xml.Linq;

namespace Reporting.Documents.Mail;

/// <summary>
/// Writes a mail as a whole HTML page that a phone shows without zooming; styles stand on the elements, as mail programs ask.
/// </summary>
internal static class MailHtml
{
    private const int PictureWidth = TrendPng.Width / 2;
    private const int PictureHeight = TrendPng.Height / 2;
    private const string Fonts = "-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";
    private const string Cell = "padding:4px 8px 4px 0;vertical-align:top";

    /// <summary>The page.</summary>
    public static string Write(MailBody body)
    {
        var page = new XElement("html", new XAttribute("lang", body.Language.Say("da", "en")), Head(body),
            Element("body", $"margin:0;padding:0;background-color:#FFFFFF;color:{Palette.Ink}", Column(body)));
        return "<!DOCTYPE html>\n" + page.ToString(SaveOptions.DisableFormatting) + "\n";
    }

    private static XElement Head(MailBody body) => new("head",
        new XElement("meta", new XAttribute("charset", "utf-8")),
        Meta("viewport", "width=device-width, initial-scale=1"),
        Meta("color-scheme", "light dark"),
        Element("title", null, MailLine.Of(body.Subject)));

    private static XElement Meta(string name, string content) =>
        new("meta", new XAttribute("name", name), new XAttribute("content", content));

    private static XElement Column(MailBody body) => Element("div",
        $"max-width:600px;margin:0 auto;padding:16px;background-color:#FFFFFF;color:{Palette.Ink};font:16px/1.5 {Fonts};overflow-wrap:break-word",
        Element("main", null, [.. body.Blocks.Select(Block)]),
        Element("footer", $"margin-top:32px;padding-top:8px;border-top:1px solid {Palette.Group};font-size:14px",
            [.. body.Footer.Select(Block)]));

    private static XElement Block(MailBlock block) => block switch
    {
        MailHeading heading => Heading(heading),
        MailParagraph paragraph => Paragraph(paragraph),
        MailList list => Element("ul", "margin:8px 0;padding:0;list-style:none", [.. list.Lines.Select(Line)]),
        MailTable table => Table(table),
        MailPicture picture => Picture(picture),
        MailLink link => Element("p", link.Button ? "margin:16px 0" : "margin:8px 0", Link(link)),
        _ => throw new ArgumentException($"A {block.GetType().Name} has no HTML form; add one.", nameof(block)),
    };

    private static XElement Heading(MailHeading heading) => Element($"h{heading.Level}", heading.Level switch
    {
        1 => "margin:0 0 12px;font-size:23px;line-height:1.25",
        2 => $"margin:28px 0 8px;padding-top:12px;border-top:1px solid {Palette.Band};font-size:19px;line-height:1.3",
        _ => "margin:18px 0 0;font-size:16px;line-height:1.4",
    }, MailLine.Of(heading.Text));

    private static XElement Paragraph(MailParagraph paragraph) => Element("p",
        $"margin:6px 0 8px;color:{paragraph.Colour}{(paragraph.Strong ? ";font-weight:bold" : "")}", MailLine.Of(paragraph.Text));

    // The mark is drawn by the colour of a sign that is not read aloud; the words beside it say what it marks.
    private static XElement Line(MailListLine line) => Element("li", "margin:4px 0;padding-left:20px;text-indent:-20px",
        new XElement("span", new XAttribute("aria-hidden", "true"),
            new XAttribute("style", $"display:inline-block;width:20px;text-indent:0;color:{line.Colour ?? Palette.Quiet}"),
            line.Colour is null ? "•" : "■"),
        MailLine.Of(line.Text));

    private static XElement Table(MailTable table) => Element("table",
        $"width:100%;margin:8px 0;border-collapse:collapse;font-size:15px;text-align:left{(table.Stacked ? ";table-layout:fixed" : "")}",
        Element("thead", null, Element("tr", $"color:{Palette.Quiet};font-size:13px",
            [.. table.Columns.Skip(table.Stacked ? 1 : 0).Select(c => Header("col", c, "font-weight:normal"))])),
        table.Rows.Select(r => table.Stacked ? Stacked(r) : (object)Element("tbody", Rule, Row(r))));

    private const string Rule = $"border-top:1px solid {Palette.Band}";

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

    private static XElement Picture(MailPicture picture) => Element("div", "margin:12px 0 4px",
        new XElement("img", new XAttribute("src", "cid:" + picture.Name), new XAttribute("alt", MailLine.Of(picture.Alt)),
            new XAttribute("width", PictureWidth), new XAttribute("height", PictureHeight),
            new XAttribute("style", "display:block;width:100%;max-width:560px;height:auto;border:0;background-color:#FFFFFF")),
        Element("div", $"display:flex;justify-content:space-between;max-width:560px;font-size:14px;color:{Palette.Own}",
            Element("span", null, MailLine.Of(picture.Left)), " ", Element("span", "text-align:right", MailLine.Of(picture.Right))));

    private static XElement Link(MailLink link)
    {
        var style = link.Button
            ? $"display:inline-block;padding:10px 18px;border-radius:4px;background-color:{Palette.Own};color:#FFFFFF;font-weight:bold;text-decoration:none"
            : $"color:{Palette.Own}";
        var anchor = Element("a", style, MailLine.Of(link.Words));
        anchor.SetAttributeValue("href", link.Target.AbsoluteUri);
        return anchor;
    }

    // An element without content would be written as one that closes itself, which HTML does not know.
    private static XElement Element(string name, string? style, params object[] content) =>
        new(name, style is null ? null : new XAttribute("style", style), content, "");
}
