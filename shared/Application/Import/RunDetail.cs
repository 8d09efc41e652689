namespace Reporting.Application.Import;

/// <summary>Everything about one run.</summary>
/// <param name="Percent">How many of its areas are done or given up.</param>
/// <param name="Revisions">The revisions the month has.</param>
/// <param name="Mails">Where the mails of the run stand, and what they wait for.</param>
public sealed record RunDetail(
    string Month, int Revision, string RunId, string State, string Catalogue, bool Demo, string? Reason, int Percent,
    AreaCounts Counts, StageSeconds Seconds, DateTimeOffset Started, DateTimeOffset? Ended, DateTimeOffset Deadline,
    IEnumerable<FailedAreaView> FailedAreas, QuarantineView Quarantine, IEnumerable<SourceProblem> SourceProblems,
    ChangesLink Changes, IEnumerable<ExtractView> Extracts, IReadOnlyList<int> Revisions, MailsView Mails);

/// <summary>Where a run's mails stand.</summary>
/// <param name="State">Told, waiting, being written down, or dropped for a later revision that tells the same.</param>
/// <param name="Missing">The ids of the tables that the month waits or waited for.</param>
/// <param name="TellBy">When the month is told nonetheless; null where nothing is missing.</param>
public sealed record MailsView(string State, IReadOnlyList<string> Missing, DateTimeOffset? TellBy);

/// <summary>How many areas are done, failed and left.</summary>
public sealed record AreaCounts(int Areas, int Done, int Failed, int Pending);

/// <summary>How long each stage took, or has taken so far; null for one that has not begun.</summary>
public sealed record StageSeconds(double? Importing, double? Computing, double? Publishing);

/// <summary>An area without documents, and why.</summary>
public sealed record FailedAreaView(string Area, string? Name, string Reason);

/// <summary>How many rows cannot be right, and the first of them.</summary>
public sealed record QuarantineView(int Count, IEnumerable<QuarantinedRow> Rows);

/// <summary>A table that gave nothing new or nothing at all, and why.</summary>
public sealed record SourceProblem(string Table, string Problem);

/// <summary>How many observations differ from the revision before, and where they are listed.</summary>
public sealed record ChangesLink(int Count, string Url);

/// <summary>An extract that a run is made of; what reading it showed is null until it is read.</summary>
public sealed record ExtractView(
    string Table, string Sha256, DateTimeOffset Retrieved, bool Demo, long? Rows, string? Oldest, string? Newest,
    IReadOnlyDictionary<string, long>? UnknownAreas, IReadOnlyList<string>? MissingColumns);
