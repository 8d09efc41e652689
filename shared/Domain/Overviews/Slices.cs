using System.Text.Json.Serialization;

namespace Reporting.Domain.Overviews;

/// <summary>Where a table's numbers came from.</summary>
/// <param name="Sha256">The hash of the response as received, in lower-case hexadecimal.</param>
/// <param name="Retrieved">When it was received, in UTC.</param>
public sealed record SourceStamp(string Sha256, DateTimeOffset Retrieved);

/// <summary>The facts of a month run that every document of it carries.</summary>
/// <param name="Id">The run's id, such as <c>2026M03-r1-9f86d081</c>.</param>
/// <param name="Month">The month the run is of.</param>
/// <param name="Revision">1 for the first run of the month, then 2, 3 ...</param>
/// <param name="Demo">Whether the numbers are made up for demonstration.</param>
/// <param name="Sources">The origin of each table's numbers, by table id.</param>
public sealed record RunStamp(
    string Id, Period Month, int Revision, bool Demo, IReadOnlyDictionary<string, SourceStamp> Sources)
{
    /// <summary>Which run it is.</summary>
    [JsonIgnore]
    public RunKey Key => new(Month, Revision);
}

/// <summary>All that one area's overview needs of its own figures.</summary>
/// <param name="Run">The run it belongs to.</param>
/// <param name="Area">The area's code.</param>
/// <param name="Group">The id of the comparison group, or null when the area has none.</param>
/// <param name="Newest">The newest period of each indicator with a source that gave anything, by indicator id.</param>
/// <param name="Provisional">The indicators whose newest period is still expected to change.</param>
/// <param name="Series">The area's series up to the newest period, by indicator id; sums have none.</param>
public sealed record AreaSlice(
    RunStamp Run, string Area, string? Group, IReadOnlyDictionary<string, Period> Newest,
    IReadOnlyCollection<string> Provisional, IReadOnlyDictionary<string, Series> Series)
{
    /// <summary>The stored verdicts, by indicator id.</summary>
    public IReadOnlyDictionary<string, Verdict> Verdicts { get; init; } = new Dictionary<string, Verdict>();

    /// <summary>The stored findings; null in slices that were written before there were any.</summary>
    public IReadOnlyList<Finding>? Findings { get; init; }

    /// <summary>The findings: as stored, or made of the stored verdicts.</summary>
    public IReadOnlyList<Finding> FindingsIn(Catalogue catalogue) => Findings ?? AreaFindings.Of(catalogue, Area, Verdicts.Values);
}

/// <summary>What the members of a group give together, shared by all of them.</summary>
/// <param name="Group">The group's id.</param>
/// <param name="Members">The members' codes in the month.</param>
/// <param name="Figures">Best, mean and trend of each indicator, by indicator id.</param>
public sealed record GroupSlice(
    string Group, IReadOnlyList<string> Members, IReadOnlyDictionary<string, GroupFigures> Figures);

/// <summary>Best, mean and trend of one indicator over a group.</summary>
/// <param name="Best">The best member's development or level, in the indicator's own change or unit.</param>
/// <param name="BestAreas">The codes of the members that share the best.</param>
/// <param name="Mean">The group's mean development or level.</param>
/// <param name="Trend">
/// The newest periods of the group, oldest first: for counts an index that is 100 in the first period with a value,
/// for rates the mean in per cent; null where it cannot be made. Empty for sums.
/// </param>
public sealed record GroupFigures(
    Figure Best, IReadOnlyList<string> BestAreas, Figure Mean, IReadOnlyList<decimal?> Trend)
{
    /// <summary>
    /// The middle half of the members in the same periods and unit as <see cref="Trend"/>: the lower and the upper
    /// quartile; empty for sums.
    /// </summary>
    public IReadOnlyList<TrendBand?> Band { get; init; } = [];

    /// <summary>The group's change over the last year, in the indicator's own kind; null in slices from before it was kept.</summary>
    public Figure? Year { get; init; }
}

/// <summary>Between which values the middle half of a group lies in a period.</summary>
/// <param name="Low">The lower quartile.</param>
/// <param name="High">The upper quartile.</param>
public readonly record struct TrendBand(decimal Low, decimal High);
