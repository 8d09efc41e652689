namespace Reporting.Application.Reports;

/// <summary>Writes reports as papers, from which their files are made.</summary>
public sealed class ReportPapers(ReportInputReader reports)
{
    /// <summary>The paper of an order of a report; the same every time.</summary>
    /// <exception cref="InvalidOperationException">There is no such report any longer, or no figures of its areas.</exception>
    public async Task<PaperDocument> OfAsync(OrderContent content, CancellationToken cancellation)
    {
        var order = content.Report!;
        var report = ReportList.Find(order.Id) ?? throw new InvalidOperationException($"There is no report '{order.Id}' any longer.");
        return report.Compose(await reports.ReadAsync(content, order, cancellation));
    }
}
