using Reporting.Application.Reports;

namespace Reporting.Application.Packs;

/// <summary>Makes the documents of an order's part.</summary>
public sealed class OrderDocuments(PackInputReader packs, ReportPapers reports)
{
    /// <summary>The documents that are kept, by the names of <see cref="OrderFiles.Of"/>; the same bytes every time.</summary>
    public async Task<IReadOnlyList<(string File, byte[] Bytes)>> OfAsync(OrderContent content, string part, CancellationToken cancellation)
    {
        if (content.Pack is null) return Files(part, await reports.OfAsync(content, cancellation));
        var pack = Pack.Of(await packs.ReadAsync(content, part, cancellation));
        return [.. Files(part, MeetingPackPaper.Compose(pack)),
            (OrderFiles.Slides(part), Telemetry.Rendered("order.slides", () => SlidesPdf.Write(MeetingPackSlides.Compose(pack))))];
    }

    /// <summary>A document that can be changed, by its name among <see cref="OrderFiles.Editable"/>; the same bytes every time.</summary>
    public async Task<byte[]> EditableAsync(OrderContent content, string file, CancellationToken cancellation)
    {
        if (content.Pack is null) return Word(await reports.OfAsync(content, cancellation));
        var part = OrderFiles.PartOf(file);
        var pack = Pack.Of(await packs.ReadAsync(content, part, cancellation));
        return file == OrderFiles.EditableSlides(part)
            ? Telemetry.Rendered("order.pptx", () => SlidesPptx.Write(MeetingPackSlides.Compose(pack))) : Word(MeetingPackPaper.Compose(pack));
    }

    /// <summary>The PDF of a paper.</summary>
    internal static byte[] Pdf(PaperDocument paper) => Telemetry.Rendered("order.pdf", () => PaperPdf.Write(paper));

    private static byte[] Word(PaperDocument paper) => Telemetry.Rendered("order.docx", () => PaperDocx.Write(paper));

    private static (string File, byte[] Bytes)[] Files(string part, PaperDocument paper) =>
        [($"{part}.pdf", Pdf(paper)),
            ($"{part}.xlsx", Telemetry.Rendered("order.xlsx", () => PaperXlsx.Write(paper)))];
}
