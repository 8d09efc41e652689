using System.Text.Json;
using Reporting.Application.Meetings;
using Reporting.Application.Requests;

namespace Reporting.Application.Reports;

/// <summary>An order of a report as it was sent or written in a form.</summary>
public sealed record ReportRequest
{
    /// <summary>What to send, as a sentence.</summary>
    public const string Expected =
        """Send for example {"report":"key-figures","region":"081"}, {"report":"scorecards","areas":["101","147","151"],"name":"Pilot"} or {"report":"annual-review","areas":["851"]}.""";

    private const int MaxAreas = 120;
    /// <summary>How many characters a name may have.</summary>
    public const int MaxNameLength = 200;


    /// <summary>The report's id.</summary>
    public string Report { get; init; } = "";

    /// <summary>The code or name of a region, or of the country; null when it is another group.</summary>
    public string? Region { get; init; }

    /// <summary>The id of a comparison group; null when it is another.</summary>
    public string? Group { get; init; }

    /// <summary>The codes or names of the areas; empty when it is a region or a group.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>What areas of own choice are called together.</summary>
    public string? Name { get; init; }

    /// <summary>The language.</summary>
    public Language Language { get; init; }

    /// <summary>The month, such as 2026M03, or latest.</summary>
    public string Month { get; init; } = RunFinder.Latest;

    /// <summary>Reads what was sent; what is wrong is an error and read as left out.</summary>
    public static ReportRequest Read(JsonElement json, ValidationErrors errors)
    {
        var fields = new Fields(json, "", Expected, errors);
        var request = new ReportRequest
        {
            Report = fields.Text("report") ?? "", Region = fields.Text("region"), Group = fields.Text("group"),
            Areas = fields.Texts("areas", MaxAreas), Name = fields.Text("name"),
            Language = fields.Word("language", MeetingNames.Languages) ?? Language.Danish, Month = fields.Text("month") ?? RunFinder.Latest,
        };
        fields.RefuseOthers();
        return request.Checked(errors);
    }

    /// <summary>A request about an area, those that a region or the country is made of, or a group.</summary>
    /// <param name="of">An area's code or a group's id.</param>
    public static ReportRequest About(string report, string of, Catalogue catalogue)
    {
        var request = new ReportRequest { Report = report };
        if (catalogue.Area(of) is not { } area) return request with { Group = of };
        return area.IsLocal || ReportList.Find(report)?.Needs == ReportNeeds.Area
            ? request with { Areas = [of] } : request with { Region = of };
    }

    /// <summary>The request with its texts as they are kept; those that are wrong are errors and left out.</summary>
    public ReportRequest Checked(ValidationErrors errors)
    {
        var checks = new InputChecks(errors);
        return this with
        {
            Report = Report.Length == 0 ? "" : Text("report", Report) ?? "", Region = Text("region", Region), Group = Text("group", Group),
            Areas = checks.Texts("areas", Areas, MaxAreas, MaxNameLength), Name = Text("name", Name),
            Month = Text("month", Month) ?? RunFinder.Latest,
        };

        string? Text(string name, string? text) => checks.Text(name, text, MaxNameLength);
    }
}
