using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Options;

namespace Reporting.Application.Import;

/// <summary>What the source had.</summary>
/// <param name="Extracts">The newest extract of each table that ever gave one.</param>
/// <param name="Parsed">What was parsed of those that were fetched now, by table id.</param>
/// <param name="Problems">What went wrong, by table id.</param>
public sealed record Fetched(
    IReadOnlyList<ExtractReference> Extracts, IReadOnlyDictionary<string, ParsedExtract> Parsed,
    IReadOnlyDictionary<string, string> Problems);

/// <summary>An extract after parsing.</summary>
/// <param name="Report">What was found in it.</param>
/// <param name="Panel">Its series.</param>
public sealed record ParsedExtract(ExtractReport Report, Panel Panel);

/// <summary>Fetches the tables that changed and keeps every response as it came.</summary>
public sealed class ExtractFetcher(
    Catalogue catalogue, IOptions<SourceOptions> source, JobindsatsClient client, ExtractStore store, SourceRepository repository, TimeProvider clock)
{
    private static readonly TimeSpan CorrectedWithin = TimeSpan.FromDays(4), CheckedEvery = TimeSpan.FromDays(7);
    private const int AtOnce = 4;
    private const int YearsOfHistory = 5;
    private const int TimeoutsForAll = 4;

    // Beyond ten minutes the host would end the function, and the tables that were had would be lost with those that hang.
    private TimeSpan Within => source.Value.Timeout * TimeoutsForAll;

    /// <summary>
    /// The newest extract of every table. A table that cannot be fetched stops no other: its last extract is used, and
    /// the problem is told.
    /// </summary>
    /// <param name="month">The month wanted, which may lie further back than is fetched otherwise; null for the newest.</param>
    public async Task<Fetched> FetchAsync(Period? month, CancellationToken cancellation)
    {
        var last = await repository.LastAsync(catalogue.Id, cancellation);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Within);
        var updates = await UpdatesAsync(limit.Token, cancellation);
        var extracts = new ConcurrentDictionary<string, ExtractReference>();
        var parsed = new ConcurrentDictionary<string, ParsedExtract>();
        var problems = new ConcurrentDictionary<string, string>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(catalogue.Parts.Tables, options, async (table, stop) =>
        {
            var before = last.GetValueOrDefault(table.Id);
            if (before is not null) extracts[table.Id] = before.Extract;
            try
            {
                var (newest, content) = await NewestAsync(table, month, before, updates.GetValueOrDefault(table.Id), limit.Token, stop);
                extracts[table.Id] = newest;
                if (content is not null) parsed[table.Id] = content;
            }
            catch (Exception missing) when (IsMissing(missing, stop))
            {
                problems[table.Id] = Reason(table, missing) + (before is null ? "" : " The extract from before is used.");
            }
        });
        return new Fetched(
            [.. catalogue.Parts.Tables.Where(t => extracts.ContainsKey(t.Id)).Select(t => extracts[t.Id])], parsed, problems);
    }

    private static bool IsMissing(Exception failure, CancellationToken cancellation) =>
        failure is SourceException || failure is OperationCanceledException && !cancellation.IsCancellationRequested;

    private string Reason(SourceTable table, Exception missing) => missing is SourceException ? missing.Message
        : $"Table {table.Id}: the source did not give it within the {Within.TotalSeconds} seconds that all tables together may take. The next import tries again.";

    // Only the fetches themselves decide: without the list of updates every table counts as changed.
    private async Task<IReadOnlyDictionary<string, string?>> UpdatesAsync(CancellationToken limit, CancellationToken cancellation)
    {
        try
        {
            using var once = CancellationTokenSource.CreateLinkedTokenSource(limit); // the tables need the time that is left
            once.CancelAfter(source.Value.Timeout);
            return await client.UpdatesAsync(once.Token);
        }
        catch (Exception missing) when (IsMissing(missing, cancellation))
        {
            return new Dictionary<string, string?>();
        }
    }

    // Only the source is waited for no longer than the limit: what it gave is kept and read, however long others take.
    private async Task<(ExtractReference Extract, ParsedExtract? Parsed)> NewestAsync(
        SourceTable table, Period? month, LastExtract? before, string? update, CancellationToken limit, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (month is null && before is not null && update is not null && update == before.Update && !IsDue(before, now))
            return (before.Extract, null);
        var latest = (YearsOfHistory + YearsSince(month)) * new Period(table.PeriodType, 0).PerYear + 2;
        await using var response = await FetchAsync(table, latest, limit);
        if (before?.Extract.Sha256 == response.Sha256)
        {
            await repository.NoteAsync(catalogue.Id, before with { Update = update, Checked = now }, cancellation);
            return (before.Extract, null);
        }

        await store.KeepAsync(table.Id, response.Sha256, response.Content, cancellation);
        response.Content.Position = 0;
        var parsed = await ParseAsync(table, response.Content, cancellation);
        var extract = new ExtractReference(table.Id, response.Sha256, now, response.Demo);
        await repository.NoteAsync(catalogue.Id, new LastExtract(extract, update, now), cancellation);
        return (extract, parsed);
    }

    // A table may be corrected under the same date of update, most likely in the days after it. One whose date says nothing, or
    // that was not looked at for a week, is fetched too.
    private static bool IsDue(LastExtract before, DateTimeOffset now) =>
        !DateTimeOffset.TryParse(before.Update, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var updated)
        || before.Checked < updated + CorrectedWithin || now - before.Checked >= CheckedEvery;

    private async Task<FetchedResponse> FetchAsync(SourceTable table, int latest, CancellationToken cancellation)
    {
        using var span = Telemetry.Spans.StartActivity("fetch " + table.Id, ActivityKind.Client);
        var (started, outcome) = (Stopwatch.GetTimestamp(), "failed");
        try
        {
            var response = await client.FetchAsync(catalogue, table, latest, cancellation);
            outcome = "done";
            return response;
        }
        finally
        {
            if (outcome == "failed") span?.SetStatus(ActivityStatusCode.Error);
            Telemetry.Source.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, new("reporting.table", table.Id),
                new("reporting.outcome", outcome));
        }
    }

    private int YearsSince(Period? month) => month is null ? 0 : clock.GetUtcNow().Year - month.Value.Year;

    // What cannot be read, or says nothing, must not take the place of figures that came before, nor count as fetched.
    private async Task<ParsedExtract> ParseAsync(SourceTable table, Stream content, CancellationToken cancellation)
    {
        var panel = new Panel();
        var report = await ExtractParser.ParseAsync(content, table, catalogue, panel, cancellation);
        if (report.Newest is null) throw new SourceException(string.Join(' ', report.Problems)) { Table = table.Id };
        return new ParsedExtract(report, panel);
    }
}
