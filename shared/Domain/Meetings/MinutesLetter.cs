using System.Globalization;

namespace Reporting.Domain.Meetings;

/// <summary>What a mail about minutes brings.</summary>
public enum LetterKind
{
    /// <summary>Minutes to be approved, to a jobcentre.</summary>
    Approval,

    /// <summary>A jobcentre's comment on minutes, to the region.</summary>
    Comment,

    /// <summary>The answer to a message to the central level, to a jobcentre.</summary>
    Answer,
}

/// <summary>A mail about a meeting's minutes. Its name is the same however often it is asked for.</summary>
/// <param name="Kind">What it brings.</param>
/// <param name="Meeting">The meeting's id.</param>
/// <param name="Item">The round of the approval, the area that commented, or the message's id.</param>
/// <param name="At">When that was done, to the second: what is done again is another mail.</param>
/// <param name="Contact">Whose contact it goes to: <see cref="MeetingReminder.Region"/>, or an area's code.</param>
public sealed record MinutesLetter(LetterKind Kind, string Meeting, string Item, DateTimeOffset At, string Contact)
{
    private const string Format = "yyyyMMddHHmmss";

    /// <summary>The letter's name, unique in its region and year: letters, digits and hyphens between bars.</summary>
    public string Name => $"{Meeting}|{Kind.ToString().ToLowerInvariant()}-{Item}|{Moment(At)}|{Contact}";

    /// <summary>Reads a name.</summary>
    /// <returns>Null when the text is none.</returns>
    public static MinutesLetter? Read(string name)
    {
        if (name.Split('|') is not [var meeting, var what, var moment, var contact] || what.Split('-') is not [var word, var item])
            return null;
        return Enum.TryParse<LetterKind>(word, ignoreCase: true, out var kind) && DateTime.TryParseExact(
            moment, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
            ? new(kind, meeting, item, new DateTimeOffset(at, TimeSpan.Zero), contact) : null;
    }

    /// <summary>Whether it is of a moment: to the second.</summary>
    public bool IsOf(DateTimeOffset moment) => Moment(At) == Moment(moment);

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);
}
