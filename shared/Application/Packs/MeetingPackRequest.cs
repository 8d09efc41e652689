using System.Text.Json;
using Reporting.Application.Meetings;
using Reporting.Application.Requests;

namespace Reporting.Application.Packs;

/// <summary>An order of a meeting pack as it was sent or written in a form.</summary>
public sealed record MeetingPackRequest
{
    /// <summary>What to send, as a sentence.</summary>
    public const string Expected =
        """Send for example {"areas":["851"]}, {"areas":["851","840"],"date":"2026-05-12","place":"Aalborg"}, {"round":"081"} or {"meeting":"2026-081-5f0c3a9be7d1"}.""";

    private const int MaxAreas = 120;
    private const int MaxTexts = 50;
    private const int MaxNameLength = 200;
    private const int MaxTextLength = 10_000;

    /// <summary>The id of a planned meeting, which then says what the order does not; null otherwise.</summary>
    public string? Meeting { get; init; }

    /// <summary>The codes or names of the areas that meet; empty when it is a round.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>The code or name of a region: one pack for each of its areas. Null otherwise.</summary>
    public string? Round { get; init; }

    /// <summary>The kind of meeting; by the number of areas when null.</summary>
    public MeetingKind? Kind { get; init; }

    /// <summary>The day of the meeting.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Where it is held.</summary>
    public string? Place { get; init; }

    /// <summary>When the planned meeting it names begins; null when it names none, or its time is not settled.</summary>
    public TimeOnly? Start { get; init; }

    /// <summary>When that meeting ends.</summary>
    public TimeOnly? End { get; init; }

    /// <summary>Where that meeting is joined by video.</summary>
    public string? VideoLink { get; init; }

    /// <summary>Who takes part.</summary>
    public IReadOnlyList<string> Participants { get; init; } = [];

    /// <summary>The id of a comparison group; each area's usual one when null.</summary>
    public string? Group { get; init; }

    /// <summary>The codes or names of areas to compare with instead of a group.</summary>
    public IReadOnlyList<string> CompareWith { get; init; } = [];

    /// <summary>The language; the meeting's, or Danish, when null.</summary>
    public Language? Language { get; init; }

    /// <summary>Own items for the agenda.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];

    /// <summary>The ids of indicators to look at whatever their verdicts say.</summary>
    public IReadOnlyList<string> Focus { get; init; } = [];

    /// <summary>The month, such as 2026M03, or latest.</summary>
    public string Month { get; init; } = RunFinder.Latest;

    /// <summary>Reads what a program sent; what is wrong is an error and read as left out.</summary>
    public static MeetingPackRequest Read(JsonElement json, ValidationErrors errors)
    {
        var fields = new Fields(json, "", Expected, errors);
        var request = new MeetingPackRequest
        {
            Meeting = fields.Text("meeting"), Areas = fields.Texts("areas", MaxAreas), Round = fields.Text("round"),
            Kind = fields.Word("kind", MeetingNames.Kinds), Date = fields.Day("date"), Place = fields.Text("place"),
            Participants = fields.Texts("participants", MaxTexts), Group = fields.Text("group"),
            CompareWith = fields.Texts("compareWith", MaxAreas), Language = fields.Word("language", MeetingNames.Languages),
            Items = fields.Texts("items", MaxTexts), Focus = fields.Texts("focus", MaxTexts),
            Month = fields.Text("month") ?? RunFinder.Latest,
        };
        fields.RefuseOthers();
        return request.Checked(errors);
    }

    /// <summary>The request with its texts as they are kept; those that are wrong are errors and left out.</summary>
    public MeetingPackRequest Checked(ValidationErrors errors)
    {
        var checks = new InputChecks(errors);
        return this with
        {
            Meeting = checks.Text("meeting", Meeting, MaxNameLength), Areas = checks.Texts("areas", Areas, MaxAreas, MaxNameLength),
            Round = checks.Text("round", Round, MaxNameLength), Place = checks.Text("place", Place, MaxTextLength, lines: true),
            Participants = checks.Texts("participants", Participants, MaxTexts, MaxTextLength),
            Group = checks.Text("group", Group, MaxNameLength),
            CompareWith = checks.Texts("compareWith", CompareWith, MaxAreas, MaxNameLength),
            Items = checks.Texts("items", Items, MaxTexts, MaxTextLength), Focus = checks.Texts("focus", Focus, MaxTexts, MaxNameLength),
            Month = checks.Text("month", Month, MaxNameLength) ?? RunFinder.Latest,
        };
    }
}
