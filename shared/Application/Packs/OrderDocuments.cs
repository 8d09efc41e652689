using Reporting.Application.Reports;

namespace Reporting.Application.Packs;

/// <summary>Makes the documents of an order's part.</summary>
public sealed class OrderDocuments(PackInputReader packs, ReportInputReader reports)
{
    /// <summary>The documents, by the names of <see cref="OrderFiles.Of"/>; the same bytes every time.</summary>
    public async Task<IReadOnlyList<(string File, byte[] Bytes)>> OfAsync(OrderContent content, string part, CancellationToken cancellation)
    {
        if (content.Report is { } order)
        {
            var report = ReportList.Find(order.Id) ?? throw new InvalidOperationException($"There is no report '{order.Id}' any longer.");
            return Files(part, report.Compose(await reports.ReadAsync(content, order, cancellation)));
        }

        var pack = Pack.Of(await packs.ReadAsync(content, part, cancellation));
        return [.. Files(part, MeetingPackPaper.Compose(pack)),
            (OrderFiles.Slides(part), Telemetry.Rendered("order.slides", () => SlidesPdf.Write(MeetingPackSlides.Compose(pack))))];
    }

    private static (string File, byte[] Bytes)[] Files(string part, PaperDocument paper) =>
        [($"{part}.pdf", Telemetry.Rendered("order.pdf", () => PaperPdf.Write(paper))),
            ($"{part}.xlsx", Telemetry.Rendered("order.xlsx", () => PaperXlsx.Write(paper)))];
}
