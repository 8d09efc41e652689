using System.Text;
using System.Text.Json;

namespace Reporting.Unit.Sources;

/// <summary>Writes responses and reads them.</summary>
internal static class Extracts
{
    public static readonly string[] Columns = ["Periode", "Område", SourceCatalogue.Groups, SourceCatalogue.Count, SourceCatalogue.Rate];

    /// <summary>A response of raw JSON rows under the usual columns.</summary>
    public static string Of(params string[] rows) => With(Columns, rows);

    public static string With(string[] columns, params string[] rows) =>
        $$"""{"columns":{{JsonSerializer.Serialize(columns)}},"rows":[{{string.Join(",", rows)}}]}""";

    /// <summary>A row of the total in Copenhagen.</summary>
    public static string Row(string period, string count, string rate = "4.1", string area = "København") =>
        $"""["{period}","{area}","{SourceCatalogue.Total}",{count},{rate}]""";

    public static (Panel Panel, ExtractReport Report) Parse(string json, Catalogue? catalogue = null, SourceTable? table = null) =>
        Parse(new MemoryStream(Encoding.UTF8.GetBytes(json)), catalogue, table);

    public static (Panel Panel, ExtractReport Report) Parse(
        Stream json, Catalogue? catalogue = null, SourceTable? table = null, Panel? panel = null)
    {
        panel ??= new Panel();
        var report = Task.Run(() => ExtractParser.ParseAsync(
            json, table ?? SourceCatalogue.Table, catalogue ?? SourceCatalogue.Small, panel)).GetAwaiter().GetResult();
        return (panel, report);
    }

    /// <summary>The cell of an indicator, absent where there is no series.</summary>
    public static Observation At(this Panel panel, string period, string area = "101", string indicator = "ledige") =>
        panel.Find(indicator, area)?[Period.Parse(period)] ?? Observation.Absent;

    /// <summary>All that is in a panel, in a fixed order.</summary>
    public static string Dump(this Panel panel) => string.Join('\n',
        from indicator in panel.Indicators.Order(StringComparer.Ordinal)
        from series in panel.Of(indicator).OrderBy(s => s.Key, StringComparer.Ordinal)
        select $"{indicator} {series.Key} {series.Value.First} {string.Join(' ', series.Value.Values)}");
}
