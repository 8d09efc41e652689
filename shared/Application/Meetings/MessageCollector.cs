namespace Reporting.Application.Meetings;

/// <summary>Collects a quarter's messages from the minutes of all regions.</summary>
public sealed class MessageCollector(Catalogue catalogue, MeetingRepository meetings)
{
    /// <summary>The messages of a quarter.</summary>
    public async Task<UpwardReport> CollectAsync(Period quarter, CancellationToken cancellation)
    {
        var (from, before) = (UpwardReport.FirstDay(quarter), UpwardReport.FirstDay(quarter + 1));
        var regions = RegionAreas.Regions(catalogue, from.Year).Select(r => meetings.BetweenAsync(r.Code, from, before, cancellation));
        return UpwardReport.Of(quarter, (await Task.WhenAll(regions)).SelectMany(m => m));
    }
}
