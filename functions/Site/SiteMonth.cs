using Reporting.Domain;
using Reporting.Storage;

namespace Reporting.Functions.Site;

/// <summary>Finds the month that a page is about.</summary>
internal sealed class SiteMonth(RunLedger runs)
{
    /// <summary>The month and revision that ?month= and ?revision= name, the newest unless they do; a page that says why not.</summary>
    public async Task<((Period Month, int Revision)? Run, IResult? Page)> FindAsync(HttpContext http, CancellationToken cancellation)
    {
        var context = SiteContext.Of(http);
        var (month, revision) = (http.Request.Query["month"].ToString(), http.Request.Query["revision"].ToString());
        if (month.Length == 0) month = MonthAddress.Latest;
        if (!MonthAddress.IsValid(month) || (revision.Length > 0 && !int.TryParse(revision, out _)))
            return (null, SitePage.Missing(http, context.Say("Måneden findes ikke", "There is no such month"),
                context.Say("Skriv for eksempel ?month=2026M03, eller vælg på siden.", "Write for example ?month=2026M03, or choose on the page.")));
        var (served, _) = await MonthAddress.ServedAsync(month, revision.Length > 0 ? int.Parse(revision) : null, runs, cancellation);
        return served is not null ? (served, null) : (null, SitePage.Missing(http, context.Say("Der er ingen tal endnu", "There are no figures yet"),
            context.Say("Måneden er ikke offentliggjort.", "The month is not published.")));
    }

    /// <summary>The published months, newest first.</summary>
    public async Task<IReadOnlyList<Period>> AllAsync(CancellationToken cancellation) =>
        [.. (await runs.PublishedAsync(cancellation)).Select(p => p.Month).Reverse()];
}
