using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace Reporting.Unit.Paper;

/// <summary>Reads Word files and presentations as the Open XML SDK does.</summary>
internal static class OfficeFile
{
    /// <summary>Opens a Word file.</summary>
    public static WordprocessingDocument Word(byte[] file) => WordprocessingDocument.Open(new MemoryStream(file), false);

    /// <summary>Opens a presentation.</summary>
    public static PresentationDocument Slides(byte[] file) => PresentationDocument.Open(new MemoryStream(file), false);

    /// <summary>Checks that a file is as the format wants it, and its charts' workbooks too, and that it reaches for nothing outside.</summary>
    public static void Valid(OpenXmlPackage package)
    {
        var errors = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package);
        Assert.Empty(errors.Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
        foreach (var part in Parts(package))
        {
            Assert.Empty(part.ExternalRelationships);
            Assert.Empty(part.HyperlinkRelationships);
            Assert.DoesNotContain("vba", part.ContentType, StringComparison.OrdinalIgnoreCase);
        }

        foreach (var chart in Parts(package).OfType<ChartPart>())
        {
            using var workbook = SpreadsheetDocument.Open(chart.EmbeddedPackagePart!.GetStream(), false);
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(workbook).Select(e => e.Description));
        }
    }

    /// <summary>All parts of a package, each once.</summary>
    public static IReadOnlyList<OpenXmlPart> Parts(OpenXmlPackage package)
    {
        var (found, rest) = (new HashSet<OpenXmlPart>(), new Queue<OpenXmlPart>(package.Parts.Select(p => p.OpenXmlPart)));
        while (rest.TryDequeue(out var part))
        {
            if (!found.Add(part)) continue;
            foreach (var next in part.Parts) rest.Enqueue(next.OpenXmlPart);
        }

        return [.. found];
    }
}
