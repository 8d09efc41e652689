namespace Reporting.Application.Meetings;

/// <summary>Counts what regions did in a year.</summary>
public sealed class ActivityReader(
    Catalogue catalogue, MeetingRepository meetings, OrderRepository orders, OrderStore contents, RunRepository runs,
    NewsletterRepository newsletters, TimeProvider clock)
{
    private const string KeyFigures = "key-figures";

    /// <summary>The table of some regions in a year.</summary>
    /// <param name="regions">The codes of the regions.</param>
    public async Task<YearActivities> OfAsync(int year, IReadOnlyList<string> regions, CancellationToken cancellation)
    {
        var packs = (await orders.PacksAsync(cancellation)).Where(o => IsIn(o.Date, o.Ordered, year)).ToList();
        var reports = await KeyFigureReportsAsync(year, cancellation);
        var letters = await NewslettersAsync(year, cancellation);
        var months = (await runs.ServedAsync(cancellation)).Select(r => r.Month).Where(m => m.Year == year).Distinct().ToList();
        var counted = new List<RegionActivities>();
        foreach (var region in regions)
        {
            var members = RegionAreas.Members(catalogue, region, year);
            var material = new ActivityMaterial(
                months.Sum(m => members.Count(a => catalogue.Area(a)!.Valid.Holds(m))), StatusNotes(packs, members),
                reports.Count(r => r.All(members.Contains)), letters.Count(l => l.Region == region));
            counted.Add(RegionActivities.Of(
                region, members, await meetings.OfAsync(year, region, cancellation), material, DanishDay.Of(clock)));
        }

        return YearActivities.Of(year, counted);
    }

    // One that is sent at the beginning of a year may have been begun the year before.
    private async Task<IReadOnlyList<Newsletter>> NewslettersAsync(int year, CancellationToken cancellation) =>
    [
        .. (await newsletters.OfYearAsync(year, cancellation)).Concat(await newsletters.OfYearAsync(year - 1, cancellation))
            .Where(l => l.Sending is { } sending && Day(sending.Ordered).Year == year),
    ];

    // Each area's own, once for each meeting, however often its pack was ordered.
    private static int StatusNotes(IEnumerable<ListedOrder> packs, IReadOnlyCollection<string> members) => packs
        .Where(o => o.State is OrderState.Done or OrderState.DoneWithFailures)
        .SelectMany(o => o.Areas.Where(members.Contains).Select(a => (a, o.Meeting ?? $"{o.Date ?? Day(o.Ordered)}"))).Distinct().Count();

    // The areas of each.
    private async Task<IReadOnlyList<IReadOnlyList<string>>> KeyFigureReportsAsync(int year, CancellationToken cancellation)
    {
        var named = (await orders.ReportsAsync(cancellation))
            .Where(r => r.State == OrderState.Done && r.Report == KeyFigures && IsIn(null, r.Ordered, year)).Select(r => r.Areas);
        var ids = (await orders.UnnamedReportsAsync(cancellation)).Where(o => IsIn(null, o.Ordered, year)).Select(o => o.Id);
        var read = await Task.WhenAll(ids.Select(id => contents.FindAsync(id, cancellation)));
        return [.. named, .. read.Select(c => c?.Report).OfType<ReportOrder>().Where(r => r.Id == KeyFigures).Select(r => r.Areas)];
    }

    private static bool IsIn(DateOnly? day, DateTimeOffset ordered, int year) => (day ?? Day(ordered)).Year == year;

    private static DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(DanishTime.Of(moment).DateTime);
}
