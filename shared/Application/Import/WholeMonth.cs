using Microsoft.Extensions.Options;
using Reporting.Application.Mail;

namespace Reporting.Application.Import;

/// <summary>Finds which tables a month still waits for: tables are published on different days, and a month is told once.</summary>
public sealed class WholeMonth(Catalogue catalogue, RunRepository runs, RunStore store, IOptions<MailOptions> mails)
{
    /// <summary>
    /// The monthly tables that have not come as far in the month as they had in the month before, by id. One that did not come
    /// then either is not waited for again, and of the first month nothing is known.
    /// </summary>
    /// <param name="reports">What was found in the extracts of the month.</param>
    public async Task<IReadOnlyList<string>> MissingAsync(
        Period month, IReadOnlyList<ExtractReport> reports, CancellationToken cancellation)
    {
        var served = await runs.PublishedAsync(cancellation);
        if (served.Any(r => r.Month > month) || served.LastOrDefault(r => r.Month < month) is not { Revision: > 0 } key) return [];
        if (await runs.FindAsync(key.Month, key.Revision, cancellation) is not { } before || before.Catalogue != catalogue.Id) return [];
        var earlier = await store.ListAsync<ExtractReport>(key.Month, key.Revision, RunLists.Reports, cancellation);
        var now = reports.ToDictionary(r => r.Table, r => LagOf(r, month), StringComparer.Ordinal);
        return [.. earlier.Where(r => !before.Missing.Contains(r.Table) && LagOf(r, before.Month) is { } lag
            && !(now.GetValueOrDefault(r.Table) <= lag)).Select(r => r.Table).Order(StringComparer.Ordinal)];
    }

    /// <summary>When a month that waits is told nonetheless: some days after its first run began.</summary>
    /// <param name="first">When the month's first run began, or begins now.</param>
    public DateTimeOffset TellBy(DateTimeOffset first) => first + TimeSpan.FromDays(mails.Value.WaitDays);

    // Months from a table's newest period to the month; null where it is not a monthly table, or has nothing.
    private static int? LagOf(ExtractReport report, Period month) =>
        report.Newest is { Type: PeriodType.Month } newest ? Math.Max(0, month - newest) : null;
}
