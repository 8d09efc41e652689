using System.Text.Json.Serialization;

namespace Reporting.Domain.Runs;

/// <summary>A response of the source as it is kept.</summary>
/// <param name="Table">The table's id.</param>
/// <param name="Sha256">The hash of the response as received.</param>
/// <param name="Retrieved">When this content was first received.</param>
/// <param name="Demo">Whether the source called it demonstration data.</param>
public sealed record ExtractReference(string Table, string Sha256, DateTimeOffset Retrieved, bool Demo);

/// <summary>Where the mails of a run that is public stand.</summary>
public enum RunMails
{
    /// <summary>They are written down to be sent, or there was nobody to send them to.</summary>
    Told,

    /// <summary>They wait until the month is whole, or for its last day.</summary>
    Waiting,

    /// <summary>They are being written down.</summary>
    Telling,

    /// <summary>A later revision or month came first and tells what this one would have.</summary>
    Dropped,
}

/// <summary>A month run: one revision of one month.</summary>
public sealed record Run
{
    /// <summary>The month.</summary>
    public required Period Month { get; init; }

    /// <summary>1 for the first, then 2, 3 ...</summary>
    public required int Revision { get; init; }

    /// <summary>Where it stands; changed along <see cref="RunStates"/> only.</summary>
    public required RunState State { get; init; }

    /// <summary>The hash of all that the run is made of: catalogue, month and extracts.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The id of the catalogue it is made with.</summary>
    public required string Catalogue { get; init; }

    /// <summary>The extracts it is made of.</summary>
    public required IReadOnlyList<ExtractReference> Extracts { get; init; }

    /// <summary>Tables that gave nothing new or nothing at all, with the reason, by table id.</summary>
    public IReadOnlyDictionary<string, string> Problems { get; init; } = new Dictionary<string, string>();

    /// <summary>How many areas it has.</summary>
    public int Areas { get; init; }

    /// <summary>How many of them failed; known once the run has ended.</summary>
    public int Failed { get; init; }

    /// <summary>How many observations differ from the revision before.</summary>
    public int Changes { get; init; }

    /// <summary>How many figures it withholds that the revision before had published; then earlier revisions are closed.</summary>
    public int Withdrawn { get; init; }

    /// <summary>How many rows of the extracts are in quarantine.</summary>
    public int Quarantined { get; init; }

    /// <summary>The revision that was served for the month when this one was made public; null when none was.</summary>
    public int? Replaces { get; init; }

    /// <summary>The ids of the tables that have not come as far in the month as they had the month before.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>When the month is told although tables are missing; null where none is.</summary>
    public DateTimeOffset? TellBy { get; init; }

    /// <summary>Where its mails stand.</summary>
    public RunMails Mails { get; init; }

    /// <summary>The revision of the month that subscribers were told of before this one; null when of none.</summary>
    public int? Told { get; init; }

    /// <summary>Whether its mails need wait no longer.</summary>
    public bool IsToBeTold(DateTimeOffset now) => Missing.Count == 0 || TellBy is null || TellBy <= now;

    /// <summary>Why it failed, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>When the import that made it began.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>When the computing began.</summary>
    public DateTimeOffset? ComputeStarted { get; init; }

    /// <summary>When the publishing began.</summary>
    public DateTimeOffset? PublishStarted { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>When it must have ended; then what is missing is given up.</summary>
    public required DateTimeOffset Deadline { get; init; }

    /// <summary>The version it was read in; a change is refused when somebody else changed it since.</summary>
    [JsonIgnore]
    public string Version { get; init; } = "";

    /// <summary>Which run it is.</summary>
    [JsonIgnore]
    public RunKey Key => new(Month, Revision);

    /// <summary>The run's id, as printed on every document.</summary>
    public string Id => $"{Month}-r{Revision}-{Fingerprint[..8]}";

    /// <summary>What the run's documents carry.</summary>
    public RunStamp Stamp => new(Id, Month, Revision, Extracts.Any(e => e.Demo),
        Extracts.ToDictionary(e => e.Table, e => new SourceStamp(e.Sha256, e.Retrieved), StringComparer.Ordinal));
}
