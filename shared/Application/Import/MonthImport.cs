using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Reporting.Application.Operations;

namespace Reporting.Application.Import;

/// <summary>
/// Brings in what is new at the source and makes a run of it. Every step may be done again: the extracts are named by
/// their content, the run by its fingerprint, and a run that was begun is taken up where it was left.
/// </summary>
public sealed class MonthImport(
    Catalogue catalogue, IOptions<RunOptions> options, StorageAccount account, Queues queues, ExtractFetcher fetcher,
    ExtractStore extracts, RunRepository runs, ImportRepository imports, RunPlanner planner, WholeMonth whole, TimeProvider clock,
    ILogger<MonthImport> log)
{
    private static readonly TimeSpan WhenBusy = TimeSpan.FromSeconds(5);

    /// <summary>Does the import a message asks for; how it went is kept under the message's id.</summary>
    public async Task RunAsync(ImportMessage message, CancellationToken cancellation)
    {
        await using var only = await ImportLock.TryTakeAsync(account, cancellation);
        if (only is null)
        {
            await queues.SendAsync(QueueNames.Import, message, WhenBusy, cancellation);
            return;
        }

        var started = clock.GetUtcNow();
        var import = await imports.FindAsync(message.ImportId, cancellation)
            ?? new ImportJob(message.ImportId, ImportState.Queued, started, null, null);
        if (import.State is ImportState.MadeRun or ImportState.NothingNew) return; // The message is a duplicate.
        if (await ReplacedAsync(message, cancellation) is { } replaced)
        {
            await imports.NoteAsync(import with { State = ImportState.NothingNew, Run = replaced }, cancellation);
            return;
        }

        await imports.NoteAsync(import with { State = ImportState.Running }, cancellation);
        try
        {
            var ended = await ImportAsync(import with { Reason = null }, message.Month, started, cancellation);
            if (ended.State == ImportState.Failed) log.ImportHasFailed(ended);
            await imports.NoteAsync(ended, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await imports.NoteAsync(import with { State = ImportState.Running, Reason = failure.Message }, CancellationToken.None);
            throw;
        }
    }

    // What is served by now in place of the revision that a message wants replaced; null while that is served, or none is named.
    private async Task<RunKey?> ReplacedAsync(ImportMessage message, CancellationToken cancellation) =>
        message.Replaces is { } old && Period.TryParse(message.Month, out var month)
            && await runs.PublishedAsync(month, cancellation) is { } served && served != old ? new(month, served) : null;

    private async Task<ImportJob> ImportAsync(
        ImportJob import, string? asked, DateTimeOffset started, CancellationToken cancellation)
    {
        var fetched = await fetcher.FetchAsync(Period.TryParse(asked, out var wanted) ? wanted : null, cancellation);
        var read = await ExtractReader.ReadAsync(catalogue, extracts, fetched.Extracts, fetched.Parsed, cancellation);
        var problems = ProblemsOf(fetched, read);
        if (MonthOf(read.Panel, asked, out var why) is not { } month)
            return import with { State = ImportState.Failed, Reason = Reasons(why, problems) };

        var missing = await whole.MissingAsync(month, read.Reports, cancellation);
        var (run, isNew) = await RunOfAsync(month, fetched.Extracts, problems, missing, started, cancellation);
        // An earlier try of this import, cut off before it could note so, made a run that began after the import was asked for.
        var isMade = isNew || run.Started >= import.At || import.Run == run.Key;
        import = import with { Run = run.Key };
        if (!isNew && RunStates.IsEnded(run.State)) return import with { State = Ended() };
        await imports.NoteAsync(import with { State = ImportState.Running }, cancellation);
        await planner.PlanAsync(run, read, cancellation);
        return import with { State = Ended() };

        ImportState Ended() => isMade ? ImportState.MadeRun : ImportState.NothingNew;
    }

    private Dictionary<string, string> ProblemsOf(Fetched fetched, Extracted read) => fetched.Problems
        .Concat(read.Problems).Concat(ExtractReader.Doubts(catalogue, read))
        .Concat(read.Reports.SelectMany(r => r.Problems.Select(p => KeyValuePair.Create(r.Table, p))))
        .GroupBy(p => p.Key).OrderBy(g => g.Key, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => string.Join(' ', g.Select(p => p.Value)));

    private Period? MonthOf(Panel panel, string? asked, out string why)
    {
        why = "The source gave no figures.";
        // A period after today is a slip of the source and must not become the newest month.
        var today = clock.GetUtcNow();
        var newest = catalogue.Indicators.Select(i => panel.Newest(i.Id, Period.Month(today.Year, today.Month))?.LastMonth).Max();
        var oldest = panel.Indicators.SelectMany(i => panel.Of(i).Values).Select(s => (Period?)s.First.LastMonth).Min();
        if (asked is null || newest is null) return newest;
        why = $"The source has figures from {oldest} to {newest}, so there is no {asked} to make.";
        return Period.TryParse(asked, out var month) && month.Type == PeriodType.Month && month >= oldest && month <= newest
            ? month : null;
    }

    private static string Reasons(string why, IReadOnlyDictionary<string, string> problems) =>
        string.Join(' ', problems.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}: {p.Value}").Prepend(why));

    private async Task<(Run Run, bool IsNew)> RunOfAsync(
        Period month, IReadOnlyList<ExtractReference> extracts, IReadOnlyDictionary<string, string> problems,
        IReadOnlyList<string> missing, DateTimeOffset started, CancellationToken cancellation)
    {
        var fingerprint = Fingerprint(month, extracts);
        while (true)
        {
            var newest = await runs.NewestAsync(month, cancellation);
            if (newest?.Fingerprint == fingerprint && newest.State != RunState.Superseded)
            {
                if (newest.State != RunState.Failed) return (newest, false);
                if (await runs.MoveAsync(newest, RunState.Importing, r => Anew(r, problems, started), cancellation) is { } again)
                    return (again, true);
                continue;
            }

            // One that is being published is left to end: part of it may be public already.
            if (newest is { State: RunState.Importing or RunState.Computing }
                && await runs.MoveAsync(newest, RunState.Superseded, null, cancellation) is null) continue;
            var first = newest is null ? started : (await runs.OfMonth(month, cancellation).FirstAsync(cancellation)).Started;
            var run = New(month, (newest?.Revision ?? 0) + 1, fingerprint, extracts, problems, started) with
            {
                Missing = missing, TellBy = missing.Count == 0 ? null : whole.TellBy(first),
            };
            if (await runs.AddAsync(run, cancellation))
                return ((await runs.FindAsync(month, run.Revision, cancellation))!, true);
        }
    }

    private Run Anew(Run run, IReadOnlyDictionary<string, string> problems, DateTimeOffset started) => run with
    {
        Reason = null, Failed = 0, Problems = problems, Deadline = started + options.Value.Deadline,
    };

    private Run New(
        Period month, int revision, string fingerprint, IReadOnlyList<ExtractReference> extracts,
        IReadOnlyDictionary<string, string> problems, DateTimeOffset started) => new()
    {
        Month = month,
        Revision = revision,
        State = RunState.Importing,
        Fingerprint = fingerprint,
        Catalogue = catalogue.Id,
        Extracts = extracts,
        Problems = problems,
        Areas = catalogue.AreasIn(month).Count,
        Started = started,
        Deadline = started + options.Value.Deadline,
    };

    private string Fingerprint(Period month, IEnumerable<ExtractReference> extracts)
    {
        var parts = extracts.OrderBy(e => e.Table, StringComparer.Ordinal).Select(e => $"{e.Table}:{e.Sha256}");
        var text = string.Join('\n', parts.Prepend(month.ToString()).Prepend(catalogue.Parts.Fingerprint));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
