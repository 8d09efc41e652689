using System.Text.Json;

namespace Reporting.Functions;

/// <summary>An order of a meeting pack as it was sent.</summary>
internal sealed record MeetingPackRequest
{
    /// <summary>What to send, as a sentence.</summary>
    public const string Expected =
        """Send for example {"areas":["851"]}, {"areas":["851","840"],"date":"2026-05-12","place":"Aalborg"}, {"round":"081"} or {"meeting":"2026-081-5f0c3a9be7d1"}.""";

    private static readonly MeetingPackRequest Empty = new();

    /// <summary>The id of a planned meeting, which then says what the order does not; null otherwise.</summary>
    public string? Meeting { get; init; }

    /// <summary>The codes or names of the areas that meet; empty when it is a round.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>The code or name of a region: one pack for each of its areas. Null otherwise.</summary>
    public string? Round { get; init; }

    /// <summary>individual, director, collective or network; by the number of areas when left out.</summary>
    public string? Kind { get; init; }

    /// <summary>The day of the meeting, such as 2026-05-12.</summary>
    public string? Date { get; init; }

    /// <summary>Where it is held.</summary>
    public string? Place { get; init; }

    /// <summary>Who takes part.</summary>
    public IReadOnlyList<string> Participants { get; init; } = [];

    /// <summary>The id of a comparison group; each area's usual one when left out.</summary>
    public string? Group { get; init; }

    /// <summary>The areas to compare with instead of a group.</summary>
    public IReadOnlyList<string> CompareWith { get; init; } = [];

    /// <summary>da or en; the meeting's, or Danish, when left out.</summary>
    public string? Language { get; init; }

    /// <summary>Own items for the agenda.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];

    /// <summary>The ids of indicators to look at whatever their verdicts say.</summary>
    public IReadOnlyList<string> Focus { get; init; } = [];

    /// <summary>The month, such as 2026M03; the newest published one when left out.</summary>
    public string Month { get; init; } = MonthAddress.Latest;

    /// <summary>Reads what was sent; what has the wrong shape is a mistake and left as it is.</summary>
    public static MeetingPackRequest Read(JsonElement json, Mistakes mistakes) =>
        JsonMembers.Read(json, Empty, (request, name, value) => request.With(name, value), Expected, mistakes);

    private MeetingPackRequest? With(string name, JsonElement value) => name switch
    {
        "meeting" => this with { Meeting = JsonMembers.Text(value) },
        "areas" => this with { Areas = JsonMembers.Texts(value) },
        "round" => this with { Round = JsonMembers.Text(value) },
        "kind" => this with { Kind = JsonMembers.Text(value) },
        "date" => this with { Date = JsonMembers.Text(value) },
        "place" => this with { Place = JsonMembers.Text(value) },
        "participants" => this with { Participants = JsonMembers.Texts(value) },
        "group" => this with { Group = JsonMembers.Text(value) },
        "compareWith" => this with { CompareWith = JsonMembers.Texts(value) },
        "language" => this with { Language = JsonMembers.Text(value) },
        "items" => this with { Items = JsonMembers.Texts(value) },
        "focus" => this with { Focus = JsonMembers.Texts(value) },
        "month" => this with { Month = JsonMembers.Text(value) },
        _ => null,
    };
}
