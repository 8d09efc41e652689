using System.Globalization;
using System.Text.Json;

namespace Reporting.Storage.Runs;

/// <summary>A run as a row of the table <c>runs</c>.</summary>
internal sealed record RunRow : Row
{
    public string State { get; set; } = "";

    public string Fingerprint { get; set; } = "";

    public string Catalogue { get; set; } = "";

    public string Extracts { get; set; } = "";

    public string Problems { get; set; } = "";

    public int Areas { get; set; }

    public int Failed { get; set; }

    public int Changes { get; set; }

    public int Withdrawn { get; set; }

    public int Quarantined { get; set; }

    public int? Replaces { get; set; }

    public string Missing { get; set; } = "";

    public DateTimeOffset? TellBy { get; set; }

    public string Mails { get; set; } = "";

    public int? Told { get; set; }

    public string? Reason { get; set; }

    public DateTimeOffset Started { get; set; }

    public DateTimeOffset? ComputeStarted { get; set; }

    public DateTimeOffset? PublishStarted { get; set; }

    public DateTimeOffset? Ended { get; set; }

    public DateTimeOffset Deadline { get; set; }

    /// <summary>The row key of a revision; it sorts as the number does.</summary>
    public static string Key(int revision) => revision.ToString("D6", CultureInfo.InvariantCulture);

    /// <summary>A run's name where rows of all runs lie in one table; it sorts by month and revision.</summary>
    public static string Name(RunKey run) => $"{run.Month}-{Key(run.Revision)}";

    public static RunRow Write(Run run) => new()
    {
        PartitionKey = run.Month.ToString(),
        RowKey = Key(run.Revision),
        State = run.State.ToString(),
        Fingerprint = run.Fingerprint,
        Catalogue = run.Catalogue,
        Extracts = JsonSerializer.Serialize(run.Extracts),
        Problems = JsonSerializer.Serialize(run.Problems),
        Areas = run.Areas,
        Failed = run.Failed,
        Changes = run.Changes,
        Withdrawn = run.Withdrawn,
        Quarantined = run.Quarantined,
        Replaces = run.Replaces,
        Missing = string.Join(' ', run.Missing),
        TellBy = run.TellBy,
        Mails = run.Mails.ToString(),
        Told = run.Told,
        Reason = run.Reason,
        Started = run.Started,
        ComputeStarted = run.ComputeStarted,
        PublishStarted = run.PublishStarted,
        Ended = run.Ended,
        Deadline = run.Deadline,
    };

    public static Run Read(RunRow row) => new()
    {
        Month = Period.Parse(row.PartitionKey),
        Revision = int.Parse(row.RowKey, CultureInfo.InvariantCulture),
        State = Enum.Parse<RunState>(row.State),
        Fingerprint = row.Fingerprint,
        Catalogue = row.Catalogue,
        Extracts = JsonSerializer.Deserialize<List<ExtractReference>>(row.Extracts)!,
        Problems = JsonSerializer.Deserialize<Dictionary<string, string>>(row.Problems)!,
        Areas = row.Areas,
        Failed = row.Failed,
        Changes = row.Changes,
        Withdrawn = row.Withdrawn,
        Quarantined = row.Quarantined,
        Replaces = row.Replaces,
        Missing = row.Missing.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        TellBy = row.TellBy,
        Mails = row.Mails.Length == 0 ? RunMails.Told : Enum.Parse<RunMails>(row.Mails),
        // Rows from when every revision was told at once do not say.
        Told = row.Mails.Length == 0 ? row.Replaces : row.Told,
        Reason = row.Reason,
        Started = row.Started,
        ComputeStarted = row.ComputeStarted,
        PublishStarted = row.PublishStarted,
        Ended = row.Ended,
        Deadline = row.Deadline,
        Version = row.ETag.ToString(),
    };
}
