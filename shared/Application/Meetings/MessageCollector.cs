namespace Reporting.Application.Meetings;

/// <summary>Collects a quarter's messages from minutes.</summary>
public sealed class MessageCollector(Catalogue catalogue, MeetingRepository meetings)
{
    /// <summary>The messages of a quarter.</summary>
    /// <param name="isShown">Which meetings count; all when left out.</param>
    public async Task<UpwardReport> CollectAsync(
        Period quarter, CancellationToken cancellation, Func<Meeting, bool>? isShown = null)
    {
        var (from, before) = (UpwardReport.FirstDay(quarter), UpwardReport.FirstDay(quarter + 1));
        var regions = RegionAreas.Regions(catalogue, from.Year).Select(r => meetings.BetweenAsync(r.Code, from, before, cancellation));
        return UpwardReport.Of(quarter, (await Task.WhenAll(regions)).SelectMany(m => m).Where(isShown ?? (_ => true)));
    }
}
