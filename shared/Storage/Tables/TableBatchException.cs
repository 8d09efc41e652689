using Azure;

namespace Reporting.Storage.Tables;

/// <summary>
/// The service refused a batch because of one operation, and did none of them. Status and code are that operation's, such as
/// 409 EntityAlreadyExists, 404 ResourceNotFound or 412 UpdateConditionNotSatisfied.
/// </summary>
public sealed class TableBatchException : RequestFailedException
{
    internal TableBatchException(TableError error, string what, int? index)
        : base(error.Status, error.Message(what), error.Code, null) => FailedIndex = index;

    /// <summary>The failed operation's place in the list, from 0; null when the service did not tell.</summary>
    public int? FailedIndex { get; }
}
