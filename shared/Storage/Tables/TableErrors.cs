using Azure;
using Azure.Data.Tables;

namespace Reporting.Storage.Tables;

/// <summary>What becomes of refusals and of answers that did not come.</summary>
internal static class TableErrors
{
    private const string NoTable = "TableNotFound";

    // Where the client looks for the index of the change.
    private const string FailedIndex = "FailedEntity";

    /// <summary>
    /// Asks, with a message that names the table and keys when it fails. What one change of a batch failed by stays the client's
    /// own exception; see <see cref="Refusal"/>.
    /// </summary>
    /// <exception cref="RequestFailedException">With status 0: no try got an answer.</exception>
    public static async Task<T> AskAsync<T>(string what, Func<Task<T>> ask, CancellationToken cancellation)
    {
        try
        {
            return await ask();
        }
        catch (RequestFailedException refused)
            when (refused.Status != 0 && (refused is not TableTransactionFailedException || refused.ErrorCode == NoTable))
        {
            throw Failure(what, refused.Status, refused.ErrorCode, refused.Message.Split('\n')[0].TrimEnd());
        }
        catch (Exception e) when (IsNoAnswer(e, cancellation))
        {
            throw new RequestFailedException(0, $"{what} got no answer: {e.Message}", null, e);
        }
    }

    /// <summary>As <see cref="AskAsync"/>; null when it is refused in an expected way.</summary>
    public static async Task<Response?> TryAsync(
        string what, Func<Task<Response>> ask, Func<RequestFailedException, bool> expected, CancellationToken cancellation)
    {
        try
        {
            return await AskAsync(what, ask, cancellation);
        }
        catch (RequestFailedException refused) when (expected(refused))
        {
            return null;
        }
    }

    /// <summary>
    /// Whether the row is not there or another version. A missing table is another matter: that is a fault in the set-up.
    /// </summary>
    public static bool IsAbsentOrChanged(RequestFailedException refused) =>
        refused.Status == 412 || refused is { Status: 404, ErrorCode: "ResourceNotFound" or "EntityNotFound" };

    /// <summary>The client takes every 404 for an absent row.</summary>
    public static void ThrowWithoutTable(string what, Response answer)
    {
        if (answer.Headers.TryGetValue("x-ms-error-code", out var code)
            ? code == NoTable : answer.Content.ToString().Contains(NoTable, StringComparison.Ordinal))
            throw Failure(what, answer.Status, NoTable, "The table does not exist.");
    }

    /// <summary>What one change of a batch failed by, with a message that names its row.</summary>
    public static TableTransactionFailedException Refusal(
        string what, TableTransactionAction change, TableTransactionFailedException refused)
    {
        var (row, detail) = (change.Entity, refused.Message.Split('\n')[0].TrimEnd());
        var named = Failure(
            $"{what}: {change.ActionType} of ({row.PartitionKey}, {row.RowKey})", refused.Status, refused.ErrorCode, detail);
        named.Data[FailedIndex] = $"{refused.FailedTransactionActionIndex}";
        return new(named);
    }

    private static RequestFailedException Failure(string what, int status, string? code, string detail) =>
        new(status, $"{what} failed with {status} {code ?? "(no code)"}: {detail}", code, null);

    private static bool IsNoAnswer(Exception e, CancellationToken cancellation) =>
        e is RequestFailedException { Status: 0 } or AggregateException or IOException
        || (e is OperationCanceledException && !cancellation.IsCancellationRequested);
}
