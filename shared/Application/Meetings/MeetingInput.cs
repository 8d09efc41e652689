using System.Text.Json;
using Reporting.Application.Requests;

namespace Reporting.Application.Meetings;

/// <summary>A meeting as it was sent or written in a form; what was left out is null or empty.</summary>
public sealed record MeetingInput
{
    /// <summary>The kind of meeting.</summary>
    public MeetingKind? Kind { get; init; }

    /// <summary>The codes of the areas that meet the region.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>The day.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Where it is held.</summary>
    public string? Place { get; init; }

    /// <summary>When it begins, by a clock in Denmark.</summary>
    public TimeOnly? Start { get; init; }

    /// <summary>When it ends.</summary>
    public TimeOnly? End { get; init; }

    /// <summary>Where it is joined by video.</summary>
    public string? VideoLink { get; init; }

    /// <summary>Who takes part.</summary>
    public IReadOnlyList<string> Participants { get; init; } = [];

    /// <summary>The region's items for the agenda.</summary>
    public IReadOnlyList<string> Agenda { get; init; } = [];

    /// <summary>The language of its mails.</summary>
    public Language? Language { get; init; }

    /// <summary>When the material was sent.</summary>
    public DateOnly? MaterialSent { get; init; }

    /// <summary>Whether it is called off.</summary>
    public bool Cancelled { get; init; }

    /// <summary>Where its mails go; null when nothing was said of that.</summary>
    public ContactsInput? Contacts { get; init; }

    /// <summary>Who says so.</summary>
    public required string By { get; init; }

    /// <summary>Reads what a program sent.</summary>
    /// <param name="author">What stands in the header <see cref="Author.Header"/>, or null.</param>
    /// <param name="today">The day that null stands for.</param>
    /// <returns>Null when it is no meeting at all.</returns>
    internal static MeetingInput? Read(JsonElement json, string? author, DateOnly today, ValidationErrors errors)
    {
        var fields = new Fields(json, "", MeetingReader.Expected, errors);
        if (errors.Count > 0) return null;
        var areas = fields.Texts("areas", MeetingReader.MaxNames);
        var input = new MeetingInput
        {
            By = Author.Read(fields, author),
            Kind = fields.Word("kind", MeetingNames.Kinds) ?? (fields.IsNull("kind") ? MeetingKind.Individual : null),
            Date = fields.Day("date") ?? (fields.IsNull("date") ? today : null),
            Areas = areas,
            Start = fields.Time("start"), End = fields.Time("end"), VideoLink = fields.Text("videoLink"),
            Place = fields.Text("place"), Participants = fields.Texts("participants", MeetingReader.MaxParticipants),
            Agenda = fields.Texts("agenda", MeetingReader.MaxItems), Language = fields.Word("language", MeetingNames.Languages),
            MaterialSent = fields.Day("materialSent"), Cancelled = fields.Flag("cancelled") ?? false,
            Contacts = fields.Has("contacts") ? ContactsInput.Read(fields, areas) : null,
        };
        fields.RefuseOthers();
        return input;
    }
}

/// <summary>The addresses of a meeting's contacts as they were written.</summary>
/// <param name="Region">The region's.</param>
/// <param name="Areas">Those of areas, by their codes.</param>
public sealed record ContactsInput(string? Region, IReadOnlyDictionary<string, string?> Areas)
{
    private const string Expected =
        """Send {"region":"dialog@region.example","areas":{"751":"chef@jobcenter.example"},"people":[{"name":"Bo Friis","mail":"bo@jobcenter.example"}]}; each may be left out.""";

    /// <summary>The others who are invited, by name.</summary>
    public IReadOnlyList<PersonInput> People { get; init; } = [];

    // Null stands for no addresses, and of an area that does not meet none is looked at.
    internal static ContactsInput Read(Fields meeting, IReadOnlyList<string> areas)
    {
        var byArea = new Dictionary<string, string?>();
        if (meeting.Object("contacts", Expected) is not { } fields) return new(null, byArea);
        var region = fields.Text(MeetingReminder.Region);
        if (fields.Object("areas", Expected) is { } list)
            foreach (var area in list.Names) byArea[area] = areas.Contains(area) ? list.Text(area) : null;
        var people = fields.Objects("people", PersonInput.Max, PersonInput.Expected).Select(PersonInput.Read).ToList();
        fields.RefuseOthers();
        return new(region, byArea) { People = people };
    }
}
