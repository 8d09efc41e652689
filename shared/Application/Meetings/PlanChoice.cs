using System.Globalization;
using System.Text.RegularExpressions;

namespace Reporting.Application.Meetings;

/// <summary>A proposed meeting as a form sends it: what was seen is what is made, whatever the figures say meanwhile.</summary>
/// <param name="Mark">The mark of the id it gets.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Date">The day.</param>
/// <param name="Areas">The codes of the areas.</param>
/// <param name="Topic">The id of the topic; null without one.</param>
public sealed partial record PlanChoice(string Mark, MeetingKind Kind, DateOnly Date, IReadOnlyList<string> Areas, string? Topic)
{
    private const string DayFormat = "yyyyMMdd";

    /// <summary>What the topic is called; null without one.</summary>
    public LocalizedText? TopicName { get; init; }

    /// <summary>A proposal as it stands in the form.</summary>
    public static string Write(PlannedMeeting meeting) => string.Join('.',
        MeetingId.Read(meeting.Id)!.Value.Mark, MeetingNames.Kinds.First(k => k.Value == meeting.Kind).Name,
        meeting.Date.ToString(DayFormat, CultureInfo.InvariantCulture), string.Join('-', meeting.Areas), meeting.Proposal?.Topic.Id ?? "");

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <returns>Null when the text is no proposal.</returns>
    public static PlanChoice? Read(string text, Catalogue catalogue)
    {
        if (Pattern().Match(text) is not { Success: true } match) return null;
        var written = match.Groups[3].Value;
        if (!DateOnly.TryParseExact(written, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return null;
        var kind = MeetingNames.Kinds.Where(k => k.Name == match.Groups[2].Value).Select(k => (MeetingKind?)k.Value).FirstOrDefault();
        if (kind is null) return null;
        var topic = match.Groups[5].Value is { Length: > 0 } id ? catalogue.Topic(id) : null;
        return new(match.Groups[1].Value, kind.Value, day, match.Groups[4].Value.Split('-'), topic?.Id)
        {
            TopicName = topic is null ? null : new(topic.Name, topic.NameEn),
        };
    }

    /// <summary>The meeting that it asks for.</summary>
    /// <param name="by">Who takes it over.</param>
    internal MeetingInput Input(Language language, string by) => new()
    {
        By = by, Kind = Kind, Date = Date, Areas = Areas, Language = language,
        Agenda = TopicName is { } topic ? [language.Say("Fælles emne: ", "Topic in common: ") + topic.In(language)] : [],
    };

    [GeneratedRegex(@"^([0-9a-f]{12})\.([A-Za-z]{1,20})\.([0-9]{8})\.([0-9A-Za-z-]{1,200})\.([0-9a-z-]{0,60})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
