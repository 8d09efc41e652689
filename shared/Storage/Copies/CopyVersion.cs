using Azure;

namespace Reporting.Storage.Copies;

/// <summary>One version of a table's copy.</summary>
/// <param name="ETag">What it is known by until it is written again.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="At">When its table was read.</param>
internal sealed record CopyVersion(ETag ETag, int Rows, DateTimeOffset At);
