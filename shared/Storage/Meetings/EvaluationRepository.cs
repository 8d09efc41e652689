using Azure.Data.Tables;

namespace Reporting.Storage.Meetings;

/// <summary>What came of an answer about a meeting.</summary>
public enum EvaluationOutcome
{
    /// <summary>It is kept, or was already.</summary>
    Done,

    /// <summary>Another answer was given since the form was made.</summary>
    Conflict,

    /// <summary>The answer was changed as often as it can be.</summary>
    TooMany,
}

/// <summary>
/// What jobcentres are asked about meetings, and what they answer: a row for each area of a meeting. An answer is noted in the
/// meeting's history, but not what it says.
/// </summary>
public sealed class EvaluationRepository(StorageAccount account, TimeProvider clock)
{
    private readonly TableCopies copies = new(account);
    private readonly TableClient table = account.Tables.GetTableClient(TableNames.Meetings);

    /// <summary>What the jobcentres were asked about a meeting, and answered; those that were not asked and did not answer are missing.</summary>
    public Task<IReadOnlyList<MeetingEvaluation>> OfAsync(string meeting, CancellationToken cancellation) =>
        ReadAsync(MeetingKeys.PartitionOf(meeting), MeetingKeys.EvaluationsOf(meeting), cancellation);

    /// <summary>The same of all meetings of a region's year.</summary>
    public Task<IReadOnlyList<MeetingEvaluation>> OfYearAsync(int year, string region, CancellationToken cancellation) =>
        ReadAsync(MeetingKeys.Partition(year, region), MeetingKeys.AllEvaluations, cancellation);

    /// <summary>What a jobcentre was asked and answered; of version 0 when nothing is kept.</summary>
    public async Task<MeetingEvaluation> FindAsync(string meeting, string area, CancellationToken cancellation) =>
        Read(await RowAsync(meeting, area, cancellation), meeting, area);

    /// <summary>Notes that a jobcentre is asked today, unless it was asked before about the meeting as it was held.</summary>
    /// <param name="today">The day it is in Denmark.</param>
    /// <returns>What it was asked and answered.</returns>
    public async Task<MeetingEvaluation> AskAsync(Meeting meeting, string area, DateOnly today, CancellationToken cancellation)
    {
        while (true)
        {
            var row = await RowAsync(meeting.Id, area, cancellation);
            var known = Read(row, meeting.Id, area);
            if (known.Asked > meeting.Date) return known;
            // Whoever has answered about the meeting as it was held has answered, however its day was corrected.
            var asked = known.IsAnswered(meeting) ? known with { Asked = today } : known.AskedOn(today);
            if (await table.TrySubmitAsync([Write(row, asked)], cancellation)) return asked;
        }
    }

    /// <summary>Keeps an answer. The same answer twice is one.</summary>
    /// <param name="version">The version that the form was made from.</param>
    /// <param name="by">The jobcentre's name, for the history: it is not kept who at the jobcentre answers.</param>
    /// <returns>What came of it, and what is kept now.</returns>
    public async Task<(EvaluationOutcome Outcome, MeetingEvaluation Now)> AnswerAsync(
        string meeting, string area, int version, EvaluationAnswer answer, string by, CancellationToken cancellation)
    {
        while (true)
        {
            var row = await RowAsync(meeting, area, cancellation);
            var known = Read(row, meeting, area);
            if (known.Answer?.SaysTheSame(answer) == true) return (EvaluationOutcome.Done, known);
            if (known.Version != version) return (EvaluationOutcome.Conflict, known);
            if (known.Earlier.Count >= MeetingEvaluation.MaxEarlier) return (EvaluationOutcome.TooMany, known);
            var next = known.With(answer with { At = clock.GetUtcNow() });
            if (await TryChangeAsync(row, next, by, "evaluation answered", null, cancellation)) return (EvaluationOutcome.Done, next);
        }
    }

    /// <summary>Removes what a jobcentre wrote in words, here and in the table's copy; what is gone stays gone.</summary>
    /// <param name="by">Who removes it.</param>
    public async Task RemoveTextAsync(string meeting, string area, string by, CancellationToken cancellation)
    {
        while (await RowAsync(meeting, area, cancellation) is { } row && EvaluationRow.Read(row) is { Answer.Text: not null } known)
            if (await TryChangeAsync(row, known.WithoutText(), by, "evaluation text removed", area, cancellation)) break;
        await copies.RefreshAsync(TableNames.Meetings, MeetingKeys.PartitionOf(meeting), MeetingKeys.Evaluation(meeting, area), cancellation);
    }

    private Task<bool> TryChangeAsync(
        EvaluationRow? row, MeetingEvaluation next, string by, string what, string? detail, CancellationToken cancellation) =>
        table.TrySubmitAsync(
            [Write(row, next), MeetingChangeRow.Note(next.Meeting, new(clock.GetUtcNow(), by, what, null, detail, null))], cancellation);

    private static TableTransactionAction Write(EvaluationRow? known, MeetingEvaluation next) =>
        known is null ? TableChange.Add(EvaluationRow.Write(next)) : TableChange.Replace(EvaluationRow.Write(next), known.ETag);

    private static MeetingEvaluation Read(EvaluationRow? row, string meeting, string area) =>
        row is null ? new(meeting, area) : EvaluationRow.Read(row);

    private Task<EvaluationRow?> RowAsync(string meeting, string area, CancellationToken cancellation) =>
        table.GetOrNullAsync<EvaluationRow>(MeetingKeys.PartitionOf(meeting), MeetingKeys.Evaluation(meeting, area), cancellation);

    private async Task<IReadOnlyList<MeetingEvaluation>> ReadAsync(string partition, string prefix, CancellationToken cancellation) =>
        await table.RowsAsync<EvaluationRow>(
            TableFilter.Partition(partition).And(TableFilter.RowPrefix(prefix)), cancellation: cancellation)
            .Select(EvaluationRow.Read).ToListAsync(cancellation);

    private sealed record EvaluationRow : JsonRow<MeetingEvaluation>
    {
        public static EvaluationRow Write(MeetingEvaluation evaluation)
        {
            var row = new EvaluationRow
            {
                PartitionKey = MeetingKeys.PartitionOf(evaluation.Meeting),
                RowKey = MeetingKeys.Evaluation(evaluation.Meeting, evaluation.Area),
            };
            row.Put(evaluation);
            return row;
        }

        public static MeetingEvaluation Read(EvaluationRow row) => row.Get(TableNames.Meetings);
    }
}
