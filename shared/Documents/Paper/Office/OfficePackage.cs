using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Reporting.Documents.Paper.Office;

/// <summary>What a Word document and a presentation share as files: their properties, their colours, and bytes that never vary.</summary>
internal static class OfficePackage
{
    /// <summary>
    /// The font that is named. Not the documents' own: a computer without it takes one of other widths, and lines run over each other.
    /// This one, or one of the same widths, is on every computer with an office program.
    /// </summary>
    public const string Font = "Arial";

    /// <summary>How much wider its letters are than those of the documents' own font, in which lines are counted.</summary>
    public const double Wider = 1.16;

    private const string Properties = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string Terms = "http://purl.org/dc/terms/";

    /// <summary>The bytes of a package.</summary>
    /// <param name="create">Begins the package in a stream.</param>
    /// <param name="fill">Adds its parts.</param>
    public static byte[] Write<T>(Func<Stream, T> create, Action<T> fill) where T : OpenXmlPackage
    {
        using var draft = new MemoryStream();
        using (var package = create(draft)) fill(package);
        using var file = new MemoryStream();
        FixedPackage.Copy(draft, file);
        return file.ToArray();
    }

    /// <summary>Adds title, language and time. The part has a name of its own, since the library would invent one.</summary>
    public static void Describe(CoreFilePropertiesPart part, string title, Language language, DateTimeOffset made)
    {
        using var stream = part.GetStream(FileMode.Create);
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        xml.WriteStartElement("cp", "coreProperties", Properties);
        xml.WriteElementString("dc", "title", "http://purl.org/dc/elements/1.1/", CellText.Safe(title));
        xml.WriteElementString("dc", "language", "http://purl.org/dc/elements/1.1/", new PaperTexts(language).Locale);
        Time(xml, "created", made);
        Time(xml, "modified", made);
        xml.WriteEndElement();
    }

    /// <summary>A colour of the palette as the formats write it.</summary>
    public static string Hex(string colour) => colour.TrimStart('#');

    private static void Time(XmlWriter xml, string name, DateTimeOffset made)
    {
        xml.WriteStartElement("dcterms", name, Terms);
        xml.WriteAttributeString("xsi", "type", "http://www.w3.org/2001/XMLSchema-instance", "dcterms:W3CDTF");
        xml.WriteString(made.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }
}
