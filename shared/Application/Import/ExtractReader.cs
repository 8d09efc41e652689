using Reporting.Domain;
using Reporting.Sources;
using Reporting.Storage;

namespace Reporting.Application.Import;

/// <summary>What the extracts of a run hold.</summary>
/// <param name="Panel">The series.</param>
/// <param name="Reports">What was found in each extract.</param>
/// <param name="Problems">Extracts that could not be read, by table id.</param>
public sealed record Extracted(
    Panel Panel, IReadOnlyList<ExtractReport> Reports, IReadOnlyDictionary<string, string> Problems);

/// <summary>Reads kept extracts into one panel.</summary>
public static class ExtractReader
{
    /// <summary>Reads extracts; one that cannot be read stops no other.</summary>
    public static async Task<Extracted> ReadAsync(
        Catalogue catalogue, ExtractStore store, IEnumerable<ExtractReference> extracts, CancellationToken cancellation)
    {
        var panel = new Panel();
        var reports = new List<ExtractReport>();
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var extract in extracts)
        {
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
