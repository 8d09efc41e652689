namespace Reporting.Storage.Copies;

/// <summary>A run as it ends, kept with its blobs before anything of it is public: the tables can be made again from it.</summary>
/// <param name="Run">The run, in the state it ends in.</param>
/// <param name="Failed">The areas without documents.</param>
public sealed record EndedRun(Run Run, IReadOnlyList<WorkItem> Failed);
