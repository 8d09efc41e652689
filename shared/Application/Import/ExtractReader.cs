namespace Reporting.Application.Import;

/// <summary>What the extracts of a run hold.</summary>
/// <param name="Panel">The series.</param>
/// <param name="Reports">What was found in each extract.</param>
/// <param name="Problems">Extracts that could not be read, by table id.</param>
public sealed record Extracted(
    Panel Panel, IReadOnlyList<ExtractReport> Reports, IReadOnlyDictionary<string, string> Problems)
{
    /// <summary>Figures that contradict each other; the panel is without them.</summary>
    public IReadOnlyList<Contradiction> Contradictions { get; init; } = [];
}

/// <summary>Puts the extracts of a run into one panel.</summary>
public static class ExtractReader
{
    private const int MaxContradictions = 10;

    /// <summary>For where nothing was parsed before.</summary>
    public static IReadOnlyDictionary<string, ParsedExtract> NothingParsed { get; } = new Dictionary<string, ParsedExtract>();

    /// <summary>
    /// Takes what was parsed already, and reads the other extracts from where they are kept; one that cannot be read stops
    /// no other.
    /// </summary>
    /// <param name="known">What was parsed already, by table id.</param>
    public static async Task<Extracted> ReadAsync(
        Catalogue catalogue, ExtractStore store, IEnumerable<ExtractReference> extracts,
        IReadOnlyDictionary<string, ParsedExtract> known, CancellationToken cancellation)
    {
        var panel = new Panel();
        var reports = new List<ExtractReport>();
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var extract in extracts)
        {
            if (known.GetValueOrDefault(extract.Table) is { } parsed)
            {
                panel.Add(parsed.Panel);
                reports.Add(parsed.Report);
                continue;
            }

            try
            {
                await using var content = await store.OpenAsync(extract.Table, extract.Sha256, cancellation);
                var table = catalogue.Parts.Tables.First(t => t.Id == extract.Table);
                reports.Add(await ExtractParser.ParseAsync(content, table, catalogue, panel, cancellation));
            }
            catch (SourceException unreadable)
            {
                problems[extract.Table] = unreadable.Message;
            }
        }

        return new Extracted(panel, reports, problems) { Contradictions = Contradictions.Mark(panel, catalogue) };
    }

    /// <summary>What an operator should look at in what was read, by table id: areas without rows, figures that contradict each other.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Doubts(Catalogue catalogue, Extracted read) =>
        AreaCoverage.Problems(catalogue, read.Panel, read.Reports).Concat(Doubtful(catalogue, read.Contradictions));

    private static IEnumerable<KeyValuePair<string, string>> Doubtful(Catalogue catalogue, IReadOnlyList<Contradiction> contradictions)
    {
        foreach (var table in contradictions.GroupBy(c => c.Table))
        {
            foreach (var one in table.OrderByDescending(c => c.Period).Take(MaxContradictions))
            {
                yield return new(table.Key, $"Table {one.Table}: {catalogue.Area(one.Area)?.Name} {one.Period}: {one.First}, but "
                    + $"{one.Second}: {one.Why}. Not used: {string.Join(", ", one.Doubtful)}.");
            }

            if (table.Count() > MaxContradictions)
                yield return new(table.Key, $"Table {table.Key}: {table.Count() - MaxContradictions} more figures contradict each other.");
        }
    }
}
