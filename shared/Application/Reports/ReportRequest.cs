using System.Text.Json;
using Reporting.Application.Meetings;
using Reporting.Application.Requests;

namespace Reporting.Application.Reports;

/// <summary>An order of a report as it was sent.</summary>
public sealed record ReportRequest
{
    /// <summary>What to send, as a sentence.</summary>
    public const string Expected =
        """Send for example {"report":"key-figures","region":"081"}, {"report":"scorecards","areas":["101","147","151"],"name":"Pilot"} or {"report":"annual-review","areas":["851"]}.""";

    private const int MaxAreas = 120;
    private const int MaxNameLength = 200;

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
            Report = Text("report") ?? "", Region = Text("region"), Group = Text("group"),
            Areas = fields.Checks.Texts("areas", fields.Texts("areas", MaxAreas), MaxAreas, MaxNameLength), Name = Text("name"),
            Language = fields.Word("language", MeetingNames.Languages) ?? Language.Danish, Month = Text("month") ?? RunFinder.Latest,
        };
        fields.RefuseOthers();
        return request;

        string? Text(string name) => fields.Checks.Text(name, fields.Text(name), MaxNameLength);
    }
}
