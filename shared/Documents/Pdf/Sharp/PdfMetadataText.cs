using System.Globalization;
using System.Security;
using System.Text;

namespace Reporting.Documents.Pdf.Sharp;

/// <summary>The metadata packet, which says that the file keeps PDF/UA-1.</summary>
internal static class PdfMetadataText
{
    /// <summary>The program named in the file.</summary>
    public const string Creator = "Resultatoversigt";

    /// <summary>The packet as UTF-8.</summary>
    /// <param name="id">32 hexadecimal digits that follow from the content.</param>
    public static byte[] Of(TaggedDocument document, string id)
    {
        var made = document.Made.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        return Encoding.UTF8.GetBytes($"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
             xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
             xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{SecurityElement.Escape(document.Title)}</rdf:li></rdf:Alt></dc:title>
            <dc:language><rdf:Bag><rdf:li>{document.Language}</rdf:li></rdf:Bag></dc:language>
            <xmp:CreatorTool>{Creator}</xmp:CreatorTool>
            <xmp:CreateDate>{made}</xmp:CreateDate>
            <xmpMM:DocumentID>uuid:{new Guid(id):D}</xmpMM:DocumentID>
            <pdfuaid:part>1</pdfuaid:part>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="r"?>
            """);
    }
}
