using System.Globalization;
using System.Text.Json;
using Reporting.Domain;
using Reporting.Storage.Tables;

namespace Reporting.Storage;

/// <summary>A run as a row of the table <c>runs</c>.</summary>
internal static class RunRow
{
    /// <summary>The row key of a revision; it sorts as the number does.</summary>
    public static string Key(int revision) => revision.ToString("D6", CultureInfo.InvariantCulture);

    /// <summary>A run's name where rows of all runs lie in one table; it sorts by month and revision.</summary>
    public static string Name(string month, int revision) => $"{month}-{Key(revision)}";

    public static TableEntity Write(Run run) => new(run.Month.ToString(), Key(run.Revision))
    {
        ["State"] = run.State.ToString(),
        ["Fingerprint"] = run.Fingerprint,
        ["Catalogue"] = run.Catalogue,
        ["Extracts"] = JsonSerializer.Serialize(run.Extracts),
        ["Problems"] = JsonSerializer.Serialize(run.Problems),
        ["Areas"] = run.Areas,
        ["Failed"] = run.Failed,
        ["Changes"] = run.Changes,
        ["Quarantined"] = run.Quarantined,
        ["Replaces"] = run.Replaces,
        ["Reason"] = run.Reason,
        ["Started"] = run.Started,
        ["ComputeStarted"] = run.ComputeStarted,
        ["PublishStarted"] = run.PublishStarted,
        ["Ended"] = run.Ended,
        ["Deadline"] = run.Deadline,
    };

    public static Run Read(TableEntity row) => new()
    {
        Month = Period.Parse(row.PartitionKey),
        Revision = int.Parse(row.RowKey, CultureInfo.InvariantCulture),
        State = Enum.Parse<RunState>(row.GetString("State")!),
        Fingerprint = row.GetString("Fingerprint")!,
        Catalogue = row.GetString("Catalogue")!,
        Extracts = JsonSerializer.Deserialize<List<ExtractReference>>(row.GetString("Extracts")!)!,
        Problems = JsonSerializer.Deserialize<Dictionary<string, string>>(row.GetString("Problems")!)!,
        Areas = row.GetInt32("Areas")!.Value,
        Failed = row.GetInt32("Failed")!.Value,
        Changes = row.GetInt32("Changes")!.Value,
        Quarantined = row.GetInt32("Quarantined")!.Value,
        Replaces = row.GetInt32("Replaces"),
        Reason = row.GetString("Reason"),
        Started = row.GetDateTimeOffset("Started")!.Value,
        ComputeStarted = row.GetDateTimeOffset("ComputeStarted"),
        PublishStarted = row.GetDateTimeOffset("PublishStarted"),
        Ended = row.GetDateTimeOffset("Ended"),
        Deadline = row.GetDateTimeOffset("Deadline")!.Value,
        ETag = row.ETag,
    };
}
