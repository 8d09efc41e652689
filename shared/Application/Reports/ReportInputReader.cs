using Reporting.Application.Overviews;

namespace Reporting.Application.Reports;

/// <summary>Reads all that a report is made of.</summary>
public sealed class ReportInputReader(Catalogue catalogue, SliceCache slices)
{
    /// <summary>The report's input, its areas by name.</summary>
    /// <exception cref="InvalidOperationException">The month has no figures at all of the areas.</exception>
    public async Task<ReportInput> ReadAsync(OrderContent content, ReportOrder order, CancellationToken cancellation)
    {
        var scope = order.Areas.Select(a => catalogue.Area(a)!).InDanishOrder(a => a.Name).ToList();
        var groups = scope.Select(a => catalogue.DefaultGroup(a, content.Month)).OfType<ComparisonGroup>().Distinct();
        var read = await slices.ReadAsync(
            content.Month, content.Revision, ComparedAreas.Of(catalogue, order.Areas, groups, content.Month), cancellation);
        var run = order.Areas.Select(a => read.GetValueOrDefault(a)).FirstOrDefault(s => s is not null)?.Run
            ?? throw new InvalidOperationException(
                $"{content.Month} revision {content.Revision} has no figures of the areas; restore the blobs and order again.");
        return new ReportInput(catalogue, run, scope, order.ScopeName, read, order.Language) { Goals = content.Goals };
    }
}
