namespace Reporting.Application.Meetings;

/// <summary>Collects a quarter's messages from minutes.</summary>
public sealed class MessageCollector(Catalogue catalogue, MeetingRepository meetings)
{
    /// <summary>The messages of a quarter from all regions.</summary>
    public Task<UpwardReport> CollectAsync(Period quarter, CancellationToken cancellation) =>
        CollectAsync(quarter, [.. RegionAreas.Regions(catalogue, quarter.Year).Select(r => r.Code)], cancellation);

    /// <summary>The messages of a quarter from some regions.</summary>
    /// <param name="regions">Their codes.</param>
    public async Task<UpwardReport> CollectAsync(Period quarter, IReadOnlyList<string> regions, CancellationToken cancellation)
    {
        var (from, before) = (UpwardReport.FirstDay(quarter), UpwardReport.FirstDay(quarter + 1));
        var held = regions.Select(r => meetings.BetweenAsync(r, from, before, cancellation));
        return UpwardReport.Of(quarter, (await Task.WhenAll(held)).SelectMany(m => m));
    }
}
