using System.Globalization;
using System.Text.Json.Nodes;

namespace Reporting.Local.Source;

/// <summary>Recorded answers, given whole and byte for byte whatever is asked of them.</summary>
internal sealed class ExtractData : ISourceData
{
    private const string Subject = "Optagede udtræk";
    private readonly Dictionary<string, string> files;

    /// <summary>The recorded answers of a folder.</summary>
    /// <exception cref="ArgumentException">The folder holds none.</exception>
    public ExtractData(string directory)
    {
        files = new DirectoryInfo(directory).GetFiles("*.json")
            .ToDictionary(f => Path.GetFileNameWithoutExtension(f.Name), f => f.FullName, StringComparer.Ordinal);
        if (files.Count == 0) throw new ArgumentException($"There is no <table>.json in {directory}.");
    }

    /// <inheritdoc/>
    public bool IsDemo => false;

    /// <inheritdoc/>
    public JsonNode Subjects() => TableListing.Subjects(Subject);

    /// <inheritdoc/>
    public JsonNode Tables() => TableListing.Answer(
        Subject, files.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => Listing(f.Key, File(f.Key))));

    /// <inheritdoc/>
    public JsonNode Table(string id)
    {
        var periods = Periods(File(id));
        return new JsonObject
        {
            ["table_id"] = id,
            ["dimensions"] = new JsonArray(),
            ["periods"] = new JsonArray([.. periods.GroupBy(p => p.Type).Select(Json)]),
        };
    }

    /// <inheritdoc/>
    public Task WriteDataAsync(string id, HttpContext context)
    {
        var file = File(id);
        context.Response.ContentLength = file.Length;
        return context.Response.SendFileAsync(file.FullName, context.RequestAborted);
    }

    /// <inheritdoc/>
    public void Switch(int vintage) => throw new SourceRefusal("Recorded extracts have no other vintage");

    // Looked at anew each time: a file may be written over, as a table is when the source corrects it.
    private FileInfo File(string id) => new(files.GetValueOrDefault(id) ?? throw SourceRefusal.UnknownTable(id));

    private static TableListing Listing(string id, FileInfo file)
    {
        var newest = Periods(file).LastOrDefault();
        var updated = file.LastWriteTimeUtc.ToString("yyyy-MM-ddTHH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return new TableListing(id, id, updated, Period.CodeOf(newest.Type), newest.ToString());
    }

    private static IReadOnlyList<Period> Periods(FileInfo file) =>
        ExtractPeriods.In(System.IO.File.ReadAllText(file.FullName));

    private static JsonObject Json(IGrouping<PeriodType, Period> periods) => new()
    {
        ["periodtype_id"] = Period.CodeOf(periods.Key),
        ["values"] = new JsonArray([.. periods.Select(p => new JsonObject { ["period_id"] = p.ToString() })]),
    };
}
