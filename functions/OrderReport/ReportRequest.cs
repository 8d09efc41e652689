using System.Text.Json;

namespace Reporting.Functions;

/// <summary>An order of a report as it was sent.</summary>
internal sealed record ReportRequest
{
    /// <summary>What to send, as a sentence.</summary>
    public const string Expected =
        """Send for example {"report":"key-figures","region":"081"}, {"report":"scorecards","areas":["101","147","151"],"name":"Pilot"} or {"report":"annual-review","areas":["851"]}.""";

    private static readonly ReportRequest Empty = new();

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

    /// <summary>da or en.</summary>
    public string Language { get; init; } = "da";

    /// <summary>The month, such as 2026M03; the newest published one when left out.</summary>
    public string Month { get; init; } = MonthAddress.Latest;

    /// <summary>Reads what was sent; what has the wrong shape is a mistake and left as it is.</summary>
    public static ReportRequest Read(JsonElement json, Mistakes mistakes) =>
        JsonMembers.Read(json, Empty, (request, name, value) => request.With(name, value), Expected, mistakes);

    private ReportRequest? With(string name, JsonElement value) => name switch
    {
        "report" => this with { Report = JsonMembers.Text(value) },
        "region" => this with { Region = JsonMembers.Text(value) },
        "group" => this with { Group = JsonMembers.Text(value) },
        "areas" => this with { Areas = JsonMembers.Texts(value) },
        "name" => this with { Name = JsonMembers.Text(value) },
        "language" => this with { Language = JsonMembers.Text(value) },
        "month" => this with { Month = JsonMembers.Text(value) },
        _ => null,
    };
}
