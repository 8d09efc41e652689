namespace Reporting.Application.Import;

/// <summary>What the extracts of a run hold.</summary>
/// <param name="Panel">The series.</param>
/// <param name="Reports">What was found in each extract.</param>
/// <param name="Problems">Extracts that could not be read, by table id.</param>
public sealed record Extracted(
    Panel Panel, IReadOnlyList<ExtractReport> Reports, IReadOnlyDictionary<string, string> Problems);

/// <summary>Puts the extracts of a run into one panel.</summary>
public static class ExtractReader
{
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

        return new Extracted(panel, reports, problems);
    }
}
