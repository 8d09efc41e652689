namespace Reporting.Sources.Jobindsats;

/// <summary>A row with something that cannot be right; the cells concerned are set aside.</summary>
/// <param name="Table">The id of the table.</param>
/// <param name="Row">The row's place in the response, from 1.</param>
/// <param name="Reason">What is wrong, with the column and the value.</param>
/// <param name="Content">
/// The row's JSON, cut at 200 characters. Of the earlier of two rows that disagree only what the catalogue reads is
/// known; other columns stand as <c>…</c>.
/// </param>
public sealed record QuarantinedRow(string Table, long Row, string Reason, string Content);

/// <summary>What reading one response showed.</summary>
/// <param name="Table">The id of the table.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Oldest">The oldest period of a known area, or null.</param>
/// <param name="Newest">The newest period of a known area, or null.</param>
/// <param name="UnknownAreas">How many rows there are of each area that is not in the catalogue, by the source's name.</param>
/// <param name="MissingColumns">Columns that indicators need and the response does not have.</param>
/// <param name="Quarantined">The first rows that cannot be right, at most 1,000, in their order.</param>
/// <param name="QuarantinedCount">How many rows cannot be right.</param>
/// <param name="Problems">What an operator should look at, in English sentences.</param>
public sealed record ExtractReport(
    string Table, long Rows, Period? Oldest, Period? Newest, IReadOnlyDictionary<string, long> UnknownAreas,
    IReadOnlyList<string> MissingColumns, IReadOnlyList<QuarantinedRow> Quarantined, long QuarantinedCount,
    IReadOnlyList<string> Problems)
{
    /// <summary>The areas that have rows; null without any, and in reports of earlier versions.</summary>
    public TableCoverage? Coverage { get; init; }
}

/// <summary>The areas that a table has rows of.</summary>
/// <param name="Period">The newest period of most areas: a single row of another period does not move it.</param>
/// <param name="Areas">The codes of the areas with a row of that period or a newer one.</param>
public sealed record TableCoverage(Period Period, IReadOnlyCollection<string> Areas);
