using System.Text.Json.Nodes;

namespace Reporting.Local.Source.Demo;

/// <summary>The demonstration data of a catalogue, made table by table when they are asked for.</summary>
internal sealed class DemoData : ISourceData
{
    private const string Subject = "Demonstrationsdata";
    private readonly DemoProfile profile;
    private readonly DemoFigures figures;
    private readonly IReadOnlyDictionary<string, DemoTable> tables;
    private volatile int vintage;

    /// <summary>The demonstration data of a catalogue.</summary>
    /// <exception cref="ArgumentException">There are none for it, or not of that vintage.</exception>
    public DemoData(Catalogue catalogue, int vintage)
    {
        if (vintage is not (1 or 2)) throw new ArgumentException($"There is no vintage {vintage}; write 1 or 2.");
        this.vintage = vintage;
        profile = DemoProfile.For(catalogue.Id);
        var areas = DemoAreas.Of(catalogue, profile);
        figures = new DemoFigures(catalogue.Id, profile, areas);
        tables = catalogue.Parts.Tables.ToDictionary(
            t => t.Id, t => new DemoTable(t, catalogue, profile, areas), StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public bool IsDemo => true;

    /// <inheritdoc/>
    public JsonNode Subjects() => TableListing.Subjects(Subject);

    /// <inheritdoc/>
    public JsonNode Tables() => TableListing.Answer(Subject, tables.Values.Select(t => new TableListing(
        t.Source.Id, t.Source.Name, profile.Updated[t.Plan.Revised ? vintage - 1 : 0], t.PeriodType, t.Periods[^1])));

    /// <inheritdoc/>
    public JsonNode Table(string id) => DemoTableJson.Of(Find(id));

    /// <inheritdoc/>
    public Task WriteDataAsync(string id, HttpContext context)
    {
        var table = Find(id);
        var query = DataQuery.Read(context.Request.Query, table);
        return new DemoAnswer(table, query, figures, profile, vintage).WriteAsync(context.Response.Body, context.RequestAborted);
    }

    /// <inheritdoc/>
    public void Switch(int vintage)
    {
        if (vintage is not (1 or 2)) throw new SourceRefusal("There are the vintages 1 and 2");
        this.vintage = vintage;
    }

    private DemoTable Find(string id) => tables.GetValueOrDefault(id) ?? throw SourceRefusal.UnknownTable(id);
}
